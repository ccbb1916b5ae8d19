package org.tongbao.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.diag.Diagnostics;
import org.tongbao.model.Entry;
import org.tongbao.source.Overlay;

/** A site is read with files that are typed and not saved. */
class OverlayTest {

    private static final String TYPED = "---\ntitle: 没有保存的\npublished: 2026-11-20\nsource: 日报\n---\n正文。\n";

    @TempDir
    Path folder;

    private TestSite site;
    private final ReadCache cache = ReadCache.create();

    @BeforeEach
    void aSiteWithOneNotice() {
        site = TestSite.in(folder).notice("good", "", "窗口无人值守。\n");
    }

    private List<String> titles(Map<String, String> typed) {
        Map<Path, byte[]> files = typed.entrySet().stream()
                .collect(Collectors.toMap(
                        f -> site.root().resolve(f.getKey()), f -> f.getValue().getBytes(StandardCharsets.UTF_8)));
        return SiteReader.read(site.root(), new Overlay(files), new Diagnostics(), cache, Changes.UNKNOWN)
                .orElseThrow()
                .entries()
                .stream()
                .map(Entry::title)
                .toList();
    }

    @Test
    void inPlaceOfAFileThatWasReadBefore() {
        assertThat(titles(Map.of())).containsExactly("关于good的通报");

        assertThat(titles(Map.of("content/notices/2018/good.md", TYPED))).containsExactly("没有保存的");
        assertThat(titles(Map.of())).containsExactly("关于good的通报");
    }

    @Test
    void inAFolderThatIsNotThereYet() {
        assertThat(titles(Map.of("content/awards/2026/new/index.md", TYPED))).containsExactly("没有保存的", "关于good的通报");
    }
}
