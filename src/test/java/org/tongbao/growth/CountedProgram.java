package org.tongbao.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tongbao.TestSite;

/** A command of the program, run on sites that grow while its work is counted. */
final class CountedProgram {

    private static final double MOST = 2.3;

    /** Less than this is noise: classes loaded, buffers that grow by leaps. */
    private static final long FEW_STEPS = 100_000;

    private static final long FEW_BYTES = 5_000_000;

    /** Other work of the machine, such as loading classes and ending threads, is counted as well, but not each time. */
    private static final int ATTEMPTS = 4;

    private record Measured(int status, long steps, long bytes) {}

    private final String command;
    private final Method program;

    CountedProgram(String command) throws ReflectiveOperationException {
        this.command = command;
        this.program = new CountingLoader()
                .loadClass("org.tongbao.cli.Tongbao")
                .getMethod("at", Path.class, String.class, String[].class);
    }

    /**
     * Asserts that twice as much content makes twice the work: the steps and the allocated bytes, beyond those for a
     * site with one of a kind, grow by 2.3 times at most.
     *
     * @param status the highest exit status that is accepted
     */
    void assertLinear(Dimension dimension, int status, Path folder) throws IOException, ReflectiveOperationException {
        measured(dimension, 1, folder); // loads the classes, which is no work of the site
        Growth growth = growth(dimension, folder);
        for (int again = 1; again < ATTEMPTS && growth.isTooHigh(); again++) {
            growth = growth.orLess(growth(dimension, folder));
        }
        assertThat(growth.status).as("exit status").isLessThanOrEqualTo(status);
        assertThat(growth.steps).as("growth of steps").isLessThanOrEqualTo(MOST);
        assertThat(growth.bytes).as("growth of bytes").isLessThanOrEqualTo(MOST);
    }

    /** How many times the work of a site is that of half of it. */
    private record Growth(int status, double steps, double bytes) {

        boolean isTooHigh() {
            return steps > MOST || bytes > MOST;
        }

        Growth orLess(Growth other) {
            return new Growth(status, Math.min(steps, other.steps), Math.min(bytes, other.bytes));
        }
    }

    private Growth growth(Dimension dimension, Path folder) throws IOException, ReflectiveOperationException {
        Measured least = measured(dimension, 1, folder);
        Measured some = measured(dimension, dimension.size(), folder);
        Measured twice = measured(dimension, 2 * dimension.size(), folder);
        return new Growth(
                twice.status,
                growth(some.steps - least.steps, twice.steps - least.steps, FEW_STEPS),
                growth(some.bytes - least.bytes, twice.bytes - least.bytes, FEW_BYTES));
    }

    private static double growth(long some, long twice, long few) {
        return (double) twice / Math.max(some, few);
    }

    private Measured measured(Dimension dimension, int size, Path folder)
            throws IOException, ReflectiveOperationException {
        Path site = Files.createTempDirectory(folder, "site");
        dimension.writer().accept(TestSite.in(site), size);
        String[] more = command.equals("build") ? new String[] {"--out", site + "-output"} : new String[0];
        long steps = Work.steps();
        long bytes = Work.allocated();
        Object run = program.invoke(null, site, command, more);
        long allocated = Work.allocated() - bytes;
        int status = (int) run.getClass().getMethod("status").invoke(run);
        return new Measured(status, Work.steps() - steps, allocated);
    }
}
