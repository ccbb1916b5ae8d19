package org.tongbao.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.kind.Kind;

/** What edits do to files, by the cases in {@code edit/fields.txt} and {@code edit/cells.txt}. */
class EditCasesTest {

    private static final Kind KIND = BuiltInKinds.kinds().named("evaluation").orElseThrow();

    private static final String BODY = "---\n正文。\n\ntitle: 不是标题\n---\n";

    static Stream<Edits.Case> fields() {
        return Edits.cases("fields.txt");
    }

    static Stream<Edits.Case> cells() {
        return Edits.cases("cells.txt");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void fieldsChangeAsTheCaseSays(Edits.Case given) {
        assertThat(after(given, "---\n" + given.text() + BODY)).isEqualTo(expected(given, "---\n", BODY));
    }

    /** The same with other line ends, a mark at the beginning, and nothing behind the last line. */
    @ParameterizedTest
    @MethodSource("fields")
    void theLineEndsOfTheFileStay(Edits.Case given) {
        String file = "\uFEFF---\n" + given.text() + "---";

        String after = after(given, file.replace("\n", "\r\n"));

        assertThat(after).isEqualTo(expected(given, "\uFEFF---\n", "---").replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void cellsChangeAsTheCaseSays(Edits.Case given) {
        assertThat(rows(given, given.text())).isEqualTo(expected(given, "", ""));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theLineEndsOfTheTableStay(Edits.Case given) {
        String file = "\uFEFF" + given.text().stripTrailing();

        String after = rows(given, file.replace("\n", "\r\n"));

        assertThat(after)
                .isEqualTo(expected(given, "\uFEFF", "").stripTrailing().replace("\n", "\r\n"));
    }

    private static String expected(Edits.Case given, String before, String behind) {
        return given.expected().startsWith("!") ? given.expected().strip() : before + given.expected() + behind;
    }

    private static String after(Edits.Case given, String file) {
        try {
            List<Change> changes = given.edits().stream().map(Edits::change).toList();
            return Edits.entry(file)
                    .with(changes, FieldOrder.of(KIND))
                    .written()
                    .file();
        } catch (EditException e) {
            return "! " + e.fault();
        }
    }

    private static String rows(Edits.Case given, String file) {
        try {
            List<RowChange> changes =
                    given.edits().stream().map(Edits::rowChange).toList();
            return Edits.table(file).with(changes).written().file();
        } catch (EditException e) {
            return "! " + e.fault();
        }
    }
}
