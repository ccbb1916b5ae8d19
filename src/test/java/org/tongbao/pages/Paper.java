package org.tongbao.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The blocks of a paper, read from what was pasted by rules that are none of the program's: each line is one, each cell
 * of a table is one. White space and asterisks are left out; a cell begins with {@code |}, a title with {@code ##}.
 *
 * @param asterisks how many there are
 */
record Paper(List<String> blocks, int asterisks) {

    /** The elements of a page that are blocks. */
    static final String PAGE_BLOCKS = "p, h2, h3, h4, li, th, td, figcaption";

    private static final Pattern NUMBERED = Pattern.compile("(?:[0-9]+\\.|（.）)\t.*");

    /** A paper as it was pasted or as the data of an entry have it. */
    static Paper pasted(String body) {
        List<String> blocks = new ArrayList<>();
        for (String line : body.lines().toList()) {
            if (line.startsWith("|")) {
                if (!line.matches("[|:\\- ]+")) {
                    cells(line.substring(1, line.lastIndexOf('|')).split("\\|", -1), blocks);
                }
            } else if (line.contains("\t") && !NUMBERED.matcher(line).matches()) {
                cells(line.split("\t", -1), blocks);
            } else if (!line.isBlank() && !line.startsWith("![")) {
                blocks.add(plain(line.replaceFirst("^(?:- |> |\\[\\^\\w+]: )", "")));
            }
        }
        return new Paper(blocks, asterisks(body));
    }

    private static void cells(String[] cells, List<String> blocks) {
        Arrays.stream(cells).map(c -> "|" + plain(c.replace("<br>", ""))).forEach(blocks::add);
    }

    private static String plain(String text) {
        Matcher link = Pattern.compile("\\[([^\\]^]+)]\\([^)]+\\)").matcher(text);
        return spaceless(link.replaceAll("$1").replaceAll("\\[\\^\\w+]", "").replace("\\", ""));
    }

    private static String spaceless(String text) {
        return text.replaceAll("[\\s\u3000\u00a0*]+", "");
    }

    private static int asterisks(String text) {
        return (int) text.chars().filter(c -> c == '*').count();
    }

    /** A paper as the body of a page shows it. */
    static Paper shown(Element body) {
        body.select(".footnote-mark, .footnote-back").remove();
        List<String> blocks = new ArrayList<>();
        for (Element block : body.select(PAGE_BLOCKS)) {
            if (!block.is("li:has(p)")) {
                blocks.add(mark(block) + spaceless(block.text()));
            }
        }
        return new Paper(
                blocks, asterisks(body.text()) + 4 * body.select("strong").size());
    }

    private static String mark(Element block) {
        if (block.is("th, td")) {
            return "|";
        }
        if (block.is("h2, h3, h4")) {
            return "#".repeat(block.tagName().charAt(1) - '0');
        }
        Element item = block.closest("li");
        if (item == null || item.parent().is(".footnotes ol")) {
            return "";
        } else if (!block.is("li") && block.elementSiblingIndex() > 0) {
            return "+"; // of an item above, which no pasted line is
        }
        return item.parent().is("ol") ? start(item.parent()) + item.elementSiblingIndex() + "." : "";
    }

    private static int start(Element list) {
        return list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
    }
}
