package org.tongbao.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** What a site may declare, and what it may not: never does a declaration bring the program down. */
@Tag("once")
class DeclarationTest {

    private static final String TYPES =
            "text long date datetime number flag link image file list-of-text list-of-date group";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteWithOneOfEachKind() {
        String head = "title: 某事\npublished: 2018-09-27\nsource: [日报]\ntags: [甲]\nseries: 通报\nnumber: 2\n";
        site = TestSite.in(folder)
                .write("content/units.yaml", "units: [{code: finance, name: 某市财政局}]\n")
                .write("content/notices/n.md", "---\n" + head + "---\n正文。\n")
                .write("content/articles/a.md", "---\n" + head + "author: [某]\n---\n正文。\n")
                .write("content/pages/p.md", "---\n" + head + "menu: 是\n---\n")
                .write("content/cases/c.md", "---\n" + head + "nature: 整改案例\nfacts: 事\nbasis: 某\nbulletin: n\n---\n")
                .write("content/campaigns/g.md", "---\n" + head + "year: 2018\naims: [甲]\n---\n")
                .write(
                        "content/awards/w.md",
                        "---\n" + head + "honour: 十佳\nquota: 1\nhonourees: [{name: 某, unit: finance}]\n---\n");
    }

    /** The shared ones of one kind: they are the same in all. */
    static Stream<Arguments> builtInFields() {
        List<Arguments> all = new ArrayList<>();
        for (Kind kind : BuiltInKinds.kinds().all()) {
            FieldSet fields = kind.name().equals("notice") ? kind.fields() : kind.own();
            all.add(Arguments.of(kind.name(), "fields", fields.fields()));
            kind.tables()
                    .forEach(t -> all.add(
                            Arguments.of(kind.name(), t.name(), t.columns().fields())));
        }
        return all.stream();
    }

    /** Every field and column of every built-in kind, declared again with every other type, each in a file of its own. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("builtInFields")
    void anotherTypeForABuiltInFieldIsRefused(String kind, String where, List<Field> fields) {
        String place = where.equals("fields") ? "fields:\n  " : "tables:\n  " + where + ":\n    columns:\n      ";
        List<String> refused = new ArrayList<>();
        for (Field field : fields) {
            String is = field.type().word();
            for (String type : TYPES.split(" ", -1)) {
                if (!type.equals(is)) {
                    String file = "content/kinds/" + field.name() + "-" + type + ".yaml";
                    String declared = field.name() + ": {" + spec(type) + ", label: " + field.label() + "}";
                    site.write(file, "kind: " + kind + "\n" + place + declared + "\n");
                    if (!(type.equals("list-of-text") && is.equals("list"))) {
                        refused.add("\"" + file + "\"");
                    }
                }
            }
        }

        Tongbao.Run check = Tongbao.at(site.root(), "check", "--format", "json");

        assertThat(check.out()).contains(refused);
        assertThat(check.status()).isEqualTo(fields.isEmpty() ? 0 : 1);
    }

    private static String spec(String type) {
        return switch (type) {
            case "list-of-text" -> "type: list, of: text";
            case "list-of-date" -> "type: list, of: date";
            case "group" -> "type: group, fields: {x: {type: text, label: 某部}}";
            default -> "type: " + type;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status: {type: enum, label: 状态, of: [草稿, 已发布]} | KND004",
                "status: {type: enum, label: 状态, of: {published: 已发布, draft: 草稿}} | ",
                "status: {type: enum, label: 状态, of: {published: 已发布}, public: false} | KND004",
                "source: {type: list, of: text, label: 来源, public: false} | KND004",
                "number: {type: number, label: 期号} | KND004",
                "number: {type: number, label: 期号, whole: true, max: 60} | ",
                "units: {type: list, of: {type: ref, to: region}, label: 相关单位} | KND004",
                "documentNumber: {type: text, label: 文号, required: false, pattern: '.*〔.*'} | ",
                "extra: {type: text, label: 标题} | KND005",
                "extra: {type: text, label: title} | KND005",
                "extra: {type: ref, to: foo, label: 某项} | KND007",
                "extra: {type: ref, label: 某项} | KND002",
                "extra: {type: enum, of: {from: 来文, to: 去文}, label: 某项} | ",
                "extra: {type: enum, of: [甲, 甲], label: 某项} | KND004",
                "extra: {type: number, min: -5.5, max: 9999999999, label: 某项} | ",
                "menu: {type: text, label: 菜单} | ",
            })
    void aFieldOverTheEnvelope(String declaration, String code) {
        site.write("content/kinds/notice.yaml", "kind: notice\nfields:\n  " + declaration + "\n")
                .write(
                        "content/notices/n.md",
                        "---\ntitle: 某事\npublished: 2018-09-27\nsource: 日报\ndocumentNumber: 某〔2018〕1号\n---\n正文。\n");

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        if (code == null) {
            assertThat(build.status()).as(build.err()).isZero();
        } else {
            assertThat(build.err()).contains("notice.yaml:").contains("[" + code + "]");
            assertThat(build.status()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "list, lists, ''",
        "home, homes, ''",
        "layout, layouts, ''",
        "unit, unit-kinds, KND004",
        "region, region-kinds, KND004",
        "entry, entries, KND004",
        "board, '', KND004",
        "board, units, KND004",
        "board, con, KND004",
        "board, ../up, KND004",
        "board, notices, KND006",
    })
    void namesAndFoldersOfKinds(String name, String kindFolder, String code) {
        site.write("content/kinds/k.yaml", "kind: " + name + "\nlabel: 某种\nfolder: " + kindFolder + "\n")
                .write(
                        "content/" + (code.isEmpty() ? kindFolder : "notices") + "/x.md",
                        "---\ntitle: 某篇\npublished: 2018-09-27\nsource: 日报\n---\n正文。\n");

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        if (code.isEmpty()) {
            assertThat(build.status()).as(build.err()).isZero();
            assertThat(site.page(kindFolder + "/x/index.html")).contains("某篇");
        } else {
            assertThat(build.err()).contains("[" + code + "]");
        }
    }

    @Test
    void anEmptyFolderOfABuiltInKindWritesNothingAnywhere() {
        site.write("content/kinds/k.yaml", "kind: notice\nfolder:\n")
                .write("content/site.yaml", TestSite.SITE_YAML + "columns: [{kind: notice}]\n");

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertThat(build.status()).isEqualTo(1);
        assertThat(build.err()).contains("k.yaml:").contains("[KND004]");
    }

    @Test
    void aBadKindDoesNotMakeEverythingElseWrong() {
        site.write("content/kinds/board.yaml", "kind: board\nlabel: [\n")
                .write("content/boards/b.md", "---\ntitle: 榜\npublished: 2018-09-27\nsource: 日报\n---\n正文。\n")
                .write(
                        "content/kinds/notice.yaml",
                        "kind: notice\nfields:\n  board: {type: ref, to: board, label: 榜}\n")
                .write("content/notices/n.md", "---\ntitle: 某事\npublished: 2018-09-27\nsource: 日报\n榜: b\n---\n正文。\n");

        Tongbao.Run check = Tongbao.at(site.root(), "check");

        assertThat(check.out()).contains("[YML001]").doesNotContain("[REF001]", "[FIL011]");
        assertThat(check.status()).isEqualTo(1);
    }
}
