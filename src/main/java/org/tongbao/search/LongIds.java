package org.tongbao.search;

import java.util.Arrays;

/** Numbers from 0 for keys other than 0, in the order in which they came. */
final class LongIds {

    private long[] keys = new long[1 << 12];
    private int[] ids = new int[1 << 12];
    private int size;

    /** The number of a key, or -1. */
    int find(long key) {
        int slot = slot(key);
        return keys[slot] == key ? ids[slot] : -1;
    }

    /** Gives a key that has none a number. */
    void put(long key, int id) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        keys[slot] = key;
        ids[slot] = id;
        size++;
    }

    void clear() {
        Arrays.fill(keys, 0);
        size = 0;
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldIds = ids;
        keys = new long[oldKeys.length * 2];
        ids = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                ids[slot] = oldIds[i];
            }
        }
    }
}
