package org.tongbao.render;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.tongbao.diag.Phrase;

/** One page being made of a template, within limits. */
record Rendering(Template template, Map<String, Object> model, TemplateLimits limits) {

    /** The template went beyond a limit. */
    static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Phrase why;
        private final transient Optional<Standing> standing;

        StoppedException(Phrase why, Optional<Standing> standing, Throwable cause) {
            super(why.key(), cause);
            this.why = why;
            this.standing = standing;
        }

        Phrase why() {
            return why;
        }

        Optional<Standing> standing() {
            return standing;
        }
    }

    /** The page. */
    String page() throws StoppedException, TemplateException, IOException {
        PageWriter page = new PageWriter(limits.characters());
        Environment environment = template.createProcessingEnvironment(model, page);
        Watchdog watchdog = new Watchdog(environment, limits.time());
        try (watchdog) {
            environment.process();
            return page.toString();
        } catch (PageWriter.FullException e) {
            throw stopped(new Phrase("template.long", limits.characters() / 10_000), e);
        } catch (StackOverflowError e) {
            throw new StoppedException(new Phrase("template.deep"), Standing.deepest(template, model), e);
        } catch (OutOfMemoryError e) {
            throw stopped(new Phrase("template.memory"), e);
        } catch (TemplateException | RuntimeException e) {
            if (watchdog.hasBitten()) {
                Phrase why = new Phrase("template.slow", limits.time().toSeconds());
                throw new StoppedException(why, watchdog.standing(), e);
            }
            throw e;
        }
    }

    private StoppedException stopped(Phrase why, Throwable cause) throws TemplateException, IOException {
        return new StoppedException(why, Standing.again(template, model), cause);
    }
}
