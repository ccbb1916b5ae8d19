package org.tongbao.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Printable;
import org.tongbao.source.FileException;
import org.tongbao.source.Limits;
import org.tongbao.source.Repair;
import org.tongbao.source.SiteFiles;
import org.tongbao.source.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tongbao fix}. */
@Command(
        name = "fix",
        header = "去掉看不见的字符，换掉旧码的字",
        description = "列出 content 里哪些字符会怎样改；加上 --write 才改。只改有唯一正确写法的字符，文件的其他部分不动。",
        footer = {"", "例子：", "  tongbao fix", "  tongbao fix --write"})
final class FixCommand implements Callable<Integer> {

    private static final List<String> ENDINGS = List.of(".md", ".yaml", ".csv");

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Option(names = "--write", description = "列出以后就改")
    private boolean write;

    /** Forbidden characters without one right answer. */
    private int left;

    FixCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SiteFiles files = new SiteFiles(options.site());
        Diagnostics diagnostics = new Diagnostics();
        int edits = 0;
        int changed = 0;
        for (Path file : texts(files, options.site().resolve("content"), diagnostics)) {
            int made = fix(files, file, diagnostics);
            edits += made;
            changed += made > 0 ? 1 : 0;
        }
        console.report(diagnostics.sorted(), options.language(), options.site(), console.err());
        String key = edits == 0 ? "cli.fix.none" : write ? "cli.fix.done" : "cli.fix.would";
        Console.say(console.out(), options.language(), key, edits, changed);
        if (left > 0) {
            Console.say(console.out(), options.language(), "cli.fix.left", left);
        }
        return diagnostics.hasErrors() ? ExitStatus.CONTENT_ERRORS : ExitStatus.CLEAN;
    }

    /** The text files below a folder, sorted; links and hidden files are passed over. */
    private static List<Path> texts(SiteFiles files, Path folder, Diagnostics diagnostics) {
        List<Path> texts = new ArrayList<>();
        List<Path> folders = new ArrayList<>(List.of(folder));
        while (!folders.isEmpty()) {
            try {
                for (Path path : files.list(folders.remove(folders.size() - 1))) {
                    String name = path.getFileName().toString();
                    boolean hidden = name.startsWith(".");
                    if (!hidden && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                        folders.add(path);
                    } else if (!hidden
                            && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            && ENDINGS.stream().anyMatch(name::endsWith)) {
                        texts.add(path);
                    }
                }
            } catch (FileException e) {
                diagnostics.add(e.diagnostic());
            }
        }
        texts.sort(Comparator.comparing(files::name));
        return texts;
    }

    /** Shows the edits of a file and, where that is wanted, makes them; returns how many. */
    private int fix(SiteFiles files, Path file, Diagnostics diagnostics) throws IOException {
        byte[] bytes;
        String text;
        try {
            bytes = files.read(file, Limits.CSV);
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (FileException e) {
            diagnostics.add(e.diagnostic());
            return 0;
        } catch (CharacterCodingException e) {
            return 0; // check says so
        }
        List<Repair.Edit> edits = Repair.edits(text);
        left += Repair.left(text);
        show(SourceText.of(files.name(file), text), edits, console.out());
        if (write && !edits.isEmpty()) {
            replace(file, bytes, Repair.apply(text, edits).getBytes(StandardCharsets.UTF_8));
        }
        return edits.size();
    }

    /** Prints each line that changes as it is, what is removed in brackets, and as it becomes. */
    private static void show(SourceText source, List<Repair.Edit> edits, PrintStream out) {
        Map<Integer, List<Repair.Edit>> byLine = new TreeMap<>();
        for (Repair.Edit edit : edits) {
            int line = source.place(edit.offset()).line();
            byLine.computeIfAbsent(line, l -> new ArrayList<>()).add(edit);
        }
        byLine.forEach((number, ofLine) -> {
            int from = source.offsetOfLine(number);
            int end = source.text().indexOf('\n', from);
            String line = source.text()
                    .substring(from, end < 0 ? source.text().length() : end)
                    .stripTrailing();
            List<Repair.Edit> within = new ArrayList<>();
            List<Repair.Edit> named = new ArrayList<>();
            for (Repair.Edit edit : ofLine) {
                int offset = Math.min(edit.offset() - from, line.length());
                int length = Math.min(edit.length(), line.length() - offset);
                within.add(new Repair.Edit(offset, length, edit.right()));
                String point =
                        String.format(Locale.ROOT, "[U+%04X]", source.text().codePointAt(edit.offset()));
                named.add(new Repair.Edit(offset, length, point));
            }
            out.println(Printable.of(source.file()) + ":" + number);
            out.println("  - " + Printable.of(Repair.apply(line, named)));
            out.println("  + " + Printable.of(Repair.apply(line, within)));
        });
    }

    /** Puts the new bytes in the place of the old by one rename, unless the file has changed since. */
    private static void replace(Path file, byte[] old, byte[] bytes) throws IOException {
        Path folder = file.getParent();
        Path next = Files.createTempFile(folder, ".tongbao-fix-", ".tmp");
        try {
            var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null) {
                Files.setPosixFilePermissions(next, view.readAttributes().permissions());
            }
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            if (!Arrays.equals(old, Files.readAllBytes(file))) {
                throw new IOException(file + " 在改的时候又变了，没有动它");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
