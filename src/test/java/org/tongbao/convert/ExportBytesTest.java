package org.tongbao.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** An exported file is the same bytes on every JDK. A change of what is written changes the digests here. */
class ExportBytesTest {

    @TempDir
    Path folder;

    @Test
    void aDocumentAndAWorkbookAreTheSameBytesOnEveryJdk() throws IOException, NoSuchAlgorithmException {
        TestSite site = TestSite.in(folder.resolve("site"))
                .write("content/ledgers/l/index.md", """
                        ---
                        标题: 某市作风整改台账（2018年9月）
                        发布时间: 2018-10-08 09:00
                        来源: 某市作风办
                        文号: 某作风办〔2018〕12号
                        统计截止: 2018-09-30
                        ---
                        截至9月30日，查摆**2个**问题[^1]。

                        ## 一、情况

                        | 单位 | 个数 |
                        | --- | ---: |
                        | 财政局 | 2 |

                        [^1]: 不含分中心。
                        """)
                .write("content/ledgers/l/items.csv", """
                        编号,问题,整改期限,涉及资金,状态
                        001,窗口无人,2018-09-27,1204.50元,已完成
                        002,排队久,立行立改,,整改中
                        """);

        assertThat(digest(site, "docx")).isEqualTo("be51a41f3f4a0b96b644ab1c6ae2eb8d9514bb1830f9fba2e7b53832d99e4999");
        assertThat(digest(site, "xlsx")).isEqualTo("6ab5de495a01dc31930b2e3868a68153c160c0a98627a78a0765894d8294554e");
    }

    private String digest(TestSite site, String type) throws IOException, NoSuchAlgorithmException {
        Path file = folder.resolve("l." + type);
        Tongbao.Run run = Tongbao.at(site.root(), "export", "l", "--to", type, "--file", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
