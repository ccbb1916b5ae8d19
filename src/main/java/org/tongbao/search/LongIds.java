package org.tongbao.search;

import java.util.Arrays;

/** Numbers from 0 for keys other than 0, in the order in which they came. */
final class LongIds {

    /** A key and its number, one after the other. */
    private long[] slots = new long[1 << 13];

    private int size;

    /** The number of a key, or -1. */
    int find(long key) {
        int slot = slot(key);
        return slots[slot] == key ? (int) slots[slot + 1] : -1;
    }

    /** Gives a key that has none a number. */
    void put(long key, int id) {
        if (size * 4 >= slots.length) {
            grow();
        }
        int slot = slot(key);
        slots[slot] = key;
        slots[slot + 1] = id;
        size++;
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> 31) & (slots.length - 2);
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = (slot + 2) & (slots.length - 2);
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                int slot = slot(old[i]);
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
            }
        }
    }
}
