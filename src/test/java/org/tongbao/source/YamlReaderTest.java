package org.tongbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;

/** YAML as characters with places: nothing is turned into another type, and slips are found where they were made. */
class YamlReaderTest {

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void whatWasWrittenSurvives() {
        Node.Mapping read = read("a: no\nb: 000123\nc: 110101199003070011\nd: 1e5\ne: ~\nf: 2018-09-27\n");

        assertThat(read.pairs().stream().map(p -> ((Node.Scalar) p.value()).text()))
                .containsExactly("no", "000123", "110101199003070011", "1e5", "~", "2018-09-27");
    }

    @Test
    void everythingKnowsWhereItStands() {
        Node.Mapping read = read("标题: 通报\n单位:\n  - 市财政局\n  - {名: 甲}\n");

        assertThat(read.get("标题").orElseThrow().place().toString()).isEqualTo("x.yaml:1:5");
        Node.Sequence units = (Node.Sequence) read.get("单位").orElseThrow();
        assertThat(units.items().get(0).place().toString()).isEqualTo("x.yaml:3:5");
        assertThat(units.items().get(1).place().toString()).isEqualTo("x.yaml:4:5");
    }

    /** A character outside the first plane is one column. */
    @Test
    void columnsAreCodePoints() {
        Node.Mapping read = read("{𠮷: 甲, 乙: 丙}\n");

        assertThat(read.get("乙").orElseThrow().place().column()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title：关于督查的通报 | 2:6 | title: 关于督查的通报",
                "title:关于督查的通报 | 2:6 | title: 关于督查的通报",
                "标题：关于督查的通报 | 2:3 | 标题: 关于督查的通报",
            })
    void aSlipWithTheColonIsFoundOnItsOwnLine(String line, String place, String right) {
        YamlReader.read(SourceText.of("x.yaml", "source: 日报\n" + line + "\npublished: 2018-09-27\n"), diagnostics);

        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.YML001);
            assertThat(d.place().toString()).isEqualTo("x.yaml:" + place);
            assertThat(d.suggestions()).containsExactly(right);
        });
    }

    @Test
    void aColonInsideABlockOfTextIsNoSlip() {
        read("summary: |\n  来源：某市日报\n  标题:无空格\n");

        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: [甲 | YML001",
                "a: '甲 | YML001",
                "a: \"\\q\" | YML001",
                "- a | YML009",
                "甲 | YML009",
            })
    void whatIsNotAMappingIsRefused(String yaml, Code code) {
        YamlReader.read(SourceText.of("x.yaml", yaml + "\n"), diagnostics);

        assertThat(diagnostics.sorted().stream().map(Diagnostic::code)).containsExactly(code);
    }

    private Node.Mapping read(String yaml) {
        return YamlReader.read(SourceText.of("x.yaml", yaml), diagnostics).orElseThrow();
    }
}
