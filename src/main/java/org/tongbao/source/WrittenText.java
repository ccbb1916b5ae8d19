package org.tongbao.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The text of a file as its readers see it, with what only the file has: encoding, byte-order mark and line ends. A
 * splice of the text changes the file there and nowhere else.
 */
public final class WrittenText {

    private static final String MARK = "\uFEFF";

    private final Charset charset;
    private final String mark;
    private final String written;
    private final String text;
    /** Where in the text a line end is that has two characters in the file. */
    private final int[] pairs;

    private WrittenText(Charset charset, String mark, String written) {
        this.charset = charset;
        this.mark = mark;
        this.written = written;
        this.text = written.indexOf('\r') < 0
                ? written
                : written.replace("\r\n", "\n").replace('\r', '\n');
        int[] at = IntStream.range(1, written.length())
                .filter(i -> written.charAt(i) == '\n' && written.charAt(i - 1) == '\r')
                .toArray();
        this.pairs = IntStream.range(0, at.length).map(i -> at[i] - 1 - i).toArray();
    }

    /** A text that is to be kept in UTF-8, perhaps with a byte-order mark before it. */
    public static WrittenText of(String file) {
        boolean marked = file.startsWith(MARK);
        return new WrittenText(StandardCharsets.UTF_8, marked ? MARK : "", marked ? file.substring(1) : file);
    }

    /** The text of a file in UTF-8; empty if it is none. */
    public static Optional<WrittenText> of(byte[] bytes) {
        try {
            return Optional.of(of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * The text of a table, which Excel may have saved in another encoding. That is kept if the text has the same bytes in
     * it; else the file is in UTF-8 once it is changed.
     */
    public static Optional<WrittenText> ofTable(byte[] bytes) {
        Optional<WrittenText> plain = of(bytes);
        return plain.isPresent() ? plain : TableText.of(bytes).map(t -> inOther(t, bytes));
    }

    private static WrittenText inOther(TableText table, byte[] bytes) {
        boolean wide = table.encoding().startsWith("UTF-16");
        Charset charset = wide
                ? bytes[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE
                : Charset.forName("GB18030");
        WrittenText same = new WrittenText(charset, wide ? MARK : "", table.text());
        return Arrays.equals(same.bytes(), bytes) ? same : new WrittenText(StandardCharsets.UTF_8, MARK, table.text());
    }

    /** The text as readers see it: no mark, lines ended by {@code \n} alone. */
    public String text() {
        return text;
    }

    /** All characters of the file. */
    public String file() {
        return mark + written;
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        return file().getBytes(charset);
    }

    /**
     * The file with pieces of its text replaced. New lines end as the first line of the file does.
     *
     * @param splices in the order of their places, none in another
     */
    public WrittenText with(List<Splice> splices) {
        String end = lineEnd();
        StringBuilder changed = new StringBuilder(written.length());
        int at = 0;
        for (Splice splice : splices) {
            changed.append(written, at, place(splice.from()));
            changed.append(end.equals("\n") ? splice.text() : splice.text().replace("\n", end));
            at = place(splice.to());
        }
        return new WrittenText(
                charset, mark, changed.append(written, at, written.length()).toString());
    }

    private int place(int offset) {
        int found = Arrays.binarySearch(pairs, offset);
        return offset + (found >= 0 ? found : -found - 1);
    }

    private String lineEnd() {
        int first = text.indexOf('\n');
        if (first < 0 || written.charAt(first) == '\n') {
            return "\n";
        }
        return pairs.length > 0 && pairs[0] == first ? "\r\n" : "\r";
    }
}
