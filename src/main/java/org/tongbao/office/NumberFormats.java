package org.tongbao.office;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** The styles of a workbook: what a stored number looks like, and whether it is a day. */
final class NumberFormats {

    /** The day before which Excel's own calendar is wrong: it has a 29 February 1900. */
    private static final int FIRST_SERIAL = 61;

    /** Doubles are exact up to here. */
    private static final double EXACT = 1e15;

    /** The formats that Chinese Excel has of its own, by number; the program needs their parts only. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(27, "y m"),
            Map.entry(28, "m d"),
            Map.entry(29, "m d"),
            Map.entry(30, "m d y"),
            Map.entry(31, "y m d"),
            Map.entry(32, "h mm"),
            Map.entry(33, "h mm ss"),
            Map.entry(34, "h mm"),
            Map.entry(35, "h mm ss"),
            Map.entry(36, "y m"),
            Map.entry(50, "y m"),
            Map.entry(51, "m d"),
            Map.entry(52, "y m"),
            Map.entry(53, "m d"),
            Map.entry(54, "m d"),
            Map.entry(55, "h mm"),
            Map.entry(56, "h mm ss"),
            Map.entry(57, "y m"),
            Map.entry(58, "m d"));

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private record Format(int id, String code) {

        boolean isDate() {
            return CHINESE.containsKey(id) || DateUtil.isADateFormat(id, code);
        }

        /** The letters of its parts, without quoted text, colours and conditions. */
        String parts() {
            String own = CHINESE.getOrDefault(id, code);
            return own.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.|(?i)am/pm", " ")
                    .toLowerCase(Locale.ROOT);
        }
    }

    private final List<Format> byStyle = new ArrayList<>();
    private final boolean from1904;
    private final DataFormatter formatter = new DataFormatter(Locale.US);

    private NumberFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The formats of a workbook without styles. */
    static NumberFormats none(boolean from1904) {
        return new NumberFormats(from1904);
    }

    /** The formats of a styles part. */
    static NumberFormats read(Xml styles, boolean from1904) throws OfficeException {
        NumberFormats formats = new NumberFormats(from1904);
        Map<Integer, String> codes = new HashMap<>();
        styles.each(new Xml.Handler() {
            private boolean inCells;

            @Override
            public void start(String name, Xml xml) {
                switch (name) {
                    case "numFmt" -> {
                        String code = xml.attribute("formatCode");
                        codes.put(xml.number("numFmtId", 0), code.isEmpty() ? "General" : code);
                    }
                    case "cellXfs" -> inCells = true;
                    case "xf" -> {
                        if (inCells) {
                            int id = xml.number("numFmtId", 0);
                            formats.byStyle.add(new Format(id, codes.getOrDefault(id, builtIn(id))));
                        }
                    }
                    default -> {}
                }
            }

            @Override
            public void end(String name) {
                inCells &= !name.equals("cellXfs");
            }
        });
        return formats;
    }

    private static String builtIn(int id) {
        String code = BuiltinFormats.getBuiltinFormat(id);
        return code == null ? "General" : code;
    }

    private Format format(int style) {
        return style < byStyle.size() ? byStyle.get(style) : new Format(0, "General");
    }

    /** Whether a number of a style is a day that no calendar has: before March 1900, or far in the future. */
    boolean isImpossibleDay(double value, int style) {
        Format format = format(style);
        boolean onlyTime = format.parts().indexOf('y') < 0 && format.parts().indexOf('d') < 0;
        return format.isDate()
                && !onlyTime
                && (value < (from1904 ? 0 : FIRST_SERIAL) || !DateUtil.isValidExcelDate(value) || value > 2_958_465);
    }

    /** What a cell shows; a day in full, whatever part of it is shown. */
    String text(double value, int style) {
        Format format = format(style);
        if (format.isDate()) {
            return date(value, format);
        }
        boolean isGeneral =
                format.code().equalsIgnoreCase("General") || format.code().equals("@");
        if (isGeneral && value == Math.rint(value) && Math.abs(value) < EXACT) {
            return new BigDecimal(value).toPlainString();
        }
        return formatter
                .formatRawCellContents(value, format.id(), format.code())
                .strip();
    }

    private String date(double value, Format format) {
        LocalDateTime time = Optional.ofNullable(DateUtil.getLocalDateTime(value, from1904, true))
                .orElseThrow();
        String parts = format.parts();
        boolean year = parts.indexOf('y') >= 0;
        boolean day = parts.indexOf('d') >= 0;
        if (!year && !day && (parts.indexOf('h') >= 0 || parts.indexOf('s') >= 0)) {
            return time.toLocalTime().toString();
        }
        if (!day) {
            return time.toLocalDate().toString().substring(0, parts.indexOf('m') >= 0 ? 7 : 4);
        }
        boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
        return midnight ? time.toLocalDate().toString() : MINUTES.format(time);
    }
}
