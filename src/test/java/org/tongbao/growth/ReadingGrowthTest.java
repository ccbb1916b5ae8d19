package org.tongbao.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A body twice as long takes twice the work to be read and shown, whatever it consists of. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingGrowthTest {

    private static final double MOST = 2.3;

    private static final int SIZE = 1_000;

    private final Method read;

    ReadingGrowthTest() throws ReflectiveOperationException {
        read = new CountingLoader().loadClass("org.tongbao.markdown.ReadBody").getMethod("read", String.class);
    }

    static Stream<IntFunction<String>> texts() {
        return Stream.of(
                "*"::repeat,
                "**甲"::repeat,
                "李**"::repeat,
                n -> "**甲 ".repeat(n) + "乙** ".repeat(n),
                "*a"::repeat,
                "_a"::repeat,
                "　　甲。\n"::repeat,
                "甲\n"::repeat,
                "甲\t乙\n"::repeat,
                "1\t乙\n"::repeat,
                "1、\t乙\n甲\t丙\n"::repeat,
                "\t"::repeat,
                n -> "|a".repeat(n) + "|\n" + "|-".repeat(n) + "|\n",
                n -> ("a\t".repeat(n) + "\n").repeat(2),
                n -> "甲[^1]".repeat(n) + "\n\n[^1]: 乙\n",
                "[^1]: 乙\n"::repeat,
                n -> "甲[^1]".repeat(n) + "\n\n[^1]: 乙\n\n" + "丙。\n\n".repeat(n),
                "张三（女\n"::repeat,
                "- 甲。\n  - 乙。\n丙。\n"::repeat,
                n -> "**甲".repeat(n) + "乙**".repeat(n),
                "詹**受到警告，"::repeat,
                "张**（男）、**市财政局**，**局"::repeat,
                "1. 甲\n3. 乙\n"::repeat,
                "[1]: 甲\n[2]: /a\n"::repeat,
                n -> "[^".repeat(n) + "a]".repeat(n),
                "![甲](a.png)\n乙\n"::repeat,
                "## 甲\n"::repeat,
                "##甲\n"::repeat,
                "]("::repeat,
                "|甲|\n"::repeat,
                "甲乙丙丁。\n\n"::repeat);
    }

    @ParameterizedTest(name = "text {index}")
    @MethodSource("texts")
    void twiceTheTextIsTwiceTheWork(IntFunction<String> text) throws ReflectiveOperationException {
        steps(text.apply(1)); // loads the classes, which is no work of the text
        long least = steps(text.apply(1));
        long some = steps(text.apply(SIZE)) - least;
        long twice = steps(text.apply(2 * SIZE)) - least;

        assertThat((double) twice / some).as("growth of steps").isLessThanOrEqualTo(MOST);
    }

    private long steps(String text) throws ReflectiveOperationException {
        long before = Work.steps();
        read.invoke(null, text);
        return Work.steps() - before;
    }
}
