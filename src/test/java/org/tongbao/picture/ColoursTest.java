package org.tongbao.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;

/**
 * Pictures keep their colours whatever space these are stored in. The files hold four patches of 16 by 16 points: red and
 * green above blue and grey.
 */
class ColoursTest {

    private static final Path PICTURES = TestSite.REPOSITORY.resolve("src/test/resources/pictures");

    private static final int[] RED = {200, 30, 40};
    private static final int[] GREEN = {20, 160, 60};
    private static final int[] BLUE = {30, 60, 190};
    private static final int[] GREY = {128, 128, 128};

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(PICTURES.resolve(name));
    }

    /** A profile of the space Display P3, which telephones store photographs in. */
    private static byte[] displayP3() throws Exception {
        return new WebP(file("profiled.webp")).profile().orElseThrow();
    }

    private static BufferedImage published(byte[] original) throws Exception {
        byte[] made = new PictureMaker(PictureCache.inMemory()).whole(original);
        return ImageIO.read(new ByteArrayInputStream(made));
    }

    private static void assertColour(BufferedImage image, int x, int y, int[] expected, int most) {
        int rgb = image.getRGB(x, y);
        assertThat(new int[] {rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF})
                .as("at %d, %d", x, y)
                .satisfies(is -> {
                    for (int band = 0; band < 3; band++) {
                        assertThat(is[band]).isCloseTo(expected[band], within(most));
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "cmyk.jpg, JPEG, 14", // as Photoshop stores inks: turned about, and three of them as brightness and colour
        "lossy.webp, JPEG, 8",
        "lossless.webp, PNG, 0",
        "clear.webp, PNG, 8"
    })
    void aPictureOfInksAndOneInWebPKeepItsColours(String name, FileType published, int most) throws Exception {
        byte[] original = file(name);
        BufferedImage image = published(original);

        assertThat(Picture.of(Picture.header(original))).isEqualTo(new Picture(published, 32, 32));
        assertColour(image, 8, 8, RED, most);
        assertColour(image, 24, 8, GREEN, most);
        assertColour(image, 8, 24, BLUE, most);
        assertColour(image, 24, 24, GREY, most);
        assertThat(image.getRGB(8, 8) >>> 24).isCloseTo(name.startsWith("clear") ? 128 : 255, within(1));
    }

    @Test
    void aWebPIsTurnedUpright() throws Exception {
        BufferedImage image = published(file("turned.webp"));

        assertColour(image, 8, 8, BLUE, 8);
        assertColour(image, 24, 8, RED, 8);
    }

    @Test
    void aWebPThatMovesIsRefused() throws Exception {
        byte[] moving = file("moving.webp");

        assertThat(catchThrowable(() -> Picture.header(moving))).hasMessage("UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp", "clear.webp", "profiled.webp", "cmyk.jpg"})
    void ofAFileCutAnywhereNothingIsThoughtWhole(String name) throws Exception {
        byte[] whole = file(name);
        for (int length = 16; length < whole.length - 1; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(catchThrowable(() -> Picture.refuseDamaged(cut)))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(PictureException.class);
        }
    }

    /** By the definitions of the two spaces, IEC 61966-2-1 and SMPTE EG 432-1. */
    private static int[] fromP3(int red, int green, int blue) {
        double[] light = {light(red), light(green), light(blue)};
        double[][] matrix = {{1.2249, -0.2247, 0}, {-0.0420, 1.0419, 0}, {-0.0197, -0.0786, 1.0979}};
        int[] rgb = new int[3];
        for (int band = 0; band < 3; band++) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                sum += matrix[band][i] * light[i];
            }
            double in = Math.max(0, Math.min(1, sum));
            rgb[band] = (int) Math.round(255 * (in <= 0.0031308 ? 12.92 * in : 1.055 * Math.pow(in, 1 / 2.4) - 0.055));
        }
        return rgb;
    }

    private static double light(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    @Test
    void coloursOfAWiderSpaceBecomeThoseOfTheWeb() throws Exception {
        byte[] profile = displayP3();
        byte[] png = TestPictures.withProfile(TestPictures.png(256, 8), profile);
        byte[] jpeg = TestPictures.withProfile(TestPictures.jpeg(256, 8), profile);

        for (int x : new int[] {40, 128, 200}) {
            int stored = ImageIO.read(new ByteArrayInputStream(TestPictures.png(256, 8)))
                    .getRGB(x, 4);
            int[] expected = fromP3(stored >> 16 & 0xFF, stored >> 8 & 0xFF, stored & 0xFF);
            assertColour(published(png), x, 4, expected, 2);
            assertColour(published(jpeg), x, 4, expected, 16);
        }
        assertColour(published(file("profiled.webp")), 24, 8, fromP3(20, 160, 60), 10);
    }

    @Test
    void aProfileThatIsDamagedOrOfAnotherKindChangesNothing() throws Exception {
        byte[] profile = displayP3();
        byte[] plain = TestPictures.png(64, 8);
        byte[] cut = Arrays.copyOf(profile, 200);

        assertThat(published(TestPictures.withProfile(plain, cut)).getRGB(20, 4))
                .isEqualTo(published(plain).getRGB(20, 4));
        assertThat(published(TestPictures.withProfile(plain, inks())).getRGB(20, 4))
                .isEqualTo(published(plain).getRGB(20, 4));
    }

    @Test
    void inksAreSeenAsTheirProfileHasThem() {
        byte[] halfBlack = {0, 0, 0, (byte) 128};

        Pixels plain = Colours.ofInks(1, 1, halfBlack, Optional.empty());
        Pixels profiled = Colours.ofInks(1, 1, halfBlack, Colours.of(inks()));

        assertThat(plain.argb()[0]).isEqualTo(0xFF7F7F7F);
        assertThat(profiled.argb()[0] & 0xFF).as("a lightness of 50 of 100").isCloseTo(119, within(2));
    }

    /** A profile of inks by which black alone has a say: from a lightness of 100 to one of 0. */
    private static byte[] inks() {
        ByteBuffer table = ByteBuffer.allocate(48 + 4 * 256 + 16 * 3 + 3 * 256);
        table.put("mft1".getBytes(StandardCharsets.US_ASCII)).putInt(0).put(new byte[] {4, 3, 2, 0});
        for (int i = 0; i < 9; i++) {
            table.putInt(i % 4 == 0 ? 1 << 16 : 0);
        }
        for (int i = 0; i < 4 * 256; i++) {
            table.put((byte) i);
        }
        for (int corner = 0; corner < 16; corner++) {
            table.put(new byte[] {(byte) (corner % 2 == 0 ? 255 : 0), (byte) 128, (byte) 128});
        }
        for (int i = 0; i < 3 * 256; i++) {
            table.put((byte) i);
        }
        int start = 128 + 4 + 12;
        ByteBuffer profile = ByteBuffer.allocate(start + table.capacity());
        profile.putInt(profile.capacity()).putInt(0).putInt(0x02400000);
        profile.put("prtrCMYKLab ".getBytes(StandardCharsets.US_ASCII));
        profile.position(36);
        profile.put("acsp".getBytes(StandardCharsets.US_ASCII));
        profile.position(68);
        profile.putInt(0xF6D6).putInt(0x10000).putInt(0xD32D);
        profile.position(128);
        profile.putInt(1)
                .put("A2B0".getBytes(StandardCharsets.US_ASCII))
                .putInt(start)
                .putInt(table.capacity());
        return profile.put(table.array()).array();
    }

    /** The same site makes the same bytes on every JDK: Little CMS is to find the same points in each. */
    @Test
    void everyJdkFindsTheSamePoints() throws Exception {
        Random random = new Random(16);
        int[] argb = random.ints(4096).map(p -> p | 0xFF000000).toArray();
        byte[] ink = new byte[4096 * 4];
        random.nextBytes(ink);

        Pixels ofP3 = Colours.of(displayP3()).orElseThrow().toSrgb(new Pixels(64, 64, argb));
        Pixels ofInks = Colours.ofInks(64, 64, ink, Colours.of(inks()));

        assertThat(Arrays.hashCode(ofP3.argb())).isEqualTo(297545072);
        assertThat(Arrays.hashCode(ofInks.argb())).isEqualTo(626646763);
    }
}
