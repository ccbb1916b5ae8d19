package org.tongbao.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names are found in a text where readers see them, in one pass. */
class NameFinderTest {

    @Test
    void namesAreFoundWhereTheyStand() {
        assertThat(found("对欧　阳锋和张三给予警告，张\n三、张·三和⾼方", "欧阳锋", "张三", "高方"))
                .containsExactly("欧阳锋@1", "张三@6", "张三@13", "张三@17", "高方@21");
    }

    @Test
    void ofNamesThatEndTogetherTheLongestIsTold() {
        assertThat(found("欧阳锋和阳锋", "阳锋", "欧阳锋", "欧阳")).containsExactly("欧阳@0", "欧阳锋@0", "阳锋@4");
    }

    @Test
    void noNameIsFoundAcrossPunctuation() {
        assertThat(found("开张、三家；开张。三家：开张（三）家，张……三，张“三”", "张三")).isEmpty();
        assertThat(found("张某、李某某、张*、张**受到警告", "张三", "李四")).isEmpty();
        assertThat(found("Li, Ming and LiMing", "Li Ming")).isEmpty();
        assertThat(found("by LI\nMING", "Li Ming")).containsExactly("Li Ming@3");
    }

    /** Each character is read once, for one name as for a hundred thousand, and however alike they are. */
    @Test
    void theWorkDoesNotGrowWithTheNames() {
        List<PersonName> names = Stream.concat(
                        IntStream.range(0, 100_000)
                                .mapToObj(i -> Character.toString(0x4E00 + i % 300) + (char) (0x4E00 + i / 300)),
                        IntStream.range(2, 200).mapToObj("一"::repeat))
                .map(PersonName::of)
                .toList();
        Counted text = new Counted("一".repeat(50_000) + "丁七万".repeat(10_000));
        List<Integer> hits = new ArrayList<>();

        new NameFinder(names).find(text, (name, start) -> hits.add(start));

        assertThat(text.reads).isEqualTo(80_000);
        assertThat(hits).hasSizeBetween(50_000, 80_000);
    }

    private static List<String> found(String text, String... names) {
        return new NameFinder(Stream.of(names).map(PersonName::of).toList())
                .in(text).stream()
                        .map(f -> f.name().written() + "@" + f.offset())
                        .toList();
    }

    /** A text that counts how often its characters are asked for. */
    private static final class Counted implements CharSequence {
        private final String text;
        private int reads;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
