package org.tongbao.render;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where in the templates a rendering stands. The template engine tells no place when it runs out of stack or is
 * interrupted, so its stack is looked at from another thread while it works.
 */
record Standing(String template, int line, int column) {

    private static final Pattern FRAME = Pattern.compile(
            "(?m)^\\s*[-~] (?:Failed at|Reached through): (.*?)\\s*\\[in template \"([^\"]+)\".*? at line (\\d+), column (\\d+)]");
    private static final Comparator<Map.Entry<Standing, Integer>> HEAVY =
            Map.Entry.<Standing, Integer>comparingByValue()
                    .thenComparing(e -> e.getKey().template(), Comparator.reverseOrder())
                    .thenComparing(e -> e.getKey().line(), Comparator.reverseOrder());

    /** In the name of a template that another makes of a text: what follows is not to be found in any file. */
    static final String INTERPRETED = "->";

    private static final long LOOKING = 300_000_000;
    private static final long STACK = 256L << 20;

    /** How much more a loop counts: the engine's stack shows one only in the moment between two rounds. */
    private static final int LOOP = 50;

    /** As many levels as a look takes in; only a template that uses itself nests so deep. */
    private static final int DEEP = 100;

    /** What was seen in some looks: each place with the levels above it, summed over the looks. */
    private record Seen(Map<Standing, Integer> places, int deepest) {
        Optional<Standing> heaviest() {
            return places.entrySet().stream().max(HEAVY).map(Map.Entry::getKey);
        }
    }

    /** Where a rendering is found most in some tenths of a second: the innermost loop, or call, it is in. */
    static Optional<Standing> of(Environment environment) {
        return watch(environment).heaviest();
    }

    /** The same of a rendering that wrote or kept too much; it is over already, and done again for it. */
    static Optional<Standing> again(Template template, Map<String, Object> model)
            throws TemplateException, IOException {
        return repeat(template, model).heaviest();
    }

    /** The same of a rendering that nested too deep; as it runs out of any stack soon, it may take several tries. */
    static Optional<Standing> deepest(Template template, Map<String, Object> model)
            throws TemplateException, IOException {
        Seen seen = repeat(template, model);
        for (int i = 0; i < 10 && seen.deepest() < DEEP; i++) {
            seen = repeat(template, model);
        }
        return seen.heaviest();
    }

    private static Seen repeat(Template template, Map<String, Object> model) throws TemplateException, IOException {
        Ending nowhere = new Ending();
        Environment environment = template.createProcessingEnvironment(model, nowhere);
        Runnable rendering = () -> {
            try {
                environment.process();
            } catch (TemplateException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
                // How it ends is known; asked for is where it was before.
            }
        };
        Thread thread = new Thread(null, rendering, "tongbao-template", STACK);
        thread.setDaemon(true);
        thread.start();
        Seen seen = watch(environment);
        thread.interrupt();
        nowhere.close();
        return seen;
    }

    /** Takes what is written until it is closed, and then ends the rendering that writes. */
    private static final class Ending extends Writer {
        private volatile boolean closed;

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            if (closed) {
                throw new IOException("seen enough");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            closed = true;
        }
    }

    private static Seen watch(Environment environment) {
        Map<Standing, Integer> places = new HashMap<>();
        int deepest = 0;
        long begun = System.nanoTime();
        do {
            List<MatchResult> frames = frames(environment);
            deepest = Math.max(deepest, frames.size());
            int weight = frames.size() * (inLoop(frames) ? LOOP : 1);
            standing(frames).ifPresent(s -> places.merge(s, weight, Integer::sum));
        } while (rest() && System.nanoTime() - begun < LOOKING);
        return new Seen(places, deepest);
    }

    private static boolean rest() {
        try {
            Thread.sleep(1);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The innermost levels, or none when the stack changed under our eyes. */
    private static List<MatchResult> frames(Environment environment) {
        StringWriter stack = new StringWriter();
        try {
            environment.outputInstructionStack(new PrintWriter(stack));
        } catch (RuntimeException e) {
            return List.of();
        }
        return FRAME.matcher(stack.toString())
                .results()
                .filter(f -> !f.group(2).contains(INTERPRETED))
                .limit(DEEP)
                .toList();
    }

    private static boolean inLoop(List<MatchResult> frames) {
        return !frames.isEmpty() && frames.get(0).group(1).matches("(?:#list|#items).*");
    }

    private static Optional<Standing> standing(List<MatchResult> frames) {
        return frames.stream()
                .filter(f -> inLoop(frames) || f.group(1).matches("(?:#return|@).*"))
                .findFirst()
                .or(() -> frames.stream().findFirst())
                .map(f -> new Standing(f.group(2), Integer.parseInt(f.group(3)), Integer.parseInt(f.group(4))));
    }
}
