package org.tongbao.source;

/** The stated limits of content, in bytes unless said otherwise; they are listed in {@code docs/content.md}. */
public final class Limits {

    /** A Markdown entry. */
    public static final long ENTRY = 4L << 20;

    /** A YAML file, and the front matter of an entry. */
    public static final int YAML = 256 << 10;

    /** A CSV table. */
    public static final long CSV = 16L << 20;

    /** An Excel workbook whose rows are those of a table. */
    public static final long WORKBOOK = 16L << 20;

    /** An attachment that is no picture. */
    public static final long ATTACHMENT = 100L << 20;

    /** A picture, shown or attached. */
    public static final long PICTURE = 20L << 20;

    /** A file of a theme that a site brings along, such as a font. */
    public static final long THEME = 32L << 20;

    /** The points of a picture, however few bytes they are packed in. */
    public static final long PICTURE_PIXELS = 40_000_000;

    /** A side of a picture, in points. */
    public static final int PICTURE_SIDE = 20_000;

    /** A field of one line, in characters. */
    public static final int TEXT = 10_000;

    /** The columns of a table. */
    public static final int COLUMNS = 200;

    /** The rows of a table. */
    public static final int ROWS = 50_000;

    /** The items of a list, where its declaration allows no more or fewer. */
    public static final int ITEMS = 1_000;

    /** The page of an entry, in characters as {@code SizeCheck} estimates them. */
    public static final int PAGE = 12_000_000;

    /** Where a link leads, in characters. */
    public static final int LINK = 2_000;

    /** How deep YAML may nest, in levels. */
    public static final int DEPTH = 32;

    /** The forbidden characters of a file that are reported in one run. */
    public static final int FORBIDDEN = 1_000;

    private Limits() {}
}
