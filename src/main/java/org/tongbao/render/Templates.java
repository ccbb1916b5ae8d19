package org.tongbao.render;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The theme's templates. They are trusted to be well meant, not to be right: they see data only, cannot make objects,
 * what they do wrong becomes a located message, and one that finds no end is stopped by {@link TemplateLimits}.
 */
final class Templates {

    private final Theme theme;
    private final Hrefs hrefs;
    private final TemplateLimits limits;
    private final Configuration configuration;

    /** The templates that no interrupt ended: each keeps a thread busy, and is not to take another. */
    private final ConcurrentHashMap<String, Rendering.StoppedException> endless = new ConcurrentHashMap<>();

    Templates(Theme theme, Hrefs hrefs) {
        this(theme, hrefs, TemplateLimits.STATED);
    }

    Templates(Theme theme, Hrefs hrefs, TemplateLimits limits) {
        this.theme = theme;
        this.hrefs = hrefs;
        this.limits = limits;
        configuration = new WatchedConfiguration();
        configuration.setTemplateLoader(theme.templates());
        configuration.setObjectWrapper(new DataOnlyWrapper());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setTabSize(1); // columns are counted in characters
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setSharedVariable("t", (TemplateMethodModelEx) this::text);
        configuration.setSharedVariable("asset", (TemplateMethodModelEx) this::asset);
    }

    /** The template's output for a model, lines ended by {@code \n}. */
    String render(String template, Map<String, Object> model) throws RenderException {
        TemplateFaults faults = new TemplateFaults(theme, template);
        Rendering.StoppedException before = endless.get(template);
        if (before != null && before.goesOn()) {
            throw faults.of(before);
        }
        try {
            return new Rendering(configuration.getTemplate(template), model, limits).page();
        } catch (Rendering.StoppedException e) {
            endless.put(template, e);
            throw faults.of(e);
        } catch (TemplateException e) {
            throw faults.of(e);
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    private Object text(List<?> arguments) {
        List<String> words = new ArrayList<>();
        arguments.forEach(a -> words.add(a.toString()));
        return theme.text(words.get(0), words.subList(1, words.size()).toArray());
    }

    private Object asset(List<?> arguments) throws TemplateModelException {
        String name = arguments.get(0).toString();
        Theme.Asset asset = theme.asset(name).orElseThrow(() -> new TemplateFaults.NoAssetException(name));
        return hrefs.to(asset.address());
    }
}
