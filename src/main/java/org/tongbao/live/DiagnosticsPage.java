package org.tongbao.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Language;
import org.tongbao.diag.Messages;
import org.tongbao.diag.Printable;
import org.tongbao.diag.Severity;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.render.view.Html;
import org.tongbao.source.SourceLines;

/** The messages as the preview shows them. It uses no theme, as the theme may be what is broken. */
public record DiagnosticsPage(Path site, Language language) {

    /** The address of all messages. */
    public static final String MESSAGES = "/_tongbao/messages";

    private static final String STYLE = "<link rel=\"stylesheet\" href=\"/_tongbao/preview.css\">";

    /** The style of the messages, which pages load from {@code /_tongbao/preview.css}. */
    public static String style() throws IOException {
        try (InputStream in = DiagnosticsPage.class.getResourceAsStream("preview.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The whole page. */
    public String html(List<Diagnostic> diagnostics) {
        Messages messages = Messages.in(language);
        long errors =
                diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
        StringBuilder out = new StringBuilder("<!doctype html>\n<html lang=\"")
                .append(language == Language.ZH ? "zh-CN" : "en")
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(Html.escape(messages.text("preview.title", errors)))
                .append("</title>")
                .append(STYLE)
                .append("<script src=\"/_tongbao/reload.js\" defer></script></head>")
                .append("<body class=\"tongbao\"><main class=\"tongbao-notes\"><h1>")
                .append(Html.escape(messages.text("preview.title", errors)))
                .append("</h1><p>")
                .append(Html.escape(messages.text("preview.lead")))
                .append("</p>");
        list(diagnostics, messages, out);
        return out.append("</main></body></html>\n").toString();
    }

    /**
     * The messages above a page.
     *
     * @param own the messages about its entry
     * @param built the whole site, whose errors are counted with a link to all messages
     */
    String notes(List<Diagnostic> own, BuildResult built) {
        Messages messages = Messages.in(language);
        String heading = messages.text("preview.notes", own.size());
        StringBuilder out = new StringBuilder(STYLE)
                .append("<section class=\"tongbao-notes\" aria-label=\"")
                .append(Html.escape(
                        own.isEmpty() ? messages.text("preview.title", built.count(Severity.ERROR)) : heading))
                .append("\">");
        if (!own.isEmpty()) {
            out.append("<h2>").append(Html.escape(heading)).append("</h2>");
            list(own, messages, out);
        }
        if (built.hasErrors()) {
            out.append("<p class=\"all\">")
                    .append(Html.escape(messages.text("preview.title", built.count(Severity.ERROR))))
                    .append(" <a href=\"")
                    .append(MESSAGES)
                    .append("\">")
                    .append(Html.escape(messages.text("preview.all")))
                    .append("</a></p>");
        }
        return out.append("</section>").toString();
    }

    private void list(List<Diagnostic> diagnostics, Messages messages, StringBuilder out) {
        SourceLines lines = new SourceLines(site);
        out.append("<ol>");
        for (Diagnostic d : diagnostics) {
            out.append("<li class=\"")
                    .append(d.severity() == Severity.ERROR ? "error" : "warning")
                    .append("\"><p class=\"place\">")
                    .append(Html.escape(Printable.of(d.place().toString())))
                    .append(" <span>")
                    .append(d.code())
                    .append("</span></p><p class=\"message\">")
                    .append(Html.escape(Printable.of(messages.message(d))))
                    .append("</p>");
            if (d.place().line() > 0) {
                lines.line(d.place()).ifPresent(line -> quote(line, d.place().column(), out));
            }
            messages.hint(d).ifPresent(h -> out.append("<p class=\"hint\">")
                    .append(Html.escape(messages.text("hint.label")))
                    .append(Html.escape(Printable.of(h)))
                    .append("</p>"));
            out.append("</li>\n");
        }
        out.append("</ol>");
    }

    /** The source line with the place marked. */
    private static void quote(String line, int column, StringBuilder out) {
        String shown = Printable.of(line.length() > 400 ? line.substring(0, 400) : line);
        int length = shown.codePointCount(0, shown.length());
        int at = shown.offsetByCodePoints(0, Math.max(0, Math.min(column - 1, length)));
        int end = at < shown.length() ? shown.offsetByCodePoints(at, 1) : at;
        out.append("<pre>")
                .append(Html.escape(shown.substring(0, at)))
                .append("<mark>")
                .append(Html.escape(shown.substring(at, end)))
                .append("</mark>")
                .append(Html.escape(shown.substring(end)))
                .append("</pre>");
    }
}
