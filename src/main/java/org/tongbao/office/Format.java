package org.tongbao.office;

import org.jspecify.annotations.Nullable;

/**
 * What a style or a paragraph says of its look; what it leaves open is null.
 *
 * @param outline the level of a heading, from 0; 9 is plain text
 * @param list the numbering it follows; {@code 0} for none
 * @param listLevel its level in that, from 0
 * @param size in half points
 */
record Format(
        @Nullable String alignment,
        @Nullable Integer outline,
        @Nullable String list,
        @Nullable Integer listLevel,
        @Nullable Integer size,
        @Nullable Boolean bold,
        @Nullable Boolean hidden) {

    static final Format NONE = new Format(null, null, null, null, null, null, null);

    /** This look where it says something, else the other. */
    Format over(Format below) {
        return new Format(
                alignment != null ? alignment : below.alignment,
                outline != null ? outline : below.outline,
                list != null ? list : below.list,
                listLevel != null ? listLevel : below.listLevel,
                size != null ? size : below.size,
                bold != null ? bold : below.bold,
                hidden != null ? hidden : below.hidden);
    }

    /**
     * The properties of a paragraph ({@code w:pPr}) or of a run ({@code w:rPr}) that begin here.
     *
     * @param style the style they name; empty without one
     * @param format what they say themselves
     * @param inserted whether the mark at the end of the paragraph, or the row, is a tracked insertion
     * @param deleted whether it is a tracked deletion
     * @param formerly what they were before a tracked change of the look; null without one
     */
    record Properties(
            String style,
            Format format,
            boolean inserted,
            boolean deleted,
            @Nullable Properties formerly) {
        static final Properties NONE = new Properties("", Format.NONE, false, false, null);

        static Properties read(Xml xml) throws OfficeException {
            Reader reader = new Reader();
            reader.read(xml);
            return new Properties(
                    reader.style,
                    new Format(
                            reader.alignment,
                            reader.outline,
                            reader.list,
                            reader.listLevel,
                            reader.size,
                            reader.bold,
                            reader.hidden),
                    reader.inserted,
                    reader.deleted,
                    reader.formerly);
        }
    }

    /** Gathers properties, those of the mark at the end of a paragraph apart from the paragraph's. */
    private static final class Reader {
        private String style = "";
        private @Nullable String alignment;
        private @Nullable Integer outline;
        private @Nullable String list;
        private @Nullable Integer listLevel;
        private @Nullable Integer size;
        private @Nullable Boolean bold;
        private @Nullable Boolean hidden;
        private boolean inserted;
        private boolean deleted;
        private @Nullable Properties formerly;

        void read(Xml xml) throws OfficeException {
            int level = xml.level();
            boolean ofRun = xml.isStart("w:rPr");
            while (xml.isWithin(level)) {
                if (xml.isStart()) {
                    property(xml, ofRun);
                }
            }
        }

        private void property(Xml xml, boolean ofRun) throws OfficeException {
            switch (xml.name()) {
                case "w:pStyle", "w:rStyle" -> style = xml.value();
                case "w:jc" -> alignment = xml.value();
                case "w:outlineLvl" -> outline = xml.number("val", 9);
                case "w:numId" -> list = xml.value();
                case "w:ilvl" -> listLevel = xml.number("val", 0);
                case "w:sz" -> size = xml.number("val", 0);
                case "w:b" -> bold = xml.isOn();
                case "w:vanish" -> hidden = xml.isOn();
                case "w:ins", "w:moveTo" -> inserted = true;
                case "w:del", "w:moveFrom" -> deleted = true;
                case "w:pPrChange", "w:rPrChange" -> formerly = former(xml);
                case "w:rPr" -> {
                    if (!ofRun) {
                        markOnly(xml);
                    }
                }
                case "w:sectPr", "w:numberingChange" -> xml.skip();
                default -> {}
            }
        }

        /** The mark at the end of a paragraph has a look that no reader sees, but may be tracked. */
        private void markOnly(Xml xml) throws OfficeException {
            Properties mark = Properties.read(xml);
            inserted |= mark.inserted;
            deleted |= mark.deleted;
        }

        private static Properties former(Xml xml) throws OfficeException {
            Properties former = Properties.NONE;
            int level = xml.level();
            while (xml.isWithin(level)) {
                if (xml.isStart("w:pPr") || xml.isStart("w:rPr")) {
                    former = Properties.read(xml);
                }
            }
            return former;
        }
    }
}
