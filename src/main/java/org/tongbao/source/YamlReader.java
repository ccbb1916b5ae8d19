package org.tongbao.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;

/**
 * Reads YAML into {@link Node}s. The nodes are put together here from the parser's events, not by its composer: so the
 * depth is bounded without recursion, and duplicate keys, anchors, aliases and tags are refused at their place.
 */
public final class YamlReader {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Limits.YAML)
            .build();

    /** A word at the start of a line with a full-width colon, or with no space after a half-width one. */
    private static final Pattern COLON_SLIP = Pattern.compile("( *(?:- )?)([\\p{L}]{1,20})(：|:(?=[^\\s:/]))(.*)");

    /** A value that begins with a bracket and goes on behind the bracket that closes it. */
    private static final Pattern OPENING = Pattern.compile(
            "( *(?:- )?[\\p{L}_]{1,20}: +)(\\[[^\\[\\]{}]*\\]\\s*[^\\s#,\\]}].*|\\{[^\\[\\]{}]*\\}\\s*[^\\s#,\\]}].*)");

    private final SourceText source;
    private final int lineOffset;
    private final Diagnostics diagnostics;
    private final Deque<Open> open = new ArrayDeque<>();
    /** The characters of the text, as marks count them. */
    private int[] points = {};

    private @Nullable Node root;

    /** A collection whose end has not been met. */
    private static final class Open {
        final boolean mapping;
        final Place place;
        final List<Node> items = new ArrayList<>();
        final List<Node.Pair> pairs = new ArrayList<>();
        final Set<String> keys = new HashSet<>();
        Node.@Nullable Scalar key;

        Open(boolean mapping, Place place) {
            this.mapping = mapping;
            this.place = place;
        }
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }

    private YamlReader(SourceText source, int lineOffset, Diagnostics diagnostics) {
        this.source = source;
        this.lineOffset = lineOffset;
        this.diagnostics = diagnostics;
    }

    /** The whole file as one mapping. */
    public static Optional<Node.Mapping> read(SourceText source, Diagnostics diagnostics) {
        return read(source, source.text(), 0, diagnostics);
    }

    /**
     * A part of a file as one mapping.
     *
     * @param yaml the part
     * @param lineOffset the number of lines before it in the file
     */
    public static Optional<Node.Mapping> read(SourceText source, String yaml, int lineOffset, Diagnostics diagnostics) {
        if (yaml.getBytes(StandardCharsets.UTF_8).length > Limits.YAML) {
            diagnostics.add(Code.YML008, new Place(source.file(), lineOffset + 1, 0), (Limits.YAML >> 10) + " KB");
            return Optional.empty();
        }
        return new YamlReader(source, lineOffset, diagnostics).mapping(yaml);
    }

    static ParserImpl parser(String yaml) {
        return new ParserImpl(SETTINGS, new StreamReader(SETTINGS, yaml));
    }

    private Optional<Node.Mapping> mapping(String yaml) {
        if (refusesTabs(yaml)) {
            return Optional.empty();
        }
        points = yaml.codePoints().toArray();
        try {
            ParserImpl parser = parser(yaml);
            boolean seen = false;
            while (parser.hasNext()) {
                Event event = parser.next();
                if (event.getEventId() == Event.ID.DocumentStart && seen) {
                    throw refuse(Code.YML010, event.getStartMark());
                }
                seen |= event.getEventId() == Event.ID.DocumentStart;
                accept(event);
            }
        } catch (Refused e) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            int line = mark.map(Mark::getLine).orElse(0);
            if (!blamesBracket(yaml, line) && !blamesColon(yaml, line)) {
                diagnostics.add(Code.YML001, place(mark), YamlProblem.phrase(e.getContext(), e.getProblem()));
            }
            return Optional.empty();
        } catch (YamlEngineException e) {
            diagnostics.add(Code.YML001, place(Optional.empty()), new LocalizedText("yaml.other"));
            return Optional.empty();
        }
        if (root instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (root == null || !blamesColon(yaml, root.place().line() - 1 - lineOffset)) {
            diagnostics.add(Code.YML009, root == null ? place(Optional.empty()) : root.place());
        }
        return Optional.empty();
    }

    /** Text that begins with a bracket or a brace, which open a list or a group: 标题: [通报]测试. */
    private boolean blamesBracket(String yaml, int noticed) {
        List<String> lines = yaml.lines().toList();
        for (int line = Math.min(noticed, lines.size() - 1); line >= Math.max(0, noticed - 1); line--) {
            Matcher opening = OPENING.matcher(lines.get(line));
            if (opening.matches()) {
                String text = opening.group(2).strip();
                Place place = new Place(source.file(), line + 1 + lineOffset, opening.start(2) + 1);
                LocalizedText why = new LocalizedText("yaml.opening", text.substring(0, 1));
                String right = opening.group(1).strip() + " '" + text.replace("'", "''") + "'";
                diagnostics.add(new Diagnostic(Code.YML001, place, List.of(why), List.of(right)));
                return true;
            }
        }
        return false;
    }

    /**
     * The commonest slip, a full-width colon or none of the space after it, is noticed by the parser only a line later.
     *
     * @param noticed the line, counted from 0
     */
    private boolean blamesColon(String yaml, int noticed) {
        List<String> lines = yaml.lines().toList();
        for (int line = Math.min(noticed, lines.size() - 1); line >= Math.max(0, noticed - 2); line--) {
            Matcher slip = COLON_SLIP.matcher(lines.get(line));
            if (slip.matches()) {
                String right =
                        slip.group(1) + slip.group(2) + ": " + slip.group(4).strip();
                Place place = new Place(source.file(), line + 1 + lineOffset, slip.start(3) + 1);
                LocalizedText why = new LocalizedText(slip.group(3).equals("：") ? "yaml.fullcolon" : "yaml.space");
                diagnostics.add(new Diagnostic(Code.YML001, place, List.of(why), List.of(right.strip())));
                return true;
            }
        }
        return false;
    }

    private boolean refusesTabs(String yaml) {
        int line = 0;
        for (String text : yaml.split("\n", -1)) {
            line++;
            int i = 0;
            while (i < text.length() && text.charAt(i) == ' ') {
                i++;
            }
            if (i < text.length() && text.charAt(i) == '\t' && !text.isBlank()) {
                diagnostics.add(Code.YML002, new Place(source.file(), line + lineOffset, i + 1));
                return true;
            }
        }
        return false;
    }

    private void accept(Event event) {
        switch (event.getEventId()) {
            case Alias -> throw refuse(Code.YML004, event.getStartMark());
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                refuseProperties(scalar, scalar.getTag());
                reportCut(scalar);
                place(new Node.Scalar(clean(scalar), place(scalar.getStartMark())));
            }
            case SequenceStart, MappingStart -> {
                CollectionStartEvent start = (CollectionStartEvent) event;
                refuseProperties(start, start.getTag());
                if (open.size() == Limits.DEPTH) {
                    diagnostics.add(Code.YML005, place(start.getStartMark()), Limits.DEPTH);
                    throw new Refused();
                }
                open.push(new Open(event.getEventId() == Event.ID.MappingStart, place(start.getStartMark())));
            }
            case SequenceEnd, MappingEnd -> {
                Open done = open.pop();
                place(
                        done.mapping
                                ? new Node.Mapping(done.pairs, done.place)
                                : new Node.Sequence(done.items, done.place));
            }
            default -> {}
        }
    }

    private void refuseProperties(NodeEvent event, Optional<String> tag) {
        if (event.getAnchor().isPresent() || tag.isPresent()) {
            throw refuse(Code.YML004, event.getStartMark());
        }
    }

    /**
     * What follows a space and # is a comment for YAML, also in 督查 #1 号. A comment with a space behind its mark may be
     * meant, in files that are not published.
     */
    private void reportCut(ScalarEvent scalar) {
        Optional<Mark> end = scalar.getEndMark();
        if (scalar.getValue().isEmpty() || isBlock(scalar) || end.isEmpty()) {
            return;
        }
        int from = end.get().getIndex();
        int mark = from;
        while (mark < points.length && (points[mark] == ' ' || points[mark] == '\t')) {
            mark++;
        }
        if (mark == from || mark >= points.length || points[mark] != '#') {
            return;
        }
        int stop = mark;
        while (stop < points.length && points[stop] != '\n' && points[stop] != '\r') {
            stop++;
        }
        String cut = new String(points, mark, stop - mark).stripTrailing();
        boolean sure = !cut.startsWith("# ");
        if (sure || lineOffset > 0) {
            int column = end.get().getColumn() + mark - from + 1;
            Place at = new Place(source.file(), end.get().getLine() + 1 + lineOffset, column);
            Diagnostic found = new Diagnostic(Code.YML011, at, List.of(cut), List.of());
            diagnostics.add(sure ? found : found.asWarning());
        }
    }

    private static boolean isBlock(ScalarEvent scalar) {
        return scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    }

    /** Checks escapes in double quotes, which can produce characters that a file may not contain. */
    private String clean(ScalarEvent scalar) {
        Optional<Characters.Forbidden> bad = Characters.firstForbidden(scalar.getValue());
        if (bad.isPresent()) {
            diagnostics.add(
                    bad.get().code(),
                    place(scalar.getStartMark()),
                    bad.get().name(),
                    new LocalizedText("advice.escape"));
            throw new Refused();
        }
        return scalar.getValue();
    }

    /** Puts a finished node where it belongs. */
    private void place(Node node) {
        Open parent = open.peek();
        if (parent == null) {
            root = node;
        } else if (!parent.mapping) {
            parent.items.add(node);
        } else if (parent.key == null) {
            parent.key = key(parent, node);
        } else {
            parent.pairs.add(new Node.Pair(parent.key, node));
            parent.key = null;
        }
    }

    private Node.Scalar key(Open parent, Node node) {
        if (!(node instanceof Node.Scalar key)) {
            diagnostics.add(Code.YML001, node.place(), new LocalizedText("yaml.key"));
            throw new Refused();
        }
        if (!parent.keys.add(key.text())) {
            diagnostics.add(Code.YML003, key.place(), key.text());
            throw new Refused();
        }
        return key;
    }

    private Refused refuse(Code code, Optional<Mark> mark) {
        diagnostics.add(code, place(mark));
        return new Refused();
    }

    private Place place(Optional<Mark> mark) {
        return mark.map(m -> new Place(source.file(), m.getLine() + 1 + lineOffset, m.getColumn() + 1))
                .orElse(new Place(source.file(), lineOffset + 1, 0));
    }
}
