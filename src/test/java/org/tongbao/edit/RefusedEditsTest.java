package org.tongbao.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.edit.EditException.Fault;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.source.Limits;
import org.tongbao.source.WrittenText;

/** What is refused, and what a file keeps when it cannot be changed as asked. */
class RefusedEditsTest {

    private static final FieldOrder NOTICE =
            FieldOrder.of(BuiltInKinds.kinds().named("notice").orElseThrow());

    private static final FieldPath TITLE = FieldPath.of("title");

    @Test
    void aFileThatCannotBeReadCannotBeEdited() {
        Diagnostics diagnostics = new Diagnostics();

        assertThat(EntryText.of("x.md", WrittenText.of("---\ntitle：甲\n---\n"), diagnostics))
                .isEmpty();
        assertThat(EntryText.of("x.md", WrittenText.of("title: 甲\n"), diagnostics))
                .isEmpty();
        assertThat(EntryText.of("x.md", WrittenText.of("---\ntitle: 甲\u200B\n---\n"), diagnostics))
                .isEmpty();
        assertThat(CsvText.of("x.csv", WrittenText.of("\"甲\n"), diagnostics)).isEmpty();
        assertThat(diagnostics.sorted().stream().map(Diagnostic::code))
                .containsExactlyInAnyOrder(Code.YML001, Code.YML006, Code.FIL003, Code.CSV003);
    }

    @Test
    void aFrontMatterDoesNotPassItsLimit() {
        EntryText entry = Edits.entry("---\ntitle: 甲\n---\n正文。\n");
        Change change = new Change.Set(FieldPath.of("summary"), FieldText.of("长".repeat(Limits.YAML / 3)));

        assertThatExceptionOfType(EditException.class)
                .isThrownBy(() -> entry.with(change, NOTICE))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.TOO_LARGE))
                .satisfies(e -> assertThat(e.place()).isEqualTo("summary"));
        assertThatExceptionOfType(EditException.class)
                .isThrownBy(() -> entry.withBody("长".repeat((int) Limits.ENTRY / 3)))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.TOO_LARGE));
    }

    @Test
    void aTableHasNoMoreColumnsThanItsLimit() {
        CsvText table = Edits.table("单位,受理\n甲,1\n");

        assertThatExceptionOfType(EditException.class)
                .isThrownBy(() -> table.with(List.of(new RowChange.SetCell(1, Limits.COLUMNS, "乙"))))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.TOO_LARGE))
                .satisfies(e -> assertThat(e.place()).isEqualTo("[1][200]"));
        assertThatExceptionOfType(EditException.class)
                .isThrownBy(() -> table.with(List.of(new RowChange.Remove(2))))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.NOWHERE));
    }

    /** One of several changes is refused: none is made. */
    @Test
    void changesAreMadeTogetherOrNotAtAll() throws Exception {
        EntryText entry = Edits.entry("---\ntitle: 甲\n---\n");
        List<Change> changes = List.of(
                new Change.Set(TITLE, FieldText.of("乙")),
                new Change.Remove(FieldPath.of("tags").at(0)));

        // A field that is not there has no item; the entry is as it was.
        assertThat(entry.with(changes, NOTICE).written().file()).isEqualTo("---\ntitle: 乙\n---\n");
        assertThatExceptionOfType(EditException.class)
                .isThrownBy(() -> entry.with(
                        List.of(
                                changes.get(0),
                                new Change.Set(FieldPath.of("tags").at(0), FieldText.of("丙"))),
                        NOTICE))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.NOWHERE));
        assertThat(entry.written().file()).isEqualTo("---\ntitle: 甲\n---\n");
    }

    /** A comment below could become a line of the block: the value is written on one line instead. */
    @Test
    void aBlockDoesNotTakeInTheCommentsBelow() throws Exception {
        EntryText entry = Edits.entry("---\ntitle: 甲\n  # 说明\ntags: [乙]\n---\n");

        EntryText after = entry.with(new Change.Set(TITLE, FieldText.of("丙\n丁")), NOTICE);

        assertThat(after.written().file()).isEqualTo("---\ntitle: \"丙\\n丁\"\n  # 说明\ntags: [乙]\n---\n");
    }

    /** The same where the comment comes next to a block because a field between them goes. */
    @Test
    void theFieldAboveDoesNotTakeInTheCommentsBelowAField() throws Exception {
        EntryText entry = Edits.entry("---\ntitle: |\n  甲\nsummary: 乙\n  # 说明\ntags: [丙]\n---\n");

        EntryText after = entry.with(new Change.Remove(FieldPath.of("summary")), NOTICE);

        assertThat(after.written().file()).isEqualTo("---\ntitle: \"甲\\n\"\n  # 说明\ntags: [丙]\n---\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void aTableKeepsItsEncoding(String encoding) throws Exception {
        Charset charset = Charset.forName(encoding);
        String mark = encoding.startsWith("UTF") ? "\uFEFF" : "";
        WrittenText written = WrittenText.ofTable((mark + "单位,受理\r\n财政局,1\r\n").getBytes(charset))
                .orElseThrow();
        CsvText table = CsvText.of("x.csv", written, new Diagnostics()).orElseThrow();

        CsvText after = table.with(List.of(new RowChange.SetCell(1, 1, "2")));

        assertThat(after.written().bytes()).isEqualTo((mark + "单位,受理\r\n财政局,2\r\n").getBytes(charset));
    }

    /** A file made by several programs: each line keeps its end, a new one has that of the first. */
    @Test
    void mixedLineEndsStay() throws Exception {
        EntryText entry = Edits.entry("---\r\ntitle: 甲\nsummary: 乙\rtags: [丙]\r\n---\n一\r\n二\n三\r四");

        EntryText after = entry.with(new Change.Set(FieldPath.of("publisher"), FieldText.of("丁")), NOTICE)
                .with(new Change.Set(TITLE, FieldText.of("戊")), NOTICE)
                .withBody("一\n二\n三点五\n四");

        assertThat(after.written().file())
                .isEqualTo("---\r\ntitle: 戊\r\npublisher: 丁\nsummary: 乙\rtags: [丙]\r\n---\n一\r\n二\n三点五\r四");
        assertThat(after.written().bytes()).isEqualTo(after.written().file().getBytes(StandardCharsets.UTF_8));
    }
}
