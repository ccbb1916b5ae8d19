package org.tongbao.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures are made smaller and turned in whole numbers. */
class PixelsTest {

    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    @Test
    void aPointIsTheAverageOfTheAreaItCovers() {
        Pixels two = new Pixels(4, 1, new int[] {BLACK, WHITE, 0xFF0A141E, 0xFF141E28}).scaled(2, 1);
        assertThat(two.argb()).containsExactly(0xFF808080, 0xFF0F1923);
    }

    @Test
    void aPointThatLiesInTwoCountsForEachByItsPart() {
        Pixels two = new Pixels(3, 1, new int[] {0xFF000000, 0xFF5A5A5A, 0xFF000000}).scaled(2, 1);
        assertThat(two.argb()).containsExactly(0xFF1E1E1E, 0xFF1E1E1E);
        Pixels down = new Pixels(1, 3, new int[] {0xFF000000, 0xFF5A5A5A, 0xFF000000}).scaled(1, 2);
        assertThat(down.argb()).containsExactly(0xFF1E1E1E, 0xFF1E1E1E);
    }

    @Test
    void whatIsClearHasNoColour() {
        Pixels one = new Pixels(2, 1, new int[] {0x00FF0000, 0xFF0000FF}).scaled(1, 1);
        assertThat(one.argb()).containsExactly(0x800000FF);
    }

    /** The six numbers are read row by row: 123 above 456. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, 123456", "2, 3, 321654", "3, 3, 654321", "4, 3, 456123",
        "5, 2, 142536", "6, 2, 415263", "7, 2, 635241", "8, 2, 362514"
    })
    void isTurnedAsExifAsks(int orientation, int width, String expected) {
        Pixels turned = new Pixels(3, 2, new int[] {1, 2, 3, 4, 5, 6}).turned(orientation);
        StringBuilder seen = new StringBuilder();
        for (int point : turned.argb()) {
            seen.append(point);
        }
        assertThat(seen.toString()).isEqualTo(expected);
        assertThat(turned.width()).isEqualTo(width);
    }
}
