package org.tongbao.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code <@kept name="masthead">…</@kept>} in a template: the first page that prints it keeps it for all pages in the
 * same place of the navigation.
 */
final class KeptOutput implements TemplateDirectiveModel {

    /** The most names that are kept, in case a theme generates names. */
    private static final int MOST = 20;

    private final Map<String, String> printed = new HashMap<>();

    @Override
    @SuppressWarnings("rawtypes")
    public synchronized void execute(
            Environment env, Map parameters, TemplateModel[] variables, @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        String name = String.valueOf(parameters.get("name"));
        String output = printed.get(name);
        if (output == null) {
            StringWriter out = new StringWriter();
            if (body != null) {
                body.render(out);
            }
            output = out.toString();
            if (printed.size() < MOST) {
                printed.put(name, output);
            }
        }
        env.getOut().write(output);
    }
}
