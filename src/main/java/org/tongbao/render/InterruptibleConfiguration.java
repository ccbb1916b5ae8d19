package org.tongbao.render;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets an interrupt end templates and those they include: every loop and call checks for it. What a
 * template makes of a text ({@code ?interpret}) and what an expression does by itself ({@code ?filter}) does not look.
 */
final class InterruptibleConfiguration extends Configuration {

    private final Set<Template> watched = Collections.newSetFromMap(new WeakHashMap<>());

    InterruptibleConfiguration() {
        super(VERSION_2_3_34);
    }

    @Override
    @SuppressWarnings("deprecation") // the interrupt checks are an unpublished but lasting part of the engine
    public @Nullable Template getTemplate(
            String name,
            @Nullable Locale locale,
            @Nullable Object customLookupCondition,
            @Nullable String encoding,
            boolean parse,
            boolean ignoreMissing)
            throws IOException {
        synchronized (watched) {
            Template template = super.getTemplate(name, locale, customLookupCondition, encoding, parse, ignoreMissing);
            if (template != null && watched.add(template)) {
                _CoreAPI.addThreadInterruptedChecks(template);
            }
            return template;
        }
    }
}
