package org.tongbao.picture;

import java.util.Arrays;

/** A file to be walked through; to look beyond its end is to find it damaged. */
@SuppressWarnings("ArrayRecordComponent")
record Bytes(byte[] all) {

    int at(int index) throws PictureException {
        if (index < 0 || index >= all.length) {
            throw damaged();
        }
        return all[index] & 0xFF;
    }

    /** Two bytes, the higher first. */
    int pair(int index) throws PictureException {
        return (at(index) << 8) | at(index + 1);
    }

    /** Two bytes, the lower first. */
    int reversedPair(int index) throws PictureException {
        return (at(index + 1) << 8) | at(index);
    }

    /** Three bytes, the lowest first. */
    int reversedThree(int index) throws PictureException {
        return (at(index + 2) << 16) | reversedPair(index);
    }

    /** Four bytes, the lowest first. */
    long reversedFour(int index) throws PictureException {
        return ((long) reversedPair(index + 2) << 16) | reversedPair(index);
    }

    long four(int index) throws PictureException {
        return ((long) pair(index) << 16) | pair(index + 2);
    }

    byte[] part(int from, int to) throws PictureException {
        if (from < 0 || to < from || to > all.length) {
            throw damaged();
        }
        return Arrays.copyOfRange(all, from, to);
    }

    boolean begins(int from, String ascii) {
        if (from + ascii.length() > all.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (all[from + i] != (byte) ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static PictureException damaged() {
        return new PictureException(PictureException.Fault.DAMAGED);
    }
}
