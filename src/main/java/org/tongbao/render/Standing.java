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
    private static final Comparator<Map.Entry<Standing, Integer>> OFTEN =
            Map.Entry.<Standing, Integer>comparingByValue()
                    .thenComparing(e -> e.getKey().template(), Comparator.reverseOrder())
                    .thenComparing(e -> e.getKey().line(), Comparator.reverseOrder());
    private static final long LOOKING = 300_000_000;
    private static final long STACK = 256L << 20;

    /** Where a rendering is found most often in some tenths of a second: the innermost loop, or call, it is in. */
    static Optional<Standing> of(Environment environment) {
        Map<Standing, Integer> seen = new HashMap<>();
        long begun = System.nanoTime();
        do {
            look(environment).ifPresent(s -> seen.merge(s, 1, Integer::sum));
        } while (rest() && System.nanoTime() - begun < LOOKING);
        return seen.entrySet().stream().max(OFTEN).map(Map.Entry::getKey);
    }

    /** The same of a rendering that is over already and has to be done again for it, with more room. */
    static Optional<Standing> again(Template template, Map<String, Object> model)
            throws TemplateException, IOException {
        Environment environment = template.createProcessingEnvironment(model, Writer.nullWriter());
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
        Optional<Standing> found = of(environment);
        thread.interrupt();
        return found;
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

    private static Optional<Standing> look(Environment environment) {
        StringWriter stack = new StringWriter();
        try {
            environment.outputInstructionStack(new PrintWriter(stack));
        } catch (RuntimeException e) {
            return Optional.empty(); // the stack changed under our eyes
        }
        List<MatchResult> frames =
                FRAME.matcher(stack.toString()).results().limit(100).toList();
        return frames.stream()
                .filter(f -> f.group(1).matches("(?:#list|#items|#return|@).*"))
                .findFirst()
                .or(() -> frames.stream().findFirst())
                .map(f -> new Standing(f.group(2), Integer.parseInt(f.group(3)), Integer.parseInt(f.group(4))));
    }
}
