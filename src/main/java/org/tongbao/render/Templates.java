package org.tongbao.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Place;

/**
 * The theme's templates. They are trusted to be well meant, not to be right: they see data only, cannot make objects,
 * and what they do wrong becomes a located message.
 */
final class Templates {

    private final Theme theme;
    private final Hrefs hrefs;
    private final Configuration configuration;

    Templates(Theme theme, Hrefs hrefs) {
        this.theme = theme;
        this.hrefs = hrefs;
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(loader());
        configuration.setObjectWrapper(new DataOnlyWrapper());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setSharedVariable("t", (TemplateMethodModelEx) this::text);
        configuration.setSharedVariable("asset", (TemplateMethodModelEx) this::asset);
    }

    private TemplateLoader loader() {
        TemplateLoader ours = new ClassTemplateLoader(Templates.class, theme.templates());
        if (!Files.isDirectory(theme.ownTemplates())) {
            return ours;
        }
        try {
            TemplateLoader own = new FileTemplateLoader(theme.ownTemplates().toFile());
            return new MultiTemplateLoader(new TemplateLoader[] {own, ours});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template's output for a model, lines ended by {@code \n}. */
    String render(String template, Map<String, Object> model) throws RenderException {
        try {
            Template found = configuration.getTemplate(template);
            StringWriter out = new StringWriter(16 << 10);
            found.process(model, out);
            return out.toString();
        } catch (TemplateNotFoundException e) {
            throw failure(Code.THM002, Place.of(theme.templateFile(template)), theme.templateFile(template), e);
        } catch (ParseException e) {
            Place place = place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), template);
            throw failure(Code.THM001, place, firstLine(e.getEditorMessage()), e);
        } catch (TemplateException e) {
            Place place = place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber(), template);
            String blamed = e.getBlamedExpressionString();
            String message = firstLine(e.getMessageWithoutStackTop()) + (blamed == null ? "" : " " + blamed);
            throw failure(Code.THM001, place, message, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Place place(@Nullable String name, @Nullable Integer line, @Nullable Integer column, String asked) {
        String file = theme.templateFile(name == null ? asked : name);
        return line == null || column == null ? Place.of(file) : new Place(file, line, column);
    }

    private static RenderException failure(Code code, Place place, String message, Exception cause) {
        return new RenderException(new Diagnostic(code, place, List.of(message), List.of()), cause);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private Object text(List<?> arguments) {
        List<String> words = new ArrayList<>();
        arguments.forEach(a -> words.add(a.toString()));
        return theme.text(words.get(0), words.subList(1, words.size()).toArray());
    }

    private Object asset(List<?> arguments) throws TemplateModelException {
        String name = arguments.get(0).toString();
        Theme.Asset asset = theme.asset(name).orElseThrow(() -> new TemplateModelException("no asset " + name));
        return hrefs.to(asset.address());
    }
}
