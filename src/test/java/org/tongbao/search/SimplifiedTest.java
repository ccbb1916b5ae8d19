package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class SimplifiedTest {

    @Test
    void traditionalCharactersBecomeSimplifiedOnesAndOthersStay() {
        assertThat(Simplified.of("財政局關於規劃許可的通報 WiFi 6")).isEqualTo("财政局关于规划许可的通报 WiFi 6");
        assertThat(Simplified.of("财政局")).isEqualTo("财政局");
    }

    @Test
    void onlyCharactersInUseAreHandedOut() {
        assertThat(Simplified.pairs("政务后".codePoints().boxed().collect(Collectors.toSet())))
                .isEqualTo("務务後后");
        assertThat(Simplified.pairs(Set.of())).isEmpty();
    }

    /** The table is that of ICU, which takes half a second to load and so is asked here alone. */
    @Test
    void theTableIsThatOfIcu() {
        Transliterator icu = Transliterator.getInstance("Hant-Hans");
        List<String> differing = IntStream.rangeClosed(0x3400, 0x9FFF)
                .mapToObj(Character::toString)
                .filter(c -> {
                    String simplified = icu.transliterate(c);
                    return !Simplified.of(c).equals(simplified.length() == 1 ? simplified : c);
                })
                .toList();

        assertThat(differing).isEmpty();
    }
}
