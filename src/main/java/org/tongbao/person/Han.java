package org.tongbao.person;

/**
 * The characters of Chinese names. The ranges are explicit, as the JDK's own tables grow from version to version; private
 * use counts, since rare characters are typed with it.
 */
final class Han {

    /** One of them, for patterns. */
    static final String ONE = "[\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uE000-\\uFAFF\\x{20000}-\\x{3FFFD}]";

    private Han() {}

    static boolean is(int point) {
        return (point >= 0x4E00 && point <= 0x9FFF)
                || (point >= 0x3400 && point <= 0x4DBF)
                || (point >= 0xE000 && point <= 0xFAFF)
                || (point >= 0x20000 && point <= 0x3FFFD)
                || point == 0x3007;
    }

    static int count(String word) {
        return (int) word.codePoints().filter(Han::is).count();
    }
}
