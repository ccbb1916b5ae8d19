package org.tongbao.edit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Diagnostics;
import org.tongbao.edit.EditException.Fault;
import org.tongbao.source.Characters;
import org.tongbao.source.FrontMatter;
import org.tongbao.source.Limits;
import org.tongbao.source.Node;
import org.tongbao.source.SourceReader;
import org.tongbao.source.SourceText;
import org.tongbao.source.Splice;
import org.tongbao.source.WrittenText;
import org.tongbao.source.YamlReader;
import org.tongbao.source.YamlSpans;

/** The text of an entry's file. Edits give another text, which differs where a value differs. */
public final class EntryText {

    private final String file;
    private final WrittenText written;
    private final FrontMatter parts;
    private final Node.Mapping node;
    private final FieldText.Group fields;

    private EntryText(String file, WrittenText written, FrontMatter parts, Node.Mapping node) {
        this.file = file;
        this.written = written;
        this.parts = parts;
        this.node = node;
        this.fields = FieldText.of(node);
    }

    /**
     * The text of a file.
     *
     * @param file its name in diagnostics
     * @return empty if the front matter cannot be read, as a diagnostic explains
     */
    public static Optional<EntryText> of(String file, WrittenText written, Diagnostics diagnostics) {
        Optional<SourceText> source = SourceReader.read(file, written, diagnostics);
        Optional<FrontMatter> parts = source.flatMap(s -> FrontMatter.split(s, diagnostics));
        if (source.isEmpty() || parts.isEmpty()) {
            return Optional.empty();
        }
        return YamlReader.read(source.get(), parts.get().yaml(), 1, diagnostics)
                .map(node -> new EntryText(file, written, parts.get(), node));
    }

    /** The file as it is to be kept. */
    public WrittenText written() {
        return written;
    }

    /** The front matter as it is written. */
    public Node.Mapping node() {
        return node;
    }

    /** What the front matter says, its keys as they are spelled. */
    public FieldText.Group fields() {
        return fields;
    }

    /** What the front matter says, its keys by the names of the declaration. */
    public FieldText.Group named(FieldOrder order) {
        return (FieldText.Group) ChangedFields.named(fields, order);
    }

    /** The Markdown below the front matter, its lines ended by {@code \n}. */
    public String body() {
        return parts.body();
    }

    /** The text after some changes, one after another: all or, if one is refused, none. */
    public EntryText with(List<Change> changes, FieldOrder order) throws EditException {
        EntryText changed = this;
        for (Change change : changes) {
            changed = changed.with(change, order);
        }
        return changed;
    }

    /** The text after a change. */
    public EntryText with(Change change, FieldOrder order) throws EditException {
        String place = change.path().toString();
        if (change.texts().anyMatch(t -> Characters.firstForbidden(t).isPresent())) {
            throw new EditException(Fault.CHARACTER, place);
        }
        FieldText.Group wanted = ChangedFields.after(fields, change, order);
        if (wanted.equals(fields)) {
            return this;
        }
        boolean isTooLarge = false;
        for (boolean isPlainest : new boolean[] {false, true}) {
            List<Splice> splices = plan(wanted, isPlainest);
            if (Splice.areApart(splices)) {
                WrittenText changed = written.with(splices);
                Optional<EntryText> after = again(changed).filter(e -> e.says(wanted, body()));
                if (after.isPresent()) {
                    return after.get();
                }
                isTooLarge = isTooLarge(changed, body());
            }
        }
        throw new EditException(isTooLarge ? Fault.TOO_LARGE : Fault.UNSAFE, place);
    }

    private boolean says(FieldText.Group wanted, String body) {
        return fields.equals(wanted) && body().equals(body);
    }

    private List<Splice> plan(FieldText.Group wanted, boolean isPlainest) {
        String yaml = parts.yaml();
        int before = written.text().indexOf('\n') + 1;
        return YamlPlan.of(yaml, YamlSpans.of(yaml), wanted, isPlainest).stream()
                .map(s -> s.shifted(before))
                .toList();
    }

    private static boolean isTooLarge(WrittenText changed, String body) {
        String front = changed.text().substring(0, changed.text().length() - body.length());
        return front.getBytes(StandardCharsets.UTF_8).length > Limits.YAML || changed.bytes().length > Limits.ENTRY;
    }

    private Optional<EntryText> again(WrittenText changed) {
        return changed.bytes().length > Limits.ENTRY ? Optional.empty() : of(file, changed, new Diagnostics());
    }

    /** The text with another body; only the lines between the first and the last that differ change. */
    public EntryText withBody(String markdown) throws EditException {
        String body = new FieldText.One(markdown).text();
        if (Characters.firstForbidden(body).isPresent()) {
            throw new EditException(Fault.CHARACTER, "body");
        }
        if (body.equals(body())) {
            return this;
        }
        String text = written.text();
        int start = text.length() - body().length();
        boolean isOpen = text.charAt(start - 1) != '\n';
        int same = commonStart(body(), body);
        int sameEnd = commonEnd(body(), body, same);
        String changed = (isOpen ? "\n" : "") + body.substring(same, body.length() - sameEnd);
        Splice splice = new Splice(start + same, text.length() - sameEnd, changed);
        WrittenText after = written.with(List.of(splice));
        Fault fault = after.bytes().length > Limits.ENTRY ? Fault.TOO_LARGE : Fault.UNSAFE;
        return again(after).filter(e -> e.says(fields, body)).orElseThrow(() -> new EditException(fault, "body"));
    }

    private static int commonStart(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int same = 0;
        while (same < most && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    private static int commonEnd(String a, String b, int start) {
        int most = Math.min(a.length(), b.length()) - start;
        int same = 0;
        while (same < most && a.charAt(a.length() - 1 - same) == b.charAt(b.length() - 1 - same)) {
            same++;
        }
        return same;
    }
}
