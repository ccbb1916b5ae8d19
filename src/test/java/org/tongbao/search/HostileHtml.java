package org.tongbao.search;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Pages that no template of ours makes: those that were thought of, and more at random, the same each time. */
public final class HostileHtml {

    private static final List<String> PIECES = List.of(
            "<div data-search>",
            "<p data-search title='a > b'>",
            "<span DATA-SEARCH=\"\">",
            "<section>",
            "<section id='a&amp;b'>",
            "<thead>",
            "<tr>",
            "<tr id=r>",
            "</tr>",
            "<td data-label=\"甲\">",
            "<li id='c'>",
            "<dl>",
            "<div>",
            "</section>",
            "</div>",
            "</p>",
            "</span>",
            "<b>",
            "</b>",
            "<br>",
            "<br/>",
            "<img alt=\"<p data-search>\">",
            "<span data-search-skip>",
            "<div data-search data-search-skip>",
            "<template>",
            "</template>",
            "<script>",
            "</script>",
            "</SCRIPT >",
            "<style>",
            "</style>",
            "<svg>",
            "<svg/>",
            "</svg>",
            "<path d='M0'/>",
            "<title>",
            "</title>",
            "<!-- ",
            " -->",
            "<!-->",
            "<!doctype html>",
            "<?php ?>",
            "</ b>",
            "</",
            "<",
            "< ",
            ">",
            "\"",
            "'",
            "=",
            "/",
            "&",
            "&amp;",
            "&lt",
            "&lt;",
            "&#x4E2D;",
            "&#22269;",
            "&#0;",
            "&#xD800;",
            "&#x;",
            "&#99999999;",
            "&#999999999;",
            "&copy;",
            "&constructor;",
            "&nbsp;",
            "督查",
            " ",
            "\n",
            "a",
            "<a href=x/>",
            "<a b= c = 'd'e>",
            "<a =b>",
            "<a 'data-search'>",
            "<div\fdata-search\t>",
            "<div/data-search/>",
            "<p data-search=");

    private HostileHtml() {}

    /** Pages as text. */
    public static List<String> pages() {
        Random random = new Random(6);
        return Stream.concat(
                        PIECES.stream().map(p -> "<div data-search>前" + p + "后</div>外<p data-search>末</p>"),
                        Stream.generate(() -> random(random)).limit(2000))
                .toList();
    }

    private static String random(Random random) {
        StringBuilder page = new StringBuilder();
        for (int left = 1 + random.nextInt(25); left > 0; left--) {
            page.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return page.toString();
    }
}
