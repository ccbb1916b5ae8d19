package org.tongbao.growth;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the work of a program instrumented by {@link CountingLoader}: method entries, jumps, and characters or elements
 * scanned by the methods of the JDK below. Copies are counted as allocated bytes.
 */
public final class Work {

    private static final int THREADS = 1 << 10;

    private static final int APART = 16;

    /**
     * Steps by thread, each in a line of memory of its own: a plain sum costs far less than an atomic one, which the
     * instrumented program would spend a quarter of its time on. Two threads share a cell only when a thousand others
     * began between them.
     */
    private static final long[] STEPS = new long[THREADS * APART];

    /** By the id of a thread, what it had allocated when it was last seen. */
    private static final Map<Long, Long> ALLOCATED = new HashMap<>();

    /** By method, how often those were called that a test watches. */
    private static final Map<String, LongAdder> CALLS = new ConcurrentHashMap<>();

    private Work() {}

    /** Called by the program when a watched method begins. */
    public static void call(String method) {
        CALLS.computeIfAbsent(method, m -> new LongAdder()).increment();
    }

    /** How often a watched method was called since the program started. */
    static long calls(String method) {
        return CALLS.computeIfAbsent(method, m -> new LongAdder()).sum();
    }

    /** Steps counted since the program started. */
    static long steps() {
        return Arrays.stream(STEPS).sum();
    }

    /** Bytes allocated since the program started, also by threads that have ended since they were last seen. */
    static synchronized long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        for (int i = 0; i < ids.length; i++) {
            ALLOCATED.merge(ids[i], bytes[i], Math::max);
        }
        return ALLOCATED.values().stream().mapToLong(b -> b).sum();
    }

    private static void add(long steps) {
        STEPS[((int) Thread.currentThread().getId() & (THREADS - 1)) * APART] += steps;
    }

    // Called by instrumented classes.

    public static void step() {
        add(1);
    }

    public static int codePointCount(String text, int from, int to) {
        add(to - from);
        return text.codePointCount(from, to);
    }

    public static int indexOf(String text, String part) {
        return scanned(text, 0, text.indexOf(part));
    }

    public static int indexOf(String text, String part, int from) {
        return scanned(text, from, text.indexOf(part, from));
    }

    public static int indexOf(String text, int point) {
        return scanned(text, 0, text.indexOf(point));
    }

    public static int indexOf(String text, int point, int from) {
        return scanned(text, from, text.indexOf(point, from));
    }

    public static int lastIndexOf(String text, String part) {
        add(text.length());
        return text.lastIndexOf(part);
    }

    public static int lastIndexOf(String text, int point) {
        int found = text.lastIndexOf(point);
        add(text.length() - found);
        return found;
    }

    public static boolean contains(String text, CharSequence part) {
        return scanned(text, 0, text.indexOf(part.toString())) >= 0;
    }

    public static boolean contains(Collection<?> all, Object one) {
        add(all instanceof java.util.List ? all.size() : 1);
        return all.contains(one);
    }

    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(new Counted(text));
    }

    private static int scanned(String text, int from, int found) {
        add(found < 0 ? Math.max(0, text.length() - from) : found - from + 1);
        return found;
    }

    /** A text that counts how often a pattern looks at one of its characters. */
    private record Counted(CharSequence text) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            add(1);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
