package org.tongbao.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.diag.Diagnostics;

/**
 * The dialect by its cases. Each is a name behind {@code ###}, a text, {@code >>>}, its HTML, and for each warning
 * {@code !!!} with its code, line and column.
 */
@Tag("once")
class DialectTest {

    private static final BodyRenderer RENDERER = new BodyRenderer(
            new BodyRenderer.Links() {
                @Override
                public Optional<String> link(String written) {
                    return Optional.of(written);
                }

                @Override
                public Optional<String> quote(String entry, String field) {
                    return Optional.of("9");
                }

                @Override
                public Optional<BodyRenderer.Picture> picture(String written) {
                    return written.equals("a.png")
                            ? Optional.of(new BodyRenderer.Picture("/a.png", "", "", 3, 4))
                            : Optional.empty();
                }
            },
            new BodyRenderer.Words("表格", "注释", n -> "注释 " + n, (n, m) -> "回到 " + n + "-" + m));

    record Case(String name, String text, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        try (var in = DialectTest.class.getResourceAsStream("/markdown/cases.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^### ")).skip(1).map(DialectTest::one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case one(String written) {
        int name = written.indexOf('\n');
        int html = written.indexOf("\n>>>\n");
        return new Case(
                written.substring(0, name),
                written.substring(name + 1, html + 1).replace("→", "\t"),
                written.substring(html + 5).strip());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsTheCaseSays(Case given) {
        assertThat(read(given.text())).isEqualTo(given.expected());
    }

    static Stream<String> longTexts() {
        return Stream.of(
                "*".repeat(100_000),
                "**甲".repeat(50_000),
                "李**".repeat(50_000),
                "**甲 ".repeat(10_000) + "乙** ".repeat(10_000),
                "*a".repeat(100_000),
                "_a".repeat(100_000),
                "　　甲。\n".repeat(20_000),
                "甲\n".repeat(50_000),
                "甲\t乙\n".repeat(10_000),
                "1\t乙\n".repeat(20_000),
                "1、\t乙\n甲\t丙\n".repeat(10_000),
                "\t".repeat(50_000),
                "|a".repeat(10_000) + "|\n" + "|-".repeat(10_000) + "|\n",
                ("a\t".repeat(10_000) + "\n").repeat(2),
                "甲[^1]".repeat(50_000) + "\n\n[^1]: 乙\n",
                "[^1]: 乙\n".repeat(50_000),
                "甲[^1]".repeat(100_000) + "\n\n[^1]: 乙\n\n" + "丙。\n\n".repeat(100_000),
                "张三（女\n".repeat(50_000),
                "- 甲。\n  - 乙。\n丙。\n".repeat(20_000),
                "**甲".repeat(10_000) + "乙**".repeat(10_000),
                "詹**受到警告，".repeat(20_000),
                "张**（男）、**市财政局**，**局".repeat(20_000),
                "1. 甲\n3. 乙\n".repeat(20_000),
                "[1]: 甲\n[2]: /a\n".repeat(20_000),
                "[^".repeat(50_000) + "a]".repeat(50_000),
                "![甲](a.png)\n乙\n".repeat(20_000),
                "## 甲\n".repeat(50_000),
                "##甲\n".repeat(50_000),
                "](".repeat(100_000),
                "|甲|\n".repeat(50_000),
                "甲乙丙丁。\n\n".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void aLongTextIsReadInTime(String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text));
    }

    private static String read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        String html = RENDERER.html(MarkdownReader.read(text, "x.md", 1, diagnostics));
        return diagnostics.sorted().stream()
                .map(d -> "\n!!! " + d.code() + " " + d.place().line() + ":"
                        + d.place().column())
                .collect(Collectors.joining("", html.strip(), ""));
    }
}
