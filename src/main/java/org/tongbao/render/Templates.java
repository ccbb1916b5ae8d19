package org.tongbao.render;

import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tongbao.diag.LocalizedText;
import org.tongbao.index.Route;
import org.tongbao.render.view.Html;

/**
 * The templates of the theme. They may be wrong but not malicious: they see data only and cannot create objects, an error
 * becomes a located message, and a deadline interrupts a template that does not finish.
 */
final class Templates {

    /** The deadline of a page; {@code docs/themes.md} states it. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Pages are rendered on threads of their own, so that the waiting thread continues after the deadline. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tongbao-page");
        thread.setDaemon(true);
        return thread;
    });

    /** The program's own templates, which do not change while it runs, parsed once for all sites. */
    private static final Map<String, Configuration> OURS = new ConcurrentHashMap<>();

    private final Theme theme;
    private final Hrefs hrefs;
    private final Duration longest;
    private final Configuration configuration;

    /** Directives and functions of Tongbao for templates. */
    private final Map<String, Object> tools;

    Templates(Theme theme, Hrefs hrefs) {
        this(theme, hrefs, LONGEST);
    }

    Templates(Theme theme, Hrefs hrefs, Duration longest) {
        this.theme = theme;
        this.hrefs = hrefs;
        this.longest = longest;
        this.configuration = theme.hasOwnTemplates()
                ? configuration(theme)
                : OURS.computeIfAbsent(theme.name(), name -> configuration(theme));
        RunningText running = new RunningText(terms(theme), hrefs.to(new Route.Glossary().address()));
        this.tools = Map.of(
                "t", (TemplateMethodModelEx) this::text,
                "asset", (TemplateMethodModelEx) this::asset,
                "phrase", (TemplateMethodModelEx) Templates::phrase,
                "outlined", new RewrittenOutput((html, terms) -> PageOutline.fill(html)),
                "running", new RewrittenOutput(running::mark));
    }

    private static Configuration configuration(Theme theme) {
        return configuration(theme.templates(), new DataOnlyWrapper(Html.class.getPackage()));
    }

    /** How templates are read and what they may do, those of themes and those of the program. */
    static Configuration configuration(TemplateLoader loader, DataOnlyWrapper wrapper) {
        Configuration configuration = new InterruptibleConfiguration();
        configuration.setTemplateLoader(loader);
        configuration.setObjectWrapper(wrapper);
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
        return configuration;
    }

    /**
     * The template's output for a model, lines ended by {@code \n}.
     *
     * @param page its address, for messages
     */
    String render(String template, String page, Map<String, Object> model) throws RenderException {
        TemplateErrors faults = new TemplateErrors(theme, template);
        Future<String> output = THREADS.submit(() -> output(template, model));
        try {
            return output.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            output.cancel(true);
            throw faults.endless(page, new LocalizedText("template.slow", longest.toSeconds()), e);
        } catch (InterruptedException e) {
            output.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("no time left for a page", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof TemplateException wrong) {
                throw faults.of(wrong);
            } else if (cause instanceof IOException unreadable) {
                throw faults.of(unreadable);
            } else if (cause instanceof StackOverflowError) {
                throw faults.endless(page, new LocalizedText("template.deep"), cause);
            } else if (cause instanceof OutOfMemoryError) {
                throw faults.endless(page, new LocalizedText("template.memory"), cause);
            }
            throw new IllegalStateException(cause);
        }
    }

    private String output(String template, Map<String, Object> model) throws TemplateException, IOException {
        StringWriter page = new StringWriter(16 << 10);
        Map<String, Object> known = new HashMap<>(model);
        known.putAll(tools);
        configuration.getTemplate(template).process(known, page);
        return page.toString();
    }

    private Object text(List<?> arguments) {
        List<String> words = new ArrayList<>();
        arguments.forEach(a -> words.add(a.toString()));
        return theme.text(words.get(0), words.subList(1, words.size()).toArray());
    }

    /** The terms of the glossary, which the theme explains. */
    private static List<String> terms(Theme theme) {
        return List.of(theme.text("glossary.terms").split(theme.text("separator")));
    }

    /** A title with its possible line breaks. */
    private static Object phrase(List<?> arguments) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(
                PhraseBreaks.html(arguments.get(0).toString()));
    }

    private Object asset(List<?> arguments) throws TemplateModelException {
        String name = arguments.get(0).toString();
        Theme.Asset asset = theme.asset(name).orElseThrow(() -> new TemplateErrors.NoAssetException(name));
        return hrefs.to(asset.address());
    }
}
