package org.tongbao.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.TestSite;

/**
 * Twice as much content makes check do twice the work: the steps of the program and the bytes it allocates, beyond those
 * for a site with one of a kind, grow by 2.3 times at most.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinearGrowthTest {

    private static final double MOST = 2.3;

    /** Less than this is noise: classes loaded, buffers that grow by leaps. */
    private static final long FEW_STEPS = 100_000;

    private static final long FEW_BYTES = 2_000_000;

    private record Measured(int status, long steps, long bytes) {}

    private final Method program;

    LinearGrowthTest() throws ReflectiveOperationException {
        program = new CountingLoader()
                .loadClass("org.tongbao.cli.Tongbao")
                .getMethod("at", Path.class, String.class, String[].class);
    }

    static List<Dimension> dimensions() {
        return Dimensions.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dimensions")
    void twiceTheContentIsTwiceTheWork(Dimension dimension, @TempDir Path folder) throws Exception {
        measured(dimension, 1, folder);
        Measured least = measured(dimension, 1, folder);
        Measured some = measured(dimension, dimension.size(), folder);
        Measured twice = measured(dimension, 2 * dimension.size(), folder);

        assertThat(twice.status).as("an exit that is no bug of ours").isLessThanOrEqualTo(1);
        assertThat(growth(some.steps - least.steps, twice.steps - least.steps, FEW_STEPS))
                .as("steps")
                .isLessThanOrEqualTo(MOST);
        assertThat(growth(some.bytes - least.bytes, twice.bytes - least.bytes, FEW_BYTES))
                .as("bytes")
                .isLessThanOrEqualTo(MOST);
    }

    private static double growth(long some, long twice, long few) {
        return (double) twice / Math.max(some, few);
    }

    private Measured measured(Dimension dimension, int size, Path folder)
            throws IOException, ReflectiveOperationException {
        Path site = Files.createTempDirectory(folder, "site");
        dimension.writer().accept(TestSite.in(site), size);
        long steps = Work.steps();
        long bytes = Work.allocated();
        Object run = program.invoke(null, site, "check", new String[0]);
        long more = Work.allocated() - bytes;
        int status = (int) run.getClass().getMethod("status").invoke(run);
        return new Measured(status, Work.steps() - steps, more);
    }
}
