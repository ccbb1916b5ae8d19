package org.tongbao.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Small changes of what is sound, by chance. */
final class Mutation {

    private final Chance chance;

    /** Sound texts, from which lines are taken. */
    private final List<String> donors;

    Mutation(Chance chance, List<String> donors) {
        this.chance = chance;
        this.donors = donors;
    }

    /** A text with a few changes, as bytes: some of them are no text any more. */
    byte[] text(String sound) {
        String text = sound;
        for (int i = chance.between(1, chance.oneIn(4) ? 8 : 2); i > 0; i--) {
            text = change(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (chance.oneIn(12)) {
            int at = chance.below(bytes.length + 1);
            bytes = spliced(bytes, at, at, chance.of(Hazards.BYTES));
        }
        return chance.oneIn(40) ? spliced(bytes, 0, 0, Hazards.BYTES.get(4)) : bytes;
    }

    private String change(String text) {
        int at = text.offsetByCodePoints(0, chance.below(text.codePointCount(0, text.length()) + 1));
        int end = Math.min(text.length(), at + chance.size(200));
        return switch (chance.below(14)) {
            case 0, 1, 2 -> text.substring(0, at) + Hazards.any(chance) + text.substring(at);
            case 3 -> text.substring(0, at) + text.substring(end);
            case 4 -> text.substring(0, end) + text.substring(at, end).repeat(chance.size(400)) + text.substring(end);
            case 5 -> lines(text, true);
            case 6, 7 -> lines(text, false);
            case 8, 9, 10 -> value(text);
            case 11 -> text.substring(0, at);
            case 12 -> text.replace("\n", chance.of("\r\n", "\r", "\n\n", "\n　　"));
            default ->
                text.substring(0, at) + chance.of(chance.of(donors).lines().toList()) + text.substring(at);
        };
    }

    /** One line moved, doubled, left out, or one of another text put among them. */
    private String lines(String text, boolean own) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = chance.below(lines.size());
        if (own) {
            switch (chance.below(3)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(at));
                default -> Collections.swap(lines, at, chance.below(lines.size()));
            }
        } else {
            lines.add(at, chance.of(List.of(chance.of(donors).split("\n", -1))));
        }
        return String.join("\n", lines);
    }

    /** What stands after a colon or between two commas, replaced. */
    private String value(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = chance.below(lines.size());
        String line = lines.get(at);
        String now = chance.oneIn(3) ? Hazards.any(chance) + Hazards.any(chance) : Hazards.any(chance);
        int colon = line.indexOf(": ");
        if (colon > 0) {
            String quoted = chance.oneIn(2) ? now : "'" + now.replace("'", "''") + "'";
            lines.set(at, line.substring(0, colon + 2) + quoted);
        } else {
            List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
            cells.set(chance.below(cells.size()), chance.oneIn(2) ? now : '"' + now.replace("\"", "\"\"") + '"');
            lines.set(at, String.join(",", cells));
        }
        return String.join("\n", lines);
    }

    /** Bytes with a few changes. */
    byte[] bytes(byte[] sound) {
        byte[] bytes = sound;
        for (int i = chance.between(1, chance.oneIn(4) ? 12 : 3); i > 0; i--) {
            int at = chance.below(bytes.length + 1);
            int end = Math.min(bytes.length, at + chance.size(64));
            bytes = switch (chance.below(8)) {
                case 0, 1 -> flipped(bytes, at);
                case 2 ->
                    spliced(
                            bytes,
                            at,
                            Math.min(bytes.length, at + 4),
                            chance.of(new byte[4], new byte[] {-1, -1, -1, -1}, new byte[] {127, -1, -1, -1}));
                case 3 -> spliced(bytes, at, end, new byte[0]);
                case 4 -> spliced(bytes, at, at, chance.bytes(chance.size(64)));
                case 5 -> spliced(bytes, at, end, chance.bytes(end - at));
                case 6 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
                default -> chance.oneIn(3) ? spliced(bytes, at, bytes.length, new byte[0]) : flipped(bytes, at);
            };
        }
        return bytes;
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        if (at < changed.length) {
            changed[at] ^= (byte) (1 << chance.below(8));
        }
        return changed;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(middle);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
