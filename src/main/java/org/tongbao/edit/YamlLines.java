package org.tongbao.edit;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.source.Splice;
import org.tongbao.source.YamlSpan;
import org.tongbao.source.YamlSpan.Collection;
import org.tongbao.source.YamlSpan.Element;

/** The lines of a YAML text: what to cut, and where to add, so that the elements of a list or group come or go. */
final class YamlLines {

    private final String yaml;

    YamlLines(String yaml) {
        this.yaml = yaml;
    }

    char at(int offset) {
        return yaml.charAt(offset);
    }

    int start(int offset) {
        return yaml.lastIndexOf('\n', offset - 1) + 1;
    }

    int end(int offset) {
        int end = yaml.indexOf('\n', offset);
        return end < 0 ? yaml.length() : end;
    }

    /** What follows on the line: blanks, a comment. */
    String rest(int offset) {
        return yaml.substring(offset, end(offset));
    }

    /** The comment in the header of a block that is replaced by a text of one line. */
    String lostRemark(YamlSpan old, String text) {
        boolean wasBlock = old instanceof YamlSpan.Scalar scalar
                && (scalar.style() == YamlSpan.Style.LITERAL || scalar.style() == YamlSpan.Style.FOLDED);
        String header = wasBlock && text.indexOf('\n') < 0 ? rest(old.from()) : "";
        int remark = header.indexOf(" #");
        return remark < 0 ? "" : header.substring(remark);
    }

    boolean isOneLine(int from, int to) {
        return end(from) >= to;
    }

    private int column(int offset) {
        return offset - start(offset);
    }

    private boolean startsLine(int offset) {
        return yaml.substring(start(offset), offset).isBlank();
    }

    /** Where the values of a list or group stand. */
    YamlScalars.Spot spot(Collection in) {
        return new YamlScalars.Spot(
                in.isFlow(),
                in.isFlow() || in.elements().isEmpty()
                        ? 0
                        : column(in.elements().get(0).at()));
    }

    /** An item as it is written, with the comment behind it. */
    String item(Element item, Collection in) {
        return yaml.substring(item.at(), in.isFlow() ? item.to() : end(item.to()));
    }

    /** The cuts that remove elements of a block: whole lines, so that comments on lines of their own stay. */
    List<Splice> withoutLines(Collection from, int first, int end) {
        List<Element> elements = from.elements();
        int at = elements.get(first).at();
        if (!startsLine(at)) {
            int next = Math.min(end(elements.get(end - 1).to()) + 1, yaml.length());
            while (next < yaml.length() && " \n".indexOf(yaml.charAt(next)) >= 0) {
                next++;
            }
            return List.of(new Splice(at, next, ""));
        }
        return elements.subList(first, end).stream()
                .map(e -> withoutLines(start(e.at()), end(e.to())))
                .toList();
    }

    /** Lines go with the line end before them, so that what is added behind them is apart from the cut. */
    private Splice withoutLines(int start, int end) {
        return start == 0 ? new Splice(0, Math.min(end + 1, yaml.length()), "") : new Splice(start - 1, end, "");
    }

    /** The cuts that remove elements between brackets, with a comma each. */
    List<Splice> withoutFlow(Collection from, int first, int end) {
        List<Element> elements = from.elements();
        int at = elements.get(first).at();
        int to = elements.get(end - 1).to();
        if (end < elements.size()) {
            int next = elements.get(end).at();
            boolean isRemarked = yaml.substring(to, next).indexOf('#') >= 0;
            return List.of(new Splice(at, isRemarked ? comma(to) + 1 : next, ""));
        }
        int before = elements.get(first - 1).to();
        if (yaml.substring(before, at).indexOf('#') < 0) {
            return List.of(new Splice(before, to, ""));
        }
        int comma = comma(before);
        return List.of(new Splice(comma, comma + 1, ""), new Splice(at, to, ""));
    }

    /** The comma behind an element, not one in a comment. */
    private int comma(int from) {
        int at = from;
        while (yaml.charAt(at) != ',') {
            at = yaml.charAt(at) == '#' ? end(at) : at + 1;
        }
        return at;
    }

    /** New elements between brackets. */
    Splice inFlow(Collection to, int anchor, List<String> added) {
        String all = String.join(", ", added);
        int first = to.elements().get(Math.max(0, anchor)).at();
        int place = anchor < 0 ? first : to.elements().get(anchor).to();
        return new Splice(place, place, anchor < 0 ? all + ", " : ", " + all);
    }

    /** New elements of a block, on lines of their own. */
    Splice inLines(Collection to, int anchor, List<String> added) {
        int first = to.elements().get(0).at();
        String indent = "\n" + " ".repeat(column(first));
        List<String> all = new ArrayList<>(added);
        if (anchor < 0) {
            return new Splice(first, first, String.join(indent, all) + indent);
        }
        int place = endWithRemarks(to.elements().get(anchor).to(), column(first));
        return new Splice(place, place, indent + String.join(indent, all));
    }

    /** The end of the line, and of comments below it that are indented deeper than the column. */
    private int endWithRemarks(int offset, int column) {
        int end = end(offset);
        while (end < yaml.length()) {
            int next = end + 1;
            int text = next;
            while (text < yaml.length() && yaml.charAt(text) == ' ') {
                text++;
            }
            if (text == yaml.length() || yaml.charAt(text) != '#' || text - next <= column) {
                return end;
            }
            end = end(text);
        }
        return end;
    }
}
