package org.tongbao.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.UnexpectedTypeException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;

/**
 * Turns errors of the template engine into located messages; its own words, in English, only supplement them.
 *
 * @param asked the rendered template
 */
record TemplateErrors(Theme theme, String asked) {

    /** Marks the name of a template made from a string: what follows is in no file. */
    private static final String INTERPRETED = "->";

    /** An asset that the theme does not have. */
    static final class NoAssetException extends TemplateModelException {
        private static final long serialVersionUID = 1L;

        private final String name;

        NoAssetException(String name) {
            super("no asset " + name);
            this.name = name;
        }
    }

    /** A template that did not finish. */
    RenderException endless(String page, LocalizedText why, Throwable cause) {
        return exception(Code.THM003, Place.of(theme.templateFile(asked)), List.of(page, why), cause);
    }

    /** A template that could not be read. */
    RenderException of(IOException e) {
        if (e instanceof ParseException p) {
            return syntax(p);
        }
        return missing(e)
                .map(m -> notThere(Place.of(theme.templateFile(asked)), m, e))
                .orElseGet(() -> unreadable(Place.of(theme.templateFile(asked)), e));
    }

    /** A template that failed; the error may be in one that it includes. */
    RenderException of(TemplateException e) {
        Place place = place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber());
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException p) {
                return syntax(p);
            } else if (cause instanceof NoAssetException n) {
                return exception(Code.THM001, place, List.of(new LocalizedText("template.asset", n.name), ""), e);
            } else if (missing(cause).isPresent()) {
                return notThere(place, missing(cause).get(), e);
            } else if (cause instanceof IOException io) {
                return unreadable(place, io);
            }
        }
        String words = firstLine(e.getMessageWithoutStackTop());
        String blamed = e.getBlamedExpressionString();
        return fault(place, what(e), blamed == null ? words : words + " " + blamed, e);
    }

    private static LocalizedText what(TemplateException e) {
        String blamed = e.getBlamedExpressionString();
        if (blamed != null && e instanceof InvalidReferenceException) {
            return new LocalizedText("template.missing", blamed);
        }
        return blamed != null && e instanceof UnexpectedTypeException
                ? new LocalizedText("template.type", blamed)
                : new LocalizedText("template.other");
    }

    private static Optional<String> missing(Throwable e) {
        if (e instanceof TemplateNotFoundException t) {
            return Optional.of(t.getTemplateName());
        }
        return e instanceof MalformedTemplateNameException m ? Optional.of(m.getTemplateName()) : Optional.empty();
    }

    private RenderException syntax(ParseException e) {
        Place place = place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber());
        return fault(place, new LocalizedText("template.syntax"), firstLine(e.getEditorMessage()), e);
    }

    private RenderException notThere(Place place, String name, Exception e) {
        return exception(Code.THM002, place, List.of(theme.templateFile(name)), e);
    }

    private static RenderException unreadable(Place place, IOException e) {
        return fault(place, new LocalizedText("template.unreadable"), firstLine(e.getMessage()), e);
    }

    private static RenderException fault(Place place, LocalizedText what, String words, Exception e) {
        return exception(Code.THM001, place, List.of(what, new LocalizedText("template.words", words)), e);
    }

    private static RenderException exception(Code code, Place place, List<Object> arguments, Throwable cause) {
        return new RenderException(new Diagnostic(code, place, arguments, List.of()), cause);
    }

    private Place place(@Nullable String name, @Nullable Integer line, @Nullable Integer column) {
        if (name != null && name.contains(INTERPRETED)) {
            return Place.of(theme.templateFile(name.substring(0, name.indexOf(INTERPRETED))));
        }
        String file = theme.templateFile(name == null ? asked : name);
        return line == null || column == null || line < 1 ? Place.of(file) : new Place(file, line, column);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("").replaceFirst(" Help \\(.*", "");
    }
}
