package org.tongbao.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command about a site takes. */
final class SiteOptions {

    private static final ZoneId CHINA = ZoneId.of("UTC+8");

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    @Option(names = "--site", paramLabel = "DIR", defaultValue = ".", description = "网站所在的文件夹，里面有 content（默认：当前文件夹）")
    Path site = Path.of(".");

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", description = "提示用的语言（默认：zh）")
    String lang = "zh";

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "提示的格式（默认：text）")
    String format = "text";

    @Option(names = "--as-of", paramLabel = "DATE", description = "按哪一天生成，如 2018-09-27（默认：北京时间今天）")
    @Nullable
    String asOf;

    Path site() {
        return site.toAbsolutePath().normalize();
    }

    /** Where a site is built into when nothing else is said. */
    Path output() {
        return site().resolve("site-output");
    }

    Language language() {
        return switch (lang) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> throw usage("--lang 只能是 zh 或 en");
        };
    }

    boolean json() {
        return switch (format) {
            case "text" -> false;
            case "json" -> true;
            default -> throw usage("--format 只能是 text 或 json");
        };
    }

    /** The stated day, or today in China. */
    LocalDate asOf() {
        if (asOf == null) {
            return LocalDate.now(CHINA);
        }
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeException e) {
            throw usage("--as-of 要写成 2018-09-27 这样的日期");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
