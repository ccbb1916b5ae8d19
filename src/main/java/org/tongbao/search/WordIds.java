package org.tongbao.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for words, which are looked up where they stand in a text, without being cut out of it. Most are so short that
 * they fit into a long.
 */
final class WordIds {

    private final LongIds shorts = new LongIds();
    private @Nullable String[] words = new String[1 << 12];
    private int[] ids = new int[1 << 12];
    private int size;

    /** The number of a word, or -1. */
    int find(String text, int from, int to) {
        long key = key(text, from, to);
        if (key != 0) {
            return shorts.find(key);
        }
        int slot = slot(text, from, to);
        return words[slot] == null ? -1 : ids[slot];
    }

    /** Gives a word that has none a number. */
    void put(String word, int id) {
        long key = key(word, 0, word.length());
        if (key != 0) {
            shorts.put(key, id);
            return;
        }
        if (size * 2 >= words.length) {
            grow();
        }
        int slot = slot(word, 0, word.length());
        words[slot] = word;
        ids[slot] = id;
        size++;
    }

    void clear() {
        shorts.clear();
        Arrays.fill(words, null);
        size = 0;
    }

    /** The word as one number: 8 bits for a character of ASCII, 17 for another; 0 when it does not fit. */
    private static long key(String text, int from, int to) {
        long key = 1;
        int left = Long.SIZE - 1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int bits = c < 128 ? 8 : 17;
            left -= bits;
            if (left < 0) {
                return 0;
            }
            key = (key << bits) | (c < 128 ? c : (1 << 16) | c);
        }
        return key;
    }

    private int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int slot = ((hash * 0x9e3779b1) >>> 8) & (words.length - 1);
        String there = words[slot];
        while (there != null && !(there.length() == to - from && text.startsWith(there, from))) {
            slot = (slot + 1) & (words.length - 1);
            there = words[slot];
        }
        return slot;
    }

    private void grow() {
        @Nullable String[] oldWords = words;
        int[] oldIds = ids;
        words = new String[oldWords.length * 2];
        ids = new int[oldWords.length * 2];
        for (int i = 0; i < oldWords.length; i++) {
            String word = oldWords[i];
            if (word != null) {
                int slot = slot(word, 0, word.length());
                words[slot] = word;
                ids[slot] = oldIds[i];
            }
        }
    }
}
