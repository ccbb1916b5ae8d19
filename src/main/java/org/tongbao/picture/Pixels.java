package org.tongbao.picture;

import java.util.Arrays;

/**
 * The points of a picture.
 *
 * @param argb row by row: eight bits each of opacity, red, green and blue
 */
@SuppressWarnings("ArrayRecordComponent")
record Pixels(int width, int height, int[] argb) {

    /**
     * Made smaller: each new point is the average of the area it covers, weighed by how much of each old point lies in
     * it and how opaque that is. Whole numbers only, so that every machine finds the same.
     */
    Pixels scaled(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        int[] out = new int[newWidth * newHeight];
        long[] row = new long[newWidth * 4];
        long[] sum = new long[newWidth * 4];
        for (int y = 0; y < newHeight; y++) {
            Arrays.fill(sum, 0);
            long top = (long) y * height;
            long bottom = top + height;
            for (int from = (int) (top / newHeight); (long) from * newHeight < bottom; from++) {
                long weight = Math.min(bottom, (from + 1L) * newHeight) - Math.max(top, (long) from * newHeight);
                narrow(from, newWidth, row);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weight * row[i];
                }
            }
            for (int x = 0; x < newWidth; x++) {
                out[y * newWidth + x] = point(sum, x * 4, (long) width * height);
            }
        }
        return new Pixels(newWidth, newHeight, out);
    }

    /** One row in its new width: sums of opacity, and of the colours times opacity. */
    private void narrow(int y, int newWidth, long[] row) {
        for (int x = 0; x < newWidth; x++) {
            long left = (long) x * width;
            long right = left + width;
            long a = 0;
            long r = 0;
            long g = 0;
            long b = 0;
            for (int from = (int) (left / newWidth); (long) from * newWidth < right; from++) {
                long weight = Math.min(right, (from + 1L) * newWidth) - Math.max(left, (long) from * newWidth);
                int point = argb[y * width + from];
                long opacity = weight * (point >>> 24);
                a += opacity;
                r += opacity * ((point >> 16) & 0xFF);
                g += opacity * ((point >> 8) & 0xFF);
                b += opacity * (point & 0xFF);
            }
            row[x * 4] = a;
            row[x * 4 + 1] = r;
            row[x * 4 + 2] = g;
            row[x * 4 + 3] = b;
        }
    }

    private static int point(long[] sum, int at, long area) {
        long opacity = sum[at];
        if (opacity == 0) {
            return 0;
        }
        int point = (int) ((opacity + area / 2) / area) << 24;
        for (int i = 1; i <= 3; i++) {
            point |= (int) ((sum[at + i] + opacity / 2) / opacity) << (24 - 8 * i);
        }
        return point;
    }

    boolean isGrey() {
        return Arrays.stream(argb).allMatch(p -> ((p >> 16) & 0xFF) == (p & 0xFF) && ((p >> 8) & 0xFF) == (p & 0xFF));
    }

    /** Turned and mirrored the way an EXIF orientation asks for. */
    Pixels turned(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean onItsSide = orientation >= 5;
        int newWidth = onItsSide ? height : width;
        int newHeight = onItsSide ? width : height;
        int[] out = new int[argb.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int from =
                        switch (orientation) {
                            case 2 -> y * width + (width - 1 - x);
                            case 3 -> (height - 1 - y) * width + (width - 1 - x);
                            case 4 -> (height - 1 - y) * width + x;
                            case 5 -> x * width + y;
                            case 6 -> (height - 1 - x) * width + y;
                            case 7 -> (height - 1 - x) * width + (width - 1 - y);
                            default -> x * width + (width - 1 - y);
                        };
                out[y * newWidth + x] = argb[from];
            }
        }
        return new Pixels(newWidth, newHeight, out);
    }
}
