package org.tongbao.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;

/** A desk over a site with one notice. */
@Timeout(60)
abstract class AtTheDesk {

    static final String FILE = "content/notices/2026/check.md";
    static final String FORM = "/entry/notices/2026/check/";

    /** A notice as somebody wrote it by hand. */
    static final String NOTICE = """
            ---
            # 第一次通报
            title:   "关于窗口检查的通报"   # 标题
            published: 2026-11-20
            source: [某市日报, '作风办']

            status: published
            tags:
              - 窗口   # 常用
              - 考勤
            related:
            - {to: 'https://example.gov.cn/', text: 原文}
            ---

            窗口无人值守。
            """;

    @TempDir
    Path folder;

    TestSite site;
    OpenDesk desk;

    @BeforeEach
    void openTheDesk() throws IOException {
        site = TestSite.in(folder.resolve("site")).write(FILE, NOTICE);
        prepare();
        desk = OpenDesk.over(site.root());
    }

    /** Adds to the site before the desk opens. */
    void prepare() {}

    @AfterEach
    void closeTheDesk() throws IOException {
        desk.close();
    }

    String text(String file) throws IOException {
        return Files.readString(site.root().resolve(file));
    }
}
