package org.tongbao.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The styles of a document. */
final class Styles {

    private static final String HEADING = "heading ";
    private static final int LONGEST_CHAIN = 20;

    /** A style: its name in lower case, which is English in every language of Word, and what it says itself. */
    private record Style(String name, String basedOn, Format format) {}

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Format> resolved = new HashMap<>();
    private Format defaults = Format.NONE;
    private String paragraph = "";

    /** Reads {@code styles.xml}. */
    void read(Xml xml) throws OfficeException {
        while (xml.next()) {
            if (xml.isStart("w:style")) {
                style(xml);
            } else if (xml.isStart("w:rPrDefault") || xml.isStart("w:pPrDefault")) {
                defaults = Format.Properties.read(xml).format().over(defaults);
            }
        }
    }

    private void style(Xml xml) throws OfficeException {
        String id = xml.attribute("styleId");
        boolean isDefault = xml.attribute("type").equals("paragraph")
                && (xml.attribute("default").equals("1")
                        || xml.attribute("default").equals("true"));
        String name = "";
        String basedOn = "";
        Format format = Format.NONE;
        int level = xml.level();
        while (xml.isWithin(level)) {
            if (xml.isStart("w:name")) {
                name = xml.value().toLowerCase(Locale.ROOT);
            } else if (xml.isStart("w:basedOn")) {
                basedOn = xml.value();
            } else if (xml.isStart("w:pPr") || xml.isStart("w:rPr")) {
                format = Format.Properties.read(xml).format().over(format);
            } else if (xml.isStart("w:tblStylePr")) {
                xml.skip();
            }
        }
        styles.put(id, new Style(name, basedOn, format));
        if (isDefault) {
            paragraph = id;
        }
    }

    /** What a style says with those that it is based on, and the document by default. */
    Format format(String id) {
        String style = id.isEmpty() ? paragraph : id;
        return resolved.computeIfAbsent(style, s -> own(s).over(defaults));
    }

    /** What a style says with those that it is based on: of a style of characters, what it says over the paragraph's. */
    Format own(String id) {
        Format format = Format.NONE;
        String at = id;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Style style = styles.get(at);
            if (style == null) {
                break;
            }
            format = format.over(style.format());
            at = style.basedOn();
        }
        return format;
    }

    /** What a paragraph of the style is. */
    Block.Role role(String id) {
        String at = id;
        for (int i = 0; i < LONGEST_CHAIN && styles.containsKey(at); i++) {
            Style style = styles.get(at);
            if (style.name().equals("title")) {
                return Block.Role.TITLE;
            } else if (style.name().equals("caption")) {
                return Block.Role.CAPTION;
            } else if (style.name().startsWith("toc ")) {
                return Block.Role.CONTENTS;
            }
            at = style.basedOn();
        }
        return Block.Role.TEXT;
    }

    /** The level of a heading by the name of its style, from 1; 0 of other styles. */
    int headingLevel(String id) {
        String at = id;
        for (int i = 0; i < LONGEST_CHAIN && styles.containsKey(at); i++) {
            Style style = styles.get(at);
            if (style.name().startsWith(HEADING) && style.name().length() == HEADING.length() + 1) {
                return Math.max(0, Character.digit(style.name().charAt(HEADING.length()), 10));
            }
            at = style.basedOn();
        }
        return 0;
    }
}
