package org.tongbao.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.tongbao.diag.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values that options take. Each converter refuses a bad value in words that {@link Usage} puts after the name. */
final class OptionValue {

    private OptionValue() {}

    /** The form of a report. */
    enum Format {
        TEXT,
        JSON
    }

    /** A whole number within a range, in ASCII digits alone: a full-width digit is more often a slip than a wish. */
    private abstract static class WholeNumber implements ITypeConverter<Integer> {

        private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

        private final int least;
        private final int most;

        WholeNumber(int least, int most) {
            this.least = least;
            this.most = most;
        }

        @Override
        public Integer convert(String written) {
            int number = DIGITS.matcher(written).matches() ? Integer.parseInt(written) : -1;
            if (number < least || number > most) {
                throw new TypeConversionException("要写成 " + least + " 到 " + most + " 的数字（半角）");
            }
            return number;
        }
    }

    /** A TCP port; 0 for any. */
    static final class Port extends WholeNumber {
        Port() {
            super(0, 65_535);
        }
    }

    /** How long to wait, in seconds. */
    static final class Seconds extends WholeNumber {
        static final int MOST = 86_400;

        Seconds() {
            super(0, MOST);
        }
    }

    /** How many results to list. */
    static final class Results extends WholeNumber {
        static final int MOST = 1000;

        Results() {
            super(1, MOST);
        }
    }

    /** A folder, there or not. */
    static final class Folder implements ITypeConverter<Path> {
        @Override
        public Path convert(String written) {
            try {
                if (!written.isBlank()) {
                    return Path.of(written);
                }
            } catch (InvalidPathException e) {
                // Refused like an empty name.
            }
            throw new TypeConversionException("后面要写一个文件夹");
        }
    }

    /** A file, there or not. */
    static final class File implements ITypeConverter<Path> {
        @Override
        public Path convert(String written) {
            try {
                if (!written.isBlank()) {
                    return Path.of(written);
                }
            } catch (InvalidPathException e) {
                // Refused like an empty name.
            }
            throw new TypeConversionException("要写一个文件");
        }
    }

    /** A day of the years 1000 to 9999, which have the four digits that pages show. */
    static final class Day implements ITypeConverter<LocalDate> {

        private static final Pattern FORM = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");

        @Override
        public LocalDate convert(String written) {
            try {
                if (FORM.matcher(written).matches()) {
                    return LocalDate.parse(written);
                }
            } catch (DateTimeException e) {
                // Refused like a date in another form.
            }
            throw new TypeConversionException("要写成 2018-09-27 这样的日期");
        }
    }

    /** {@code zh} or {@code en}. */
    static final class Tongue implements ITypeConverter<Language> {
        @Override
        public Language convert(String written) {
            return switch (written) {
                case "zh" -> Language.ZH;
                case "en" -> Language.EN;
                default -> throw new TypeConversionException("只能写 zh 或 en");
            };
        }
    }

    /** {@code text} or {@code json}. */
    static final class Form implements ITypeConverter<Format> {
        @Override
        public Format convert(String written) {
            return switch (written) {
                case "text" -> Format.TEXT;
                case "json" -> Format.JSON;
                default -> throw new TypeConversionException("只能写 text 或 json");
            };
        }
    }
}
