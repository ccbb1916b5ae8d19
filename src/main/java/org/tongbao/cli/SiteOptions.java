package org.tongbao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Language;
import picocli.CommandLine.Option;

/** The options that every command about a site takes. */
final class SiteOptions {

    private static final ZoneId CHINA = ZoneId.of("UTC+8");

    @Option(
            names = "--site",
            paramLabel = "DIR",
            defaultValue = ".",
            converter = OptionValue.Folder.class,
            description = "网站所在的文件夹，里面有 content（默认：当前文件夹）")
    private Path site = Path.of(".");

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            converter = OptionValue.Tongue.class,
            description = "提示用的语言（默认：zh）")
    private Language lang = Language.ZH;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = OptionValue.Form.class,
            description = "提示的格式（默认：text）")
    private OptionValue.Format format = OptionValue.Format.TEXT;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = OptionValue.Day.class,
            description = "按哪一天生成，如 2018-09-27（默认：北京时间今天）")
    private @Nullable LocalDate asOf;

    Path site() {
        return site.toAbsolutePath().normalize();
    }

    /** Where a site is built into when nothing else is said. */
    Path output() {
        return site().resolve("site-output");
    }

    Language language() {
        return lang;
    }

    boolean json() {
        return format == OptionValue.Format.JSON;
    }

    /** The stated day, or today in China. */
    LocalDate asOf() {
        return asOf == null ? today() : asOf;
    }

    /** A clock that shows the stated day, if one was stated. */
    Clock clock(Clock now) {
        return asOf == null
                ? now
                : Clock.offset(now, Duration.between(LocalDate.now(now).atStartOfDay(), asOf.atStartOfDay()));
    }

    /** Today in China. */
    static LocalDate today() {
        return LocalDate.now(CHINA);
    }
}
