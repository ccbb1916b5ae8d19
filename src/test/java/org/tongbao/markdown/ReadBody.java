package org.tongbao.markdown;

import java.util.Optional;
import java.util.stream.Collectors;
import org.tongbao.diag.Diagnostics;

/** A body of the dialect read and shown, on a site in which every link leads somewhere. */
public final class ReadBody {

    private static final BodyRenderer RENDERER = new BodyRenderer(
            new BodyRenderer.Links() {
                @Override
                public Optional<String> link(String written) {
                    return Optional.of(written);
                }

                @Override
                public Optional<String> quote(String entry, String field) {
                    return Optional.of("9");
                }

                @Override
                public Optional<BodyRenderer.Picture> picture(String written) {
                    return written.equals("a.png")
                            ? Optional.of(new BodyRenderer.Picture("/a.png", "", "", 3, 4))
                            : Optional.empty();
                }
            },
            new BodyRenderer.Words("表格", "左右滑动", "注释", n -> "注释 " + n, (n, m) -> "回到 " + n + "-" + m));

    private ReadBody() {}

    /** The HTML of a text, then for each warning {@code !!!} with its code, line and column. */
    public static String read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        String html = RENDERER.html(MarkdownReader.read(text, "x.md", 1, diagnostics));
        return diagnostics.sorted().stream()
                .map(d -> "\n!!! " + d.code() + " " + d.place().line() + ":"
                        + d.place().column())
                .collect(Collectors.joining("", html.strip(), ""));
    }
}
