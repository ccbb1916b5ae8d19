package org.tongbao.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongbao.source.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The site in the output folder.
 *
 * @param files all of them but compressed copies, relative to the folder, with {@code /}
 * @param entries the JSON of its entries by their ids
 * @param unreadable ids of entries whose JSON cannot be read
 */
record OldSite(NavigableSet<String> files, SortedMap<String, JsonNode> entries, Set<String> unreadable) {

    static final OldSite NONE = new OldSite(new TreeSet<>(), new TreeMap<>(), new TreeSet<>());

    private static final Pattern ENTRY = Pattern.compile("data/([^/]+)/entry\\.json");

    /** A copy of a file that goes with it, as {@code build --gzip} writes. */
    private static final String COPY = ".gz";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Longer JSON is not read: no entry within the limits makes as much. */
    private static final long LONGEST = 16 * Limits.ENTRY;

    /** Reads the whole site. */
    static OldSite read(Path folder) throws IOException {
        return read(folder, (id, node) -> node);
    }

    /**
     * Reads a site and keeps the requested part of each entry.
     *
     * @param keep gets the id and the whole JSON of each entry once
     */
    static OldSite read(Path folder, BiFunction<String, JsonNode, JsonNode> keep) throws IOException {
        NavigableSet<String> files = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .forEach(files::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Set<String> written = Set.copyOf(files);
        files.removeIf(f -> f.endsWith(COPY) && written.contains(f.substring(0, f.length() - COPY.length())));
        OldSite site = new OldSite(files, new TreeMap<>(), new TreeSet<>());
        for (String file : files) {
            Matcher entry = ENTRY.matcher(file);
            if (entry.matches()) {
                site.add(entry.group(1), folder.resolve(file), keep);
            }
        }
        return site;
    }

    private void add(String id, Path file, BiFunction<String, JsonNode, JsonNode> keep) {
        Optional<JsonNode> node = Optional.empty();
        try {
            if (Files.size(file) <= LONGEST) {
                node = parsed(Files.readString(file)).map(n -> keep.apply(id, n));
            }
        } catch (IOException e) {
            // Said of the entry: it cannot be read.
        }
        node.ifPresentOrElse(n -> entries.put(id, n), () -> unreadable.add(id));
    }

    /** The JSON of an entry; empty if the text is not JSON of an entry. */
    static Optional<JsonNode> parsed(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return Optional.of(node).filter(n -> n.isObject() && n.path("url").isString());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The part of an entry's JSON that holds its addresses. */
    static JsonNode addresses(JsonNode entry) {
        ObjectNode kept = JSON.createObjectNode();
        kept.set("url", entry.path("url"));
        JsonNode aliases = entry.path("fields").path("aliases");
        if (aliases.isArray()) {
            kept.putObject("fields").set("aliases", aliases);
        }
        return kept;
    }

    /** Whether it was built by a version that did not write JSON yet. */
    boolean isWithoutData() {
        return entries.isEmpty() && unreadable.isEmpty() && files.contains("index.html");
    }

    boolean hasPage(String address) {
        return files.contains(address.substring(1) + "index.html");
    }

    /** The address of an entry's page without host and base path, which may have been others than they are now. */
    Optional<String> address(JsonNode entry) {
        String url = entry.path("url").asString("");
        int path = url.indexOf('/', url.indexOf("://") + 3);
        for (int slash = path; slash >= 0; slash = url.indexOf('/', slash + 1)) {
            String address = url.substring(slash);
            if (address.length() > 1 && hasPage(address)) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }

    /** The address of the site, without a slash at its end; empty if no entry states it. */
    Optional<String> baseUrl() {
        return entries.values().stream()
                .flatMap(e -> address(e).stream().map(a -> {
                    String url = e.path("url").asString("");
                    return url.substring(0, url.length() - a.length());
                }))
                .findFirst();
    }

    /** The same site as if it had stood at the base URL of the new one. */
    OldSite at(String baseUrl) {
        return baseUrl()
                .filter(was -> !was.equals(baseUrl))
                .map(was -> mapped(text -> text.replace(was + "/", baseUrl + "/")))
                .orElse(this);
    }

    /** The same site with the JSON of each entry parsed again from its text. */
    private OldSite mapped(UnaryOperator<String> text) {
        SortedMap<String, JsonNode> mapped = new TreeMap<>();
        entries.forEach(
                (id, node) -> mapped.put(id, parsed(text.apply(node.toString())).orElse(node)));
        return new OldSite(files, mapped, unreadable);
    }
}
