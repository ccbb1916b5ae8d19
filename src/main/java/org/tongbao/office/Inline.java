package org.tongbao.office;

/** A piece of a paragraph. */
public sealed interface Inline {

    /** Its words; a break is a space. */
    default String text() {
        return "";
    }

    /** Whether readers see it although it has no words. */
    default boolean isObject() {
        return false;
    }

    /**
     * Words of one look.
     *
     * @param link the address they lead to; empty without one
     */
    record Words(String text, boolean bold, String link) implements Inline {
        public Words(String text, boolean bold) {
            this(text, bold, "");
        }
    }

    /** The end of a line within a paragraph. */
    record Break() implements Inline {
        @Override
        public String text() {
            return " ";
        }
    }

    /** A tab. */
    record Tab() implements Inline {
        @Override
        public String text() {
            return "\t";
        }
    }

    /** The mark of a footnote. */
    record NoteMark(String note) implements Inline {
        @Override
        public boolean isObject() {
            return true;
        }
    }

    /**
     * A picture.
     *
     * @param part its name within the file
     * @param alt its description; may be empty
     */
    record Picture(String part, String alt) implements Inline {
        @Override
        public boolean isObject() {
            return true;
        }
    }
}
