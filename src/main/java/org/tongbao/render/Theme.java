package org.tongbao.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.source.SourceText;

/**
 * A theme: templates, assets and texts. Each file is looked up first under the site's own {@code themes}, then in
 * the program, so that a site replaces single files.
 */
public final class Theme {

    /**
     * A stylesheet or script that a page uses.
     *
     * @param address with the hash of its content in its name: {@code /assets/site.0a1b2c3d.css}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only written out
    public record Asset(String name, String address, byte[] content) {}

    /** The languages of the program's own themes. */
    private static final List<String> OURS = List.of("en", ThemeTexts.CHINESE);

    private static final Pattern ASSET_ADDRESS =
            Pattern.compile("/assets/([A-Za-z0-9_-]+)\\.[0-9a-f]{10}(\\.[a-z0-9]+)");

    private final ThemeFiles files;
    private final ThemeTexts texts;
    private final ThemeColours colours;
    private final ConcurrentSkipListMap<String, Asset> assets = new ConcurrentSkipListMap<>();

    /** Whether a template of a kind is there, by its name. */
    private final Map<String, Boolean> templates = new ConcurrentHashMap<>();

    private Theme(ThemeFiles files, ThemeTexts texts, ThemeColours colours) {
        this.files = files;
        this.texts = texts;
        this.colours = colours;
    }

    /**
     * Opens a theme.
     *
     * @param root the folder of the site
     * @param language of the theme's texts: {@code zh}
     * @return empty if the theme or its files or texts cannot be used; the diagnostics say why
     */
    public static Optional<Theme> open(Path root, String name, String language, Diagnostics diagnostics) {
        ThemeFiles files = new ThemeFiles(root, name);
        Place settings = Place.of("content/site.yaml");
        if (!files.areSound(diagnostics)) {
            return Optional.empty();
        }
        Optional<byte[]> about = files.read("theme.yaml");
        if (about.isEmpty()) {
            diagnostics.add(Code.THM002, settings, name);
            return Optional.empty();
        }
        List<byte[]> chosen = texts(files, language);
        if (chosen.isEmpty()) {
            diagnostics.add(Code.THM004, settings, language, languages(files));
            return Optional.empty();
        }
        String described = new String(about.get(), StandardCharsets.UTF_8);
        Optional<ThemeColours> colours =
                ThemeColours.read(SourceText.of(files.called("theme.yaml"), described), diagnostics);
        if (colours.isEmpty()) {
            return Optional.empty();
        }
        Place place = Place.of(files.called(texts(language)));
        try {
            ThemeTexts texts = new ThemeTexts(chosen, chinese(files, language));
            Theme theme = new Theme(files, texts, colours.get());
            boolean patterns = theme.patternsAreSound(place, diagnostics);
            boolean imports = theme.importsAreSound(diagnostics);
            if (!patterns || !imports) {
                return Optional.empty();
            }
            texts.compare(place, diagnostics);
            texts.askedBy(files, diagnostics);
            return Optional.of(theme);
        } catch (IllegalArgumentException e) {
            diagnostics.add(Code.THM001, place, new LocalizedText("template.texts"), words(e));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String texts(String language) {
        return "i18n/" + language + ".properties";
    }

    /** The program's texts in a language, then those of the site, which override them. */
    private static List<byte[]> texts(ThemeFiles files, String language) {
        String file = texts(language);
        return Stream.of(files.readOurs(file), files.readOwn(file))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The reference texts for another language; for Chinese, those of the program, as the site may override its own. */
    private static List<byte[]> chinese(ThemeFiles files, String language) {
        return language.equals(ThemeTexts.CHINESE)
                ? files.readOurs(texts(language)).stream().toList()
                : texts(files, ThemeTexts.CHINESE);
    }

    /** The languages with texts. */
    private static List<String> languages(ThemeFiles files) {
        Set<String> languages = new TreeSet<>();
        OURS.stream().filter(l -> files.readOurs(texts(l)).isPresent()).forEach(languages::add);
        files.ownNames("i18n").stream()
                .filter(f -> f.endsWith(".properties"))
                .forEach(f -> languages.add(f.replaceFirst("\\.properties$", "")));
        return List.copyOf(languages);
    }

    /** The source from which FreeMarker reads templates. */
    TemplateLoader templates() {
        return new ThemeTemplates(files);
    }

    /** Whether the site has templates of its own, for all pages or for some. */
    boolean hasOwnTemplates() {
        return files.hasOwn("templates");
    }

    String name() {
        return files.name();
    }

    boolean hasTemplate(String template) {
        return templates.computeIfAbsent(
                template, t -> files.read("templates/" + t).isPresent());
    }

    /** The name of a template in messages. */
    String templateFile(String template) {
        return files.called("templates/" + template);
    }

    /** A text of the theme with its placeholders filled; the key itself if there is none. */
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    ThemeColours colours() {
        return colours;
    }

    /** An asset by its name; empty if the theme has none of it. */
    Optional<Asset> asset(String asset) {
        Asset known = assets.get(asset);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<byte[]> found = asset.endsWith(".css")
                ? stylesheet(asset)
                : asset.endsWith(".js") ? script(asset) : files.read("assets/" + asset);
        Optional<Asset> made = found.map(bytes -> {
            int dot = asset.lastIndexOf('.');
            String hashed = asset.substring(0, dot) + "." + hash(bytes) + asset.substring(dot);
            return new Asset(asset, "/assets/" + hashed, bytes);
        });
        made.ifPresent(a -> assets.put(asset, a));
        return made;
    }

    /** A stylesheet joined with those it imports, so that a page loads one file; empty if it is missing. */
    private Optional<byte[]> stylesheet(String asset) {
        return new Stylesheets(this::assetText).joined(asset).map(css -> css.getBytes(StandardCharsets.UTF_8));
    }

    /** A script with the modules it imports before it. */
    private Optional<byte[]> script(String asset) {
        return new Scripts(this::assetText).joined(asset).map(js -> js.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> assetText(String asset) {
        return files.read("assets/" + asset).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Reports missing imports of stylesheets before any page uses them. */
    private boolean importsAreSound(Diagnostics diagnostics) {
        Set<String> sheets = new TreeSet<>(Set.of("site.css"));
        files.ownNames("assets").stream().filter(f -> f.endsWith(".css")).forEach(sheets::add);
        Stylesheets stylesheets = new Stylesheets(this::assetText);
        boolean sound = true;
        for (String sheet : sheets) {
            for (Stylesheets.Fault fault : stylesheets.faults(sheet)) {
                diagnostics.add(fault.diagnostic(files.called("assets/")));
                sound = false;
            }
        }
        return sound;
    }

    /** The asset at an address, whether or not a page uses it. */
    Optional<Asset> assetAt(String address) {
        Matcher parts = ASSET_ADDRESS.matcher(address);
        return parts.matches()
                ? asset(parts.group(1) + parts.group(2)).filter(a -> a.address().equals(address))
                : Optional.empty();
    }

    /** The assets that pages have used so far, by name. */
    List<Asset> assets() {
        return List.copyOf(assets.values());
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reports invalid date patterns among the texts before any page is rendered. */
    private boolean patternsAreSound(Place place, Diagnostics diagnostics) {
        boolean sound = true;
        for (String key : List.of("format.day", "format.minute")) {
            try {
                Formats.formatter(text(key), text("format.months"));
            } catch (IllegalArgumentException e) {
                LocalizedText what = new LocalizedText("template.pattern", key, text(key));
                diagnostics.add(Code.THM001, place, what, words(e));
                sound = false;
            }
        }
        return sound;
    }

    private static LocalizedText words(IllegalArgumentException e) {
        return new LocalizedText("template.words", String.valueOf(e.getMessage()));
    }
}
