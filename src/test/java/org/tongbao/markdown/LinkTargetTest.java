package org.tongbao.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a link may be, and what is never guessed at. */
class LinkTargetTest {

    @ParameterizedTest
    @CsvSource({
        "anning-ledger, ToEntry[id=anning-ledger; anchor=]",
        "anning-ledger#一、总体情况, ToEntry[id=anning-ledger; anchor=一、总体情况]",
        "#一, ToHeading[anchor=一]",
        "名单.csv, ToFile[name=名单.csv]",
        "附%20件.pdf, ToFile[name=附 件.pdf]",
        "%E5%90%8D%E5%8D%95.csv, ToFile[name=名单.csv]",
        "/notices/, ToPage[path=/notices/; anchor=]",
        "/notices/#top, ToPage[path=/notices/; anchor=top]",
        "https://www.gov.cn/x?y=1#z, ToWeb[url=https://www.gov.cn/x?y=1#z]",
        "http://www.gov.cn/中文, ToWeb[url=http://www.gov.cn/中文]",
        "HTTPS://WWW.GOV.CN, ToWeb[url=HTTPS://WWW.GOV.CN]",
        "mailto:a@gov.cn, ToWeb[url=mailto:a@gov.cn]",
        "tel:0931-12345, ToWeb[url=tel:0931-12345]",
    })
    void isUnderstood(String written, String target) {
        assertThat(LinkTarget.of(written).toString()).isEqualTo(target.replace(';', ','));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                "vbscript:x",
                "data:text/html,<script>",
                "file:///etc/passwd",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "https:///evil",
                "https://good.gov.cn@evil.example/",
                "blob:x",
                "&#106;avascript:x",
                "%6aavascript:x",
                "/%5cevil.example",
            })
    void isDangerous(String written) {
        assertThat(LinkTarget.of(written))
                .isInstanceOfAny(LinkTarget.Dangerous.class, LinkTarget.Unknown.class)
                .isNotInstanceOf(LinkTarget.ToWeb.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../x",
                "../../site.yaml",
                "a/b",
                "x.md",
                ".git",
                "/../x",
                "/x?y",
                "?x",
                "%2e%2e/x",
                "..%2fx",
                "%zz"
            })
    void isNotUnderstood(String written) {
        assertThat(LinkTarget.of(written)).isInstanceOf(LinkTarget.Unknown.class);
    }
}
