package org.tongbao.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers for words, which are looked up where they stand in a text, without being cut out of it. */
final class WordIds {

    private @Nullable String[] words = new String[1 << 12];
    private int[] ids = new int[1 << 12];
    private int size;

    /** The number of a word, or -1. */
    int find(String text, int from, int to) {
        int slot = slot(text, from, to);
        return words[slot] == null ? -1 : ids[slot];
    }

    /** Gives a word that has none a number. */
    void put(String word, int id) {
        if (size * 2 >= words.length) {
            grow();
        }
        int slot = slot(word, 0, word.length());
        words[slot] = word;
        ids[slot] = id;
        size++;
    }

    void clear() {
        Arrays.fill(words, null);
        size = 0;
    }

    private int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int slot = (hash * 0x9e3779b1 >>> 8) & words.length - 1;
        String there = words[slot];
        while (there != null && !(there.length() == to - from && text.startsWith(there, from))) {
            slot = slot + 1 & words.length - 1;
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
