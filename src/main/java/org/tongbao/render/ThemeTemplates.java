package org.tongbao.render;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Provides the templates of a theme to FreeMarker, as they are when first read; a change makes a new theme. */
record ThemeTemplates(ThemeFiles files) implements TemplateLoader {

    private record Source(String name, String text) {}

    @Override
    public @Nullable Object findTemplateSource(String name) {
        return files.read("templates/" + name)
                .map(bytes -> new Source(name, new String(bytes, StandardCharsets.UTF_8)))
                .orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader(((Source) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {
        // It holds nothing open.
    }
}
