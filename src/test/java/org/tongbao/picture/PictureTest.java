package org.tongbao.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestPictures;
import org.tongbao.source.Limits;
import org.tongbao.source.OpenFile;
import org.tongbao.source.SiteFiles;

/** Pictures are told from what is none, and made anew in the widths of the site. */
class PictureTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 1", "640, 640", "641, 640 641", "1280, 640 1280", "4000, 640 1280"})
    void aPictureIsNeverMadeWider(int width, String expected) {
        assertThat(new Picture(FileType.JPEG, width, 100).widths())
                .containsExactlyElementsOf(
                        Arrays.stream(expected.split(" ")).map(Integer::valueOf).toList());
    }

    private Picture seen(byte[] bytes) throws Exception {
        try (OpenFile file = new SiteFiles(folder).open(file(bytes), Limits.PICTURE)) {
            return Picture.in(file);
        }
    }

    @Test
    void theSizeIsToldAsItIsSeen() throws Exception {
        assertThat(seen(TestPictures.photo(30, 20, 1, "x"))).isEqualTo(new Picture(FileType.JPEG, 30, 20));
        assertThat(seen(TestPictures.photo(30, 20, 6, "x"))).isEqualTo(new Picture(FileType.JPEG, 20, 30));
        assertThat(seen(TestPictures.turnedPng(TestPictures.image(30, 20), 6)))
                .isEqualTo(new Picture(FileType.PNG, 20, 30));
        assertThat(seen(TestPictures.turnedPng(noise(800, 600), 6)))
                .as("told beyond the beginning of the file")
                .isEqualTo(new Picture(FileType.PNG, 600, 800));
        assertThat(seen(TestPictures.gif(30, 20))).isEqualTo(new Picture(FileType.PNG, 30, 20));
        assertThat(seen(TestPictures.blank(7000, 5000))).isEqualTo(new Picture(FileType.PNG, 7000, 5000));
        assertThatThrownBy(() -> seen("<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PictureException.class);
    }

    @Test
    void aPhotographIsTurnedUpright() throws Exception {
        assertTurnedUpright(TestPictures.photo(64, 32, 6, "x"));
        assertTurnedUpright(TestPictures.turnedPng(TestPictures.image(64, 32), 6));
    }

    private void assertTurnedUpright(byte[] lying) throws Exception {
        byte[] upright = new PictureMaker(PictureCache.inMemory()).whole(lying);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(upright));

        assertThat(image.getWidth()).isEqualTo(32);
        assertThat(image.getHeight()).isEqualTo(64);
        assertThat((image.getRGB(16, 2) >> 16) & 0xFF)
                .as("what was left is above: red")
                .isGreaterThan(200);
        assertThat(image.getRGB(16, 61) & 0xFF)
                .as("what was right is below: blue")
                .isGreaterThan(200);
    }

    @Test
    void coloursStayWhatTheyWereInEachFormat() throws Exception {
        for (byte[] original :
                new byte[][] {TestPictures.png(1300, 8), TestPictures.gif(1300, 8), TestPictures.jpeg(1300, 8)}) {
            byte[] small = new PictureMaker(PictureCache.inMemory()).scaled(original, 640);
            BufferedImage before = ImageIO.read(new ByteArrayInputStream(original));
            BufferedImage after = ImageIO.read(new ByteArrayInputStream(small));
            assertThat(after.getWidth()).isEqualTo(640);
            assertThat(after.getHeight()).isEqualTo(4);
            for (int x : new int[] {20, 320, 620}) {
                int was = before.getRGB(x * 1300 / 640, 4);
                int is = after.getRGB(x, 2);
                for (int shift = 0; shift <= 16; shift += 8) {
                    assertThat((is >> shift) & 0xFF)
                            .isBetween(((was >> shift) & 0xFF) - 30, ((was >> shift) & 0xFF) + 30);
                }
            }
        }
    }

    @Test
    void greyStaysAsBrightAsItWas() throws Exception {
        BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int i : IntStream.range(0, 64).toArray()) {
            grey.getRaster().setSample(i % 8, i / 8, 0, 100);
        }
        for (String format : new String[] {"jpg", "png"}) {
            ImageIO.write(grey, format, folder.resolve("grey").toFile());
            byte[] whole = new PictureMaker(PictureCache.inMemory()).whole(Files.readAllBytes(folder.resolve("grey")));
            assertThat(ImageIO.read(new ByteArrayInputStream(whole)).getRGB(4, 4) & 0xFF)
                    .isBetween(98, 102);
        }
    }

    @Test
    void ofAFileCutAnywhereNothingIsThoughtWhole() throws Exception {
        for (byte[] whole : new byte[][] {
            TestPictures.jpeg(20, 20),
            TestPictures.png(20, 20),
            TestPictures.gif(20, 20),
            TestPictures.photo(9, 9, 6, "x")
        }) {
            int length = whole.length - 2;
            for (int end = 8; end < length; end++) {
                byte[] cut = Arrays.copyOf(whole, end);
                if (end < length - 2) {
                    assertThatThrownBy(() -> Picture.refuseDamaged(cut)).isInstanceOf(PictureException.class);
                }
            }
            Picture.refuseDamaged(whole);
        }
    }

    @Test
    void aPngWithAByteChangedIsDamaged() {
        byte[] png = TestPictures.png(20, 20);
        png[png.length / 2] ^= 1;
        assertThatThrownBy(() -> Picture.refuseDamaged(png)).isInstanceOf(PictureException.class);
    }

    @ParameterizedTest
    @CsvSource({"8000, 5000, true", "8001, 5000, false", "20000, 2000, true", "20001, 1, false", "1, 20001, false"})
    void aCanvasIsRefusedByItsHeaderAlone(int width, int height, boolean allowed) throws Exception {
        byte[] bomb = TestPictures.png(width, height, new byte[0]);
        if (allowed) {
            Picture.refuseDamaged(bomb);
        } else {
            assertThatThrownBy(() -> Picture.refuseDamaged(bomb)).hasMessage("TOO_LARGE");
        }
    }

    /** Such a size is what an image bomb claims: two bytes a side in JPEG, four in PNG, up to a negative number. */
    @ParameterizedTest
    @ValueSource(ints = {65535, 1 << 24, Integer.MAX_VALUE, -1})
    void aSizeThatNoNumberHoldsIsRefused(int side) {
        byte[] bomb = TestPictures.png(side, side, new byte[0]);
        assertThatThrownBy(() -> Picture.refuseDamaged(bomb)).hasMessage("TOO_LARGE");
    }

    @Test
    void theLargestThatIsAllowedIsMade() throws Exception {
        byte[] made = new PictureMaker(PictureCache.inMemory()).scaled(TestPictures.blank(8000, 5000), 1280);
        assertThat(ImageIO.read(new ByteArrayInputStream(made)).getHeight()).isEqualTo(800);
    }

    @Test
    void nothingIsMadeTwiceFromTheSameBytes() throws Exception {
        AtomicInteger made = new AtomicInteger();
        PictureCache.Maker maker = () -> new byte[] {(byte) made.incrementAndGet()};

        PictureCache first = PictureCache.in(folder.resolve("cache"));
        first.get(new byte[] {1}, "640", maker);
        first.get(new byte[] {1}, "640", maker);
        first.get(new byte[] {1}, "1280", maker);
        first.get(new byte[] {2}, "640", maker);
        assertThat(first.made()).isEqualTo(3);

        PictureCache second = PictureCache.in(folder.resolve("cache"));
        assertThat(second.get(new byte[] {1}, "1280", maker)).containsExactly(2);
        assertThat(second.made()).isZero();
        assertThat(made).hasValue(3);
    }

    @Test
    void aCacheThatIsOnlyReadRemembersWhatItLacks() throws Exception {
        Path cache = folder.resolve("cache");
        PictureCache.in(cache).get(new byte[] {1}, "640", () -> new byte[] {1});

        PictureCache reading = PictureCache.reading(cache);
        reading.get(new byte[] {1}, "640", () -> new byte[] {2});
        reading.get(new byte[] {3}, "640", () -> new byte[] {3});

        assertThat(reading.get(new byte[] {3}, "640", () -> new byte[] {4})).containsExactly(3);
        assertThat(reading.made()).isEqualTo(1);
        try (var files = Files.list(cache)) {
            assertThat(files).as("nothing is written").hasSize(1);
        }
    }

    @Test
    void whatWasCutShortOrChangedInTheCacheIsMadeAnew() throws Exception {
        Path cache = folder.resolve("cache");
        PictureCache.in(cache).get(new byte[] {1}, "640", () -> new byte[] {1, 2, 3});
        Path kept;
        try (var files = Files.list(cache)) {
            kept = files.findFirst().orElseThrow();
        }
        byte[] sound = Files.readAllBytes(kept);
        byte[] changed = sound.clone();
        changed[sound.length - 1] ^= 1;
        for (byte[] bad : new byte[][] {changed, Arrays.copyOf(sound, sound.length - 1), new byte[0]}) {
            Files.write(kept, bad);
            assertThat(PictureCache.in(cache).get(new byte[] {1}, "640", () -> new byte[] {4}))
                    .containsExactly(4);
        }
    }

    @Test
    void aCacheThatCannotBeReadOrWrittenCostsNoPicture() throws Exception {
        byte[] original = {1};
        Path file = Files.writeString(folder.resolve("file"), "in the place of the folder");
        Path taken = folder.resolve("taken");
        PictureCache.in(taken).get(original, "640", () -> new byte[] {1});
        Path key;
        try (var files = Files.list(taken)) {
            key = files.findFirst().orElseThrow();
        }
        Files.delete(key);
        Files.createDirectories(key.resolve("full"));

        for (Path cache : List.of(file, file.resolve("below"), taken)) {
            assertThat(PictureCache.in(cache).get(original, "640", () -> new byte[] {5}))
                    .as(cache.toString())
                    .containsExactly(5);
        }
    }

    @Test
    void whatNobodyAsksForAnyMoreIsRemoved() throws Exception {
        Path cache = folder.resolve("cache");
        PictureCache.in(cache).get(new byte[] {1}, "640", () -> new byte[] {1});
        PictureCache.in(cache).get(new byte[] {2}, "640", () -> new byte[] {2});
        Files.writeString(cache.resolve("7.part"), "left by a build that was killed");

        PictureCache.Folder third = PictureCache.in(cache);
        third.get(new byte[] {2}, "640", () -> new byte[] {2});
        third.prune();

        assertThat(cache).isDirectoryContaining(p -> true);
        try (var files = Files.list(cache)) {
            assertThat(files).hasSize(1);
        }
        assertThat(third.made()).isZero();
    }

    /** Points that cannot be packed. */
    private static BufferedImage noise(int width, int height) {
        Random random = new Random(1);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, random.ints((long) width * height).toArray(), 0, width);
        return image;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }
}
