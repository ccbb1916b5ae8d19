package org.tongbao.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Templates that belong to the program and not to a theme: an error in one is a bug. They see data only, as those do. */
public final class ProgramTemplates {

    private final Configuration configuration;

    /**
     * Templates in the folder {@code templates} beside a class.
     *
     * @param views the package of the records that they may read
     */
    public ProgramTemplates(Class<?> beside, Package views) {
        this.configuration =
                Templates.configuration(new ClassTemplateLoader(beside, "templates"), new DataOnlyWrapper(views));
    }

    /** The template's output for a view, which it calls {@code v}. */
    public String render(String template, Record view) {
        StringWriter page = new StringWriter(16 << 10);
        try {
            configuration.getTemplate(template).process(Map.of("v", view), page);
        } catch (TemplateException | IOException e) {
            throw new IllegalStateException(template, e);
        }
        return page.toString();
    }
}
