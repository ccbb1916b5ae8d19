package org.tongbao.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.tongbao.diag.Diagnostics;
import org.tongbao.source.Node;
import org.tongbao.source.SourceText;
import org.tongbao.source.YamlReader;

/** The built-in declarations, in the same vocabulary as a site's own kinds. */
public final class BuiltInKinds {

    private static final List<String> BUILT_IN = List.of(
            "campaign",
            "annual",
            "leadership",
            "notice",
            "plan",
            "ledger",
            "pledge",
            "evaluation",
            "complaint",
            "accountability",
            "inspection",
            "bulletin",
            "visit",
            "performance",
            "review",
            "suggestion",
            "award",
            "example",
            "reform",
            "indicator",
            "case",
            "briefing",
            "article",
            "directory",
            "supervisor",
            "service",
            "page");

    private BuiltInKinds() {}

    /** The fields every entry has. */
    public static FieldSet envelope() {
        return fieldSet("envelope.yaml");
    }

    /** The fields of {@code content/site.yaml}. */
    public static FieldSet site() {
        return fieldSet("site.yaml");
    }

    /** The fields of {@code content/units.yaml}. */
    public static FieldSet units() {
        return fieldSet("units.yaml");
    }

    /** The built-in kinds; read once, as they never change. */
    public static Kinds kinds() {
        return BuiltIn.KINDS;
    }

    /** Holds them from the first use on. */
    private static final class BuiltIn {
        private static final Kinds KINDS = read();
    }

    private static Kinds read() {
        Diagnostics diagnostics = new Diagnostics();
        KindReader reader = new KindReader(envelope(), List.of(), diagnostics);
        for (String name : BUILT_IN) {
            reader.read(mapping("builtin/" + name + ".yaml", diagnostics));
        }
        Kinds kinds = reader.finish();
        refuse(diagnostics);
        return kinds;
    }

    private static FieldSet fieldSet(String resource) {
        Diagnostics diagnostics = new Diagnostics();
        FieldSet fieldSet = FieldSetReader.read(new Declaration(mapping(resource, diagnostics), diagnostics), "fields");
        refuse(diagnostics);
        return fieldSet;
    }

    private static Node.Mapping mapping(String resource, Diagnostics diagnostics) {
        try (InputStream in = BuiltInKinds.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            return YamlReader.read(SourceText.of(resource, text), diagnostics)
                    .orElseThrow(() -> new IllegalStateException(resource + " " + diagnostics.sorted()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(Diagnostics diagnostics) {
        if (diagnostics.hasErrors()) {
            throw new IllegalStateException(diagnostics.sorted().toString());
        }
    }
}
