package org.tongbao.growth;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twice as large a site makes build do twice the work, summed over all its pages. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuildGrowthTest {

    private final CountedProgram build;

    BuildGrowthTest() throws ReflectiveOperationException {
        build = new CountedProgram("build");
    }

    static List<Dimension> dimensions() {
        return SiteDimensions.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dimensions")
    void twiceTheSiteIsTwiceTheWork(Dimension dimension, @TempDir Path folder) throws Exception {
        build.assertLinear(dimension, 0, folder);
    }
}
