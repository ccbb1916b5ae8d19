package org.tongbao.render;

import freemarker.core.Environment;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code <@name terms=true>…</@name>} in a template: what it prints inside is rewritten before it goes on. */
record RewrittenOutput(Rewriting rewriting) implements TemplateDirectiveModel {

    /** Rewrites HTML. */
    @FunctionalInterface
    interface Rewriting {

        /**
         * Returns the HTML that replaces the given one.
         *
         * @param terms whether terms of the glossary are links, which they are unless the template says otherwise
         */
        String rewrite(String html, boolean terms);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void execute(
            Environment env, Map parameters, TemplateModel[] variables, @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        if (body != null) {
            StringWriter out = new StringWriter();
            body.render(out);
            boolean terms = !(parameters.get("terms") instanceof TemplateBooleanModel said) || said.getAsBoolean();
            env.getOut().write(rewriting.rewrite(out.toString(), terms));
        }
    }
}
