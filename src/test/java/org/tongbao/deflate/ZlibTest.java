package org.tongbao.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.tongbao.TestSite;

/** What we pack, any zlib unpacks. */
class ZlibTest {

    private static int packed(byte[] plain) {
        byte[] packed = Zlib.packed(plain);
        byte[] unpacked = new byte[plain.length + 1];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int length = inflater.inflate(unpacked);
            assertThat(inflater.finished()).isTrue();
            assertThat(inflater.getRemaining()).isZero();
            assertThat(Arrays.copyOf(unpacked, length)).isEqualTo(plain);
        } catch (DataFormatException e) {
            throw new AssertionError(plain.length + " bytes", e);
        } finally {
            inflater.end();
        }
        return packed.length;
    }

    private static byte[] random(Random random, int length, int symbols) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.nextInt(symbols);
        }
        return bytes;
    }

    @Test
    void allSizesAndAllSortsOfBytes() {
        Random random = new Random(1);
        for (int length = 0; length < 600; length++) {
            for (int symbols : new int[] {1, 2, 7, 256}) {
                packed(random(random, length, symbols));
            }
        }
        for (int symbols : new int[] {1, 2, 3, 20, 255, 256}) {
            packed(random(random, 70_000, symbols));
        }
    }

    @Test
    void oneSymbolAMillionTimes() {
        assertThat(packed(new byte[1 << 20])).isLessThan(2000);
    }

    @Test
    void theSameSentenceForAMegabyte() {
        byte[] sentence = "窗口无人值守，已经整改。".getBytes(StandardCharsets.UTF_8);
        byte[] plain = new byte[1 << 20];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = sentence[i % sentence.length];
        }
        assertThat(packed(plain)).isLessThan(plain.length / 200);
    }

    @Test
    void whatCannotBePackedHardlyGrows() {
        byte[] plain = new byte[100_000];
        new Random(2).nextBytes(plain);
        assertThat(packed(plain)).isLessThan(plain.length + 500);
    }

    @Test
    void copiesFromTheFarEndOfTheWindowAndBeyond() {
        Random random = new Random(3);
        byte[] part = random(random, 300, 256);
        for (int gap : new int[] {32_467, 32_468, 32_469, 40_000}) {
            byte[] plain = random(random, gap + 600, 256);
            System.arraycopy(part, 0, plain, 0, 300);
            System.arraycopy(part, 0, plain, gap + 300, 300);
            packed(plain);
        }
    }

    /** Counts like Fibonacci's numbers would make codes of more than the 15 bits that there are. */
    @Test
    void veryUnevenSymbols() {
        int a = 1;
        int b = 1;
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        Random random = new Random(4);
        for (int symbol = 0; symbol < 24; symbol++) {
            for (int i = 0; i < a; i++) {
                plain.write(symbol * 7);
            }
            int next = a + b;
            a = b;
            b = next;
        }
        byte[] mixed = plain.toByteArray();
        for (int i = mixed.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            byte held = mixed[i];
            mixed[i] = mixed[other];
            mixed[other] = held;
        }
        packed(mixed);
    }

    @Test
    void theSameBytesEverywhere() {
        byte[] plain = "通报通报通报，通报通报通报。".getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(Zlib.packed(plain)))
                .isEqualTo("789c65c8a10900000804c0d51fa33881dd2ddc46104cae6015be5cb881b7c677d3380b726f751cad");
    }

    @Test
    void theSameBytesHoweverTheyAreHandedOver() {
        byte[] plain = random(new Random(5), 500_000, 5);
        Zlib inPieces = new Zlib();
        for (int at = 0, length = 1; at < plain.length; at += length, length = length * 3 % 70_001) {
            inPieces.write(Arrays.copyOfRange(plain, at, Math.min(plain.length, at + length)));
        }

        assertThat(inPieces.finish()).isEqualTo(Zlib.packed(plain));
        packed(plain);
    }

    @Test
    void documentsGetAsSmallAsWithZlib() throws IOException {
        for (String document : new String[] {"content.md", "diagnostics.md", "images/home-desk.png"}) {
            Path file = TestSite.REPOSITORY.resolve("docs").resolve(document);
            byte[] plain = Files.readAllBytes(file);
            Deflater zlib = new Deflater(Deflater.BEST_COMPRESSION);
            zlib.setInput(plain);
            zlib.finish();

            assertThat(packed(plain)).as(document).isLessThan(zlib.deflate(new byte[plain.length + 1000]) * 101 / 100);
            zlib.end();
        }
    }
}
