package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.SourceFile;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.visit.CSSVisitor;
import com.helger.css.decl.visit.DefaultCSSVisitor;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.CollectingCSSParseErrorHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An old telephone understands what pages are made of: scripts keep to what Chromium 80 knows (ECMAScript 2019), a
 * selector it does not know stands in a rule of its own, since it drops the whole rule, and no layout leans on gaps
 * between flexible boxes.
 */
@Tag("once")
class OldBrowserTest {

    /** Selectors that came after Chromium 80. */
    private static final List<String> NEWER =
            List.of(":focus-visible", ":has(", ":is(", ":where(", "::details-content", "::marker");

    static Stream<Path> scripts() {
        return assets(".js");
    }

    static Stream<Path> stylesheets() {
        return assets(".css");
    }

    private static Stream<Path> assets(String ending) {
        try (Stream<Path> files = Files.list(BuiltSite.EXAMPLE.out().resolve("assets"))) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scriptsAreOfTheLanguageOfThatDay(Path script) throws IOException {
        assertThat(faults(script.getFileName().toString(), Files.readString(script)))
                .isEmpty();
    }

    @Test
    void aModuleIsReadAsOne() {
        assertThat(faults("module.js", "import {a} from './other.js';\nexport const b = a;"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ||= 1;", "class A { #b() {} }", "var s = 'a'.at(-1) ?? `b`; s ??= 1;", "function ("})
    void whatCameLaterWouldBeFound(String script) {
        assertThat(faults("later.js", script)).isNotEmpty();
    }

    private static List<String> faults(String name, String script) {
        Compiler compiler =
                new Compiler(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        CompilerOptions options = new CompilerOptions();
        CompilationLevel.WHITESPACE_ONLY.setOptionsForCompilationLevel(options);
        options.setLanguageIn(LanguageMode.ECMASCRIPT_2019);
        options.setWarningLevel(DiagnosticGroups.MODULE_LOAD, CheckLevel.OFF); // each is read by itself
        options.setLanguageOut(LanguageMode.NO_TRANSPILE);
        compiler.compile(List.of(), List.of(SourceFile.fromCode(name, script)), options);
        return Stream.concat(compiler.getErrors().stream(), compiler.getWarnings().stream())
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("stylesheets")
    void stylesheetsParseAndNoRuleIsLostToANewSelector(Path stylesheet) throws IOException {
        assertThat(lost(Files.readString(stylesheet))).isEmpty();
    }

    @Test
    void aRuleThatWouldBeLostIsFound() {
        assertThat(lost("a:hover, a:focus-visible { color: red; }")).containsExactly("a:hover, a:focus-visible");
        assertThat(lost("a:focus-visible { color: red; }")).isEmpty();
        assertThat(lost("a { display: flex; column-gap: 1px; }")).containsExactly("gaps between flexible boxes: a");
        assertThat(lost("a { color: red;")).isNotEmpty();
    }

    private static List<String> lost(String stylesheet) {
        CollectingCSSParseErrorHandler errors = new CollectingCSSParseErrorHandler();
        CascadingStyleSheet sheet = CSSReader.readFromStringReader(
                stylesheet,
                new CSSReaderSettings()
                        .setCustomErrorHandler(errors)
                        .setCustomExceptionHandler(e -> {})
                        .setBrowserCompliantMode(false));
        List<String> lost = new ArrayList<>();
        errors.getAllParseErrors().forEach(e -> lost.add(e.getErrorMessage()));
        if (sheet == null) {
            lost.add("does not parse");
            return lost;
        }
        CSSVisitor.visitCSS(sheet, new DefaultCSSVisitor() {
            @Override
            public void onBeginStyleRule(CSSStyleRule rule) {
                List<String> selectors = rule.getAllSelectors().stream()
                        .map(s -> s.getAsCSSString())
                        .toList();
                boolean mixed = selectors.stream().anyMatch(OldBrowserTest::isNewer)
                        && !selectors.stream().allMatch(OldBrowserTest::isNewer);
                if (mixed) {
                    lost.add(String.join(", ", selectors));
                }
                if (says(rule, "display", ".*flex") && says(rule, "(row-|column-)?gap", ".*")) {
                    lost.add("gaps between flexible boxes: " + String.join(", ", selectors));
                }
            }
        });
        return lost;
    }

    private static boolean says(CSSStyleRule rule, String property, String value) {
        return rule.getAllDeclarations().stream()
                .anyMatch(d -> d.getProperty().matches(property)
                        && d.getExpressionAsCSSString().matches(value));
    }

    private static boolean isNewer(String selector) {
        return NEWER.stream().anyMatch(selector::contains);
    }
}
