package org.tongbao.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.tongbao.diag.Code;
import org.tongbao.diag.LocalizedText;

/**
 * Finds what is written and not shown, although it may be meant as text: a sign before a number that is read as a
 * bullet, a cell beyond the width of its table, and an address that no link uses.
 */
final class LostMarks {

    private static final Pattern LABEL = Pattern.compile("\\[([^\\[\\]]{1,999})](?!:)");

    private static final Pattern SIGN = Pattern.compile("[-+]\\s++[0-9０-９].*+|\\*\\s.*+");

    private final String markdown;
    private final List<Dialect.Doubt> doubts;
    private final Set<String> used = new HashSet<>();
    private boolean usedKnown;

    LostMarks(String markdown, List<Dialect.Doubt> doubts) {
        this.markdown = markdown;
        this.doubts = doubts;
    }

    void find(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof BulletList list && list.getFirstChild() == list.getLastChild()) {
                bullet(list);
            } else if (node instanceof LinkReferenceDefinition definition) {
                definition(definition);
            } else if (node instanceof TableBlock table) {
                cells(table);
            }
        }
    }

    /** A list of one line may be no list. */
    private void bullet(BulletList list) {
        List<SourceSpan> spans = list.getSourceSpans();
        if (spans.size() == 1) {
            String line = written(spans.get(0));
            if (SIGN.matcher(line).matches()) {
                tell(line.substring(0, 1), spans.get(0), "mark.bullet");
            }
        }
    }

    private void definition(LinkReferenceDefinition definition) {
        if (!usedKnown) {
            Matcher label = LABEL.matcher(markdown);
            while (label.find()) {
                used.add(normalized(label.group(1)));
            }
            usedKnown = true;
        }
        if (!used.contains(normalized(definition.getLabel()))
                && !definition.getSourceSpans().isEmpty()) {
            tell("[" + definition.getLabel() + "]:", definition.getSourceSpans().get(0), "mark.unused");
        }
    }

    private static String normalized(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private void cells(TableBlock table) {
        int width = -1;
        for (Node node = table.getFirstChild();
                node != null && node != table;
                node = MarkdownReader.next(node, table)) {
            if (node instanceof TableRow row && !row.getSourceSpans().isEmpty()) {
                SourceSpan line = row.getSourceSpans().get(0);
                int count = width < 0 ? children(row) : width;
                width = count;
                int beyond = beyond(written(line), width);
                if (beyond >= 0) {
                    tell("|", line.subSpan(beyond), "mark.cell");
                }
            }
        }
    }

    private static int children(Node parent) {
        int count = 0;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            count++;
        }
        return count;
    }

    /** The index of the bar before the first cell beyond a width; -1 if there is none. */
    private static int beyond(String row, int width) {
        String line = row.stripTrailing();
        int cells = 1;
        int at = line.indexOf('|');
        boolean leads = at >= 0 && line.substring(0, at).isBlank();
        for (int i = leads ? at + 1 : 0; i < line.length() - 1; i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '|') {
                cells++;
                if (cells > width) {
                    return i;
                }
            }
        }
        return -1;
    }

    private String written(SourceSpan span) {
        return markdown.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }

    private void tell(String mark, SourceSpan at, String why) {
        doubts.add(Dialect.Doubt.of(Code.MKD004, at, mark, new LocalizedText(why)));
    }
}
