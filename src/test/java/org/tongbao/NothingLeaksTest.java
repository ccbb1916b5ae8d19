package org.tongbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.cli.Tongbao;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.Indexer;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.picture.PictureCache;
import org.tongbao.picture.PictureMaker;
import org.tongbao.read.SiteReader;
import org.tongbao.render.Page;
import org.tongbao.render.Renderer;
import org.tongbao.render.Theme;

/** What is not for readers is in no file of the built site, by whatever way it might get there. */
@Tag("once")
class NothingLeaksTest {

    private static final String HEAD = "published: 2018-09-27\nsource: 日报\n";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteThatPointsAtWhatIsNotShown() {
        site = TestSite.in(folder)
                .write("content/kinds/board.yaml", """
                        kind: board
                        label: 红黑榜
                        folder: boards
                        fields:
                          case: {type: ref, to: entry, label: 案例}
                          secret: {type: text, label: 内部, public: false}
                          secretFile: {type: file, label: 内部文件, public: false}
                          secretUnit: {type: ref, to: unit, label: 内部单位, public: false}
                          secretText: {type: long, label: 内部说明, public: false}
                          parts:
                            type: group
                            label: 情况
                            fields:
                              shown: {type: text, label: 可见}
                              hidden: {type: text, label: 不可见, public: false}
                        tables:
                          rows:
                            label: 榜单
                            columns:
                              name: {type: text, label: 名称}
                              see: {type: ref, to: entry, label: 见}
                              secretScore: {type: figure, label: 内部评分, measure: 分, public: false}
                              secretGroup: {type: text, label: 内部分组, public: false}
                              state: {type: enum, label: 状态, of: [开, 关]}
                        views:
                          - {view: bars, label: 评分, of: rows, by: name, figure: secretScore}
                          - {view: states, label: 分组, of: rows, by: secretGroup, state: state}
                        """)
                .write("content/units.yaml", "units: [{code: finance, name: 某市财政局}]\n")
                .write("content/boards/board/index.md", "---\ntitle: 红黑榜\n" + HEAD + """
                                case: draft
                                secret: 暗号一
                                secretFile: secret.txt
                                secretUnit: finance
                                secretText: 暗号二，见[附件](secret2.txt)
                                parts: {shown: 可以看, hidden: 暗号三}
                                related: [draft, later, gone]
                                rows:
                                  - {name: 甲, see: later, secretScore: 4711, secretGroup: 暗号己, state: 开}
                                ---
                                见[草稿](draft)、[以后](later)和[撤回的](gone)。
                                """)
                .write("content/boards/board/secret.txt", "暗号四")
                .write("content/boards/board/secret2.txt", "暗号五")
                .write("content/notices/draft.md", "---\ntitle: 暗号六\n" + HEAD + "status: 草稿\n---\n暗号七\n")
                .write(
                        "content/notices/later.md",
                        "---\ntitle: 暗号八\npublished: 2027-01-01\nsource: 日报\nsummary: 暗号九\n---\n暗号十\n")
                .write("content/notices/gone.md", """
                                ---
                                title: 暗号庚
                                published: 2018-09-27
                                source: 暗号辛
                                status: 已撤回
                                withdrawal: {date: 2018-10-01, reason: 有误}
                                summary: 暗号甲
                                tags: [暗号乙]
                                documentNumber: 某效办〔2018〕9号
                                attachments: [gone.txt]
                                ---
                                暗号丁
                                """)
                .write("content/notices/gone.txt", "暗号戊");
    }

    @Test
    void noFileOfTheBuiltSiteHoldsIt() {
        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertThat(build.status()).as(build.err()).isZero();
        assertThat(site.page("boards/board/index.html")).contains("可以看", "甲", "已撤回的通报公告");
        for (String file : Trees.of(site.out()).keySet()) {
            assertThat(file).doesNotContain("secret", "gone.txt", "later", "draft");
            assertThat(site.page(file)).as(file).doesNotContain("暗号", "4711");
        }
        assertThat(site.page("units/finance/index.html")).doesNotContain("/boards/board/");
    }

    @Test
    void aFigureForRulesOnlyCannotBeQuoted() {
        site.notice("quoting", "", "{{board#secret}}和{{board#暗号}}。\n");

        assertThat(Tongbao.at(site.root(), "check").out())
                .contains("错误[FIG010] 引用不到“board#secret”：这一项不公开")
                .doesNotContain("暗号一");
    }

    @Test
    void ofTwoDraftsWithMistakesTheRestIsPublished() {
        site.write("content/notices/draft-2.md", "---\nstatus: 草稿\nunits: [没有的单位]\npublished: 2018年\n---\n");

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertThat(build.status()).isZero();
        assertThat(build.err()).contains("draft-2.md:4:12: 警告[FLD003]").contains("警告[FLD002]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "content", "examples/moushi/content"})
    void noMarkInAnyPrivateFieldOrWithdrawnTextOfAnyKindComesOut(String content) throws Exception {
        Path root = TestSite.in(folder.resolve("copy")).root();
        if (!content.isEmpty()) {
            TestSite.copy(TestSite.REPOSITORY.resolve(content), root.resolve("content"));
        }
        Site read = SiteReader.read(root, new Diagnostics()).orElseThrow();
        Planted planted = new Planted(Files.createDirectory(root.resolve("files")));
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : read.entries()) {
            entries.add(entries.size() % 5 == 4 ? planted.withdrawn(entry) : planted.marked(entry));
        }
        for (Kind kind : BuiltInKinds.kinds().all()) {
            entries.add(planted.live(kind));
            entries.add(planted.gone(kind));
        }

        Map<String, String> files = rendered(read.with(entries));

        for (Kind kind : BuiltInKinds.kinds().all()) {
            String live = kind.folder() + "/live-" + kind.folder() + "/index.html";
            String gone = kind.folder() + "/gone-" + kind.folder() + "/index.html";
            assertThat(files.get(live)).as(live).contains("明文");
            assertThat(files.get(gone)).as(gone).contains("已撤回的" + kind.label());
        }
        assertThat(planted.marks()).hasSizeGreaterThan(500).allSatisfy(mark -> assertThat(planted.in(mark))
                .contains(mark));
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(planted.in(file.getKey() + "\n" + file.getValue()))
                    .as(file.getKey())
                    .isEmpty();
        }
    }

    /** Every file of the site, whatever checks would say of it: pages must not count on them. */
    private static Map<String, String> rendered(Site site) throws Exception {
        SiteIndex index = Indexer.index(site, LocalDate.of(2026, 11, 22), false);
        Theme theme = Theme.open(site.root(), site.config().look().theme(), "zh", new Diagnostics())
                .orElseThrow();
        Renderer renderer = new Renderer(index, theme, false, new PictureMaker(PictureCache.inMemory()));
        Map<String, String> files = new TreeMap<>();
        for (Page page : renderer.pages().toList()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            page.content().writeTo(out);
            files.put(page.file(), out.toString(StandardCharsets.UTF_8));
        }
        return files;
    }
}
