package org.tongbao.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The dialect by its cases. Each is a name behind {@code ###}, a text, {@code >>>}, its HTML, and for each warning
 * {@code !!!} with its code, line and column.
 */
@Tag("once")
class DialectTest {

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
        assertThat(ReadBody.read(given.text())).isEqualTo(given.expected());
    }

    /** Marks within marks, so many that they would fill the stack if each took a part of it. */
    static Stream<String> deepTexts() {
        return Stream.of(
                "*".repeat(100_000),
                "**甲".repeat(50_000),
                "*a".repeat(100_000),
                "[^".repeat(50_000) + "a]".repeat(50_000),
                "](".repeat(100_000),
                ">".repeat(50_000) + "甲");
    }

    @ParameterizedTest
    @MethodSource("deepTexts")
    void aDeepTextIsReadInTime(String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ReadBody.read(text));
    }
}
