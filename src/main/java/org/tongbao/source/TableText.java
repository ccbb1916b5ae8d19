package org.tongbao.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a table that Excel saved in the encoding of the system: GB18030, or UTF-16 as “Unicode text”.
 *
 * @param encoding its name, for the message
 */
record TableText(String text, String encoding) {

    private static final byte FE = (byte) 0xFE;
    private static final byte FF = (byte) 0xFF;

    /** Where older JDKs decode GB18030 to the private use area, and the characters that its edition of 2022 has there. */
    private static final Map<Character, Character> EDITION_2022 = edition2022();

    /** The text; empty if the bytes are neither encoding. UTF-8 is tried before. */
    static Optional<TableText> of(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == FF && bytes[1] == FE) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE).map(t -> new TableText(t, "UTF-16"));
        }
        if (bytes.length >= 2 && bytes[0] == FE && bytes[1] == FF) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE).map(t -> new TableText(t, "UTF-16"));
        }
        return decoded(bytes, 0, Charset.forName("GB18030"))
                .map(TableText::inEdition2022)
                .filter(TableText::isLikely)
                .map(t -> new TableText(t, "GB18030"));
    }

    private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Bytes of another encoding that happen to decode give rare and private characters instead of common ideographs. */
    private static boolean isLikely(String text) {
        long strange = text.codePoints()
                .filter(c -> (c >= 0xE000 && c <= 0xF8FF) || (c >= 0x80 && c < 0xA0) || c == 0)
                .count();
        long common = text.codePoints().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
        return strange == 0 && common > 0;
    }

    private static String inEdition2022(String text) {
        StringBuilder same = new StringBuilder(text);
        for (int i = 0; i < same.length(); i++) {
            same.setCharAt(i, EDITION_2022.getOrDefault(same.charAt(i), same.charAt(i)));
        }
        return same.toString();
    }

    private static Map<Character, Character> edition2022() {
        Map<Character, Character> map = new HashMap<>();
        String from = "\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796"
                + "\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864";
        String to = "\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19"
                + "\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB";
        for (int i = 0; i < from.length(); i++) {
            map.put(from.charAt(i), to.charAt(i));
        }
        return Map.copyOf(map);
    }
}
