package org.tongbao.growth;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twice as much content makes check do twice the work. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinearGrowthTest {

    private final CountedProgram check;

    LinearGrowthTest() throws ReflectiveOperationException {
        check = new CountedProgram("check");
    }

    static List<Dimension> dimensions() {
        return Dimensions.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dimensions")
    void twiceTheContentIsTwiceTheWork(Dimension dimension, @TempDir Path folder) throws Exception {
        check.assertLinear(dimension, 1, folder);
    }
}
