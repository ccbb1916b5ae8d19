package org.tongbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A small site in a temporary folder, put together by a test. */
public final class TestSite {

    /** The folder of the repository. */
    public static final Path REPOSITORY = Path.of("").toAbsolutePath();

    /** A site.yaml with nothing but what is required, by the program or the norms. */
    public static final String SITE_YAML = """
            title: 测试站
            host: 某市作风办
            baseUrl: https://example.gov.cn
            siteIdCode: '0000000000'
            icp: 示例ICP备00000000号
            police: 示例公网安备00000000000000号
            phone: 0000-00000000
            errorReport: https://zfwzzc.www.gov.cn/
            complaint: {phone: 0000-00000001}
            """;

    private final Path root;

    private TestSite(Path root) {
        this.root = root;
    }

    /** A site with a site.yaml and nothing else. */
    public static TestSite in(Path root) {
        return new TestSite(root).write("content/site.yaml", SITE_YAML);
    }

    /** A copy of a folder of files. */
    public static TestSite copy(Path from, Path root) {
        return new TestSite(root).overlay(from);
    }

    /** Copies the files of a folder over this site. */
    public TestSite overlay(Path from) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = root.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Adds the theme {@code plain}, which prints what it is given and no more. */
    public TestSite plainTheme() {
        copy(REPOSITORY.resolve("src/test/resources/plain-theme"), root.resolve("themes/plain"));
        return this;
    }

    /** Writes a file, its folders made as needed. */
    public TestSite write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public TestSite write(String file, byte[] bytes) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Copies a file. */
    public TestSite write(String file, Path from) {
        try {
            return write(file, Files.readAllBytes(from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a notice of 2018 with the three required fields, some more, and a body. */
    public TestSite notice(String id, String moreFields, String body) {
        return write(
                "content/notices/2018/" + id + ".md",
                "---\ntitle: 关于" + id + "的通报\npublished: 2018-09-27 08:30\nsource: 某市日报\n" + moreFields + "---\n"
                        + (body.isEmpty() ? "正文。\n" : body));
    }

    public Path root() {
        return root;
    }

    public Path out() {
        return root.resolve("site-output");
    }

    /** A file of the built site as text; of a page, without marks of typography and the links to the glossary. */
    public String page(String file) {
        return read(out().resolve(file))
                .replaceAll("<wbr>|<(span class=\"nb\"|a class=\"term\"[^>]*)>([^<]*)</(?:span|a)>", "$2");
    }

    /** A page of the built site as it is. */
    public String rawPage(String file) {
        return read(out().resolve(file));
    }

    /** A file of the site itself as text. */
    public String file(String file) {
        return read(root.resolve(file));
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8); // a picture is read as well, as noise
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
