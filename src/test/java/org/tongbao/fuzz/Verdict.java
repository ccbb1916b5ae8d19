package org.tongbao.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges what the program says about a site. */
record Verdict(Path site) {

    /** What only a program that broke says: traces, classes, exceptions, holes left open, records printed as such. */
    private static final Pattern LEAK = Pattern.compile(
            "(?m)^\\s+at [\\w.$/]+\\(|\\b(?:java|javax|jdk|sun|freemarker|picocli"
                    + "|org\\.(?:tongbao|snakeyaml|commonmark|eclipse)|com\\.google|tools\\.jackson)\\.[a-zA-Z]+\\.?[A-Za-z]*"
                    + "|\\b[A-Z]\\w*(?:Exception|Error)\\b|\\{[0-9]}|读写文件时出错|程序自己出错|Optional(?:\\[|\\.empty)|\\b[A-Z][a-z]\\w*\\[\\w+=");

    private static final Pattern LINK = Pattern.compile(" (?:href|src)=\"(/[^/\"#?][^\"#?]*)");

    /** A leak in what was printed; not one that an editor wrote. */
    Optional<String> said(String command, String text) {
        Matcher leak = LEAK.matcher(text);
        while (leak.find()) {
            if (!isWritten(leak.group())) {
                int from = Math.max(0, leak.start() - 200);
                int to = Math.min(text.length(), leak.end() + 1500);
                return Optional.of(command + " says “" + leak.group() + "”: " + text.substring(from, to));
            }
        }
        return Optional.empty();
    }

    /** Whether a text stands in a file of the content. */
    private boolean isWritten(String text) {
        try (Stream<Path> files = Files.walk(site.resolve("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(text)) {
                    return true;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return false;
    }

    /** What is wrong with diagnostics printed as JSON. */
    List<String> diagnostics(String json) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode one : JsonMapper.shared().readTree(json)) {
            String file = one.path("file").asString();
            int line = one.path("line").asInt();
            if (line > 0 && !isIn(file, line, one.path("column").asInt())) {
                wrong.add("a place outside its file: " + one);
            }
            if (one.path("message").asString().isBlank()) {
                wrong.add("a message that says nothing: " + one);
            }
        }
        return wrong;
    }

    /** Whether a diagnostic lies in a file. */
    boolean blames(String json, String file) {
        for (JsonNode one : JsonMapper.shared().readTree(json)) {
            if (one.path("file").asString().equals(file)) {
                return true;
            }
        }
        return false;
    }

    /** Links and sources in the pages of a site that lead to no file of it; no more than a few. */
    List<String> brokenLinks(Path out) {
        List<String> broken = new ArrayList<>();
        for (Path page : Material.files(out, ".html").toList()) {
            Matcher links = LINK.matcher(Material.read(page));
            while (links.find()) {
                String link = URLDecoder.decode(
                        links.group(1).replace("&amp;", "&").replace("+", "%2B"), StandardCharsets.UTF_8);
                String file = link.endsWith("/") ? link + "index.html" : link;
                if (!Files.exists(out.resolve(file.substring(1))) && broken.size() < 3) {
                    broken.add(out.relativize(page) + " links to " + link + ", which is not there");
                }
            }
        }
        return broken;
    }

    /** The codes of the errors, each once. */
    Set<String> codes(String json) {
        Set<String> codes = new TreeSet<>();
        for (JsonNode one : JsonMapper.shared().readTree(json)) {
            if (one.path("severity").asString().equals("error")) {
                codes.add(one.path("code").asString());
            }
        }
        return codes;
    }

    /** A place may be just behind the end of a line, where something is missing. */
    private boolean isIn(String file, int line, int column) {
        try {
            String text = new String(Files.readAllBytes(site.resolve(file)), StandardCharsets.UTF_8);
            String[] lines = text.split("\r\n|\r|\n", -1);
            return line <= lines.length && column <= lines[line - 1].codePointCount(0, lines[line - 1].length()) + 1;
        } catch (IOException e) {
            return false;
        }
    }
}
