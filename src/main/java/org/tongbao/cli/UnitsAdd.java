package org.tongbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongbao.convert.EntryFolder;
import org.tongbao.convert.RegisterFile;
import org.tongbao.convert.RegisterLines;
import org.tongbao.convert.UnitNames;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Printable;
import org.tongbao.index.SiteIndex;
import org.tongbao.office.OfficeException;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.Pipeline;
import org.tongbao.source.Limits;

/** {@code tongbao units add}: turns names that are not registered into lines of the register. */
record UnitsAdd(Console console, SiteOptions options, List<Path> files, boolean write) {

    int run() throws IOException {
        BuildResult built = Pipeline.prepare(new BuildRequest(options.site(), options.output(), options.asOf(), false));
        Optional<SiteIndex> index = built.index();
        if (index.isEmpty()) {
            console.report(built.diagnostics(), options.language(), options.site(), console.err());
            return ExitStatus.CONTENT_ERRORS;
        }
        Diagnostics diagnostics = new Diagnostics();
        Set<String> names = names(index.get(), diagnostics);
        if (diagnostics.hasErrors()) {
            console.report(diagnostics.sorted(), options.language(), options.site(), console.err());
            return ExitStatus.CONTENT_ERRORS;
        }
        List<String> lines = new RegisterLines(index.get().site()).lines(names);
        lines.forEach(l -> console.out().println(Printable.of(l)));
        if (lines.isEmpty()) {
            Console.say(console.out(), options.language(), "cli.units.none");
            return ExitStatus.CLEAN;
        }
        return write ? write(lines) : said("cli.units.would", lines.size());
    }

    private int said(String key, Object... arguments) {
        Console.say(console.out(), options.language(), key, arguments);
        return ExitStatus.CLEAN;
    }

    private Set<String> names(SiteIndex index, Diagnostics diagnostics) throws IOException {
        if (files.isEmpty()) {
            return UnitNames.unknown(index, f -> true);
        }
        Set<String> names = new LinkedHashSet<>();
        Path site = options.site().toAbsolutePath().normalize();
        for (Path file : files) {
            Path inSite = options.site().resolve(file);
            Path whole = (Files.exists(file) ? file : inSite).toAbsolutePath().normalize();
            if (whole.startsWith(site.resolve("content"))) {
                String name = site.relativize(whole).toString().replace('\\', '/');
                names.addAll(UnitNames.unknown(index, f -> f.equals(name) || f.startsWith(name + "/")));
            } else if (!Files.isRegularFile(whole) || Files.size(whole) > Limits.CSV) {
                Console.say(console.err(), options.language(), "cli.units.noFile", Printable.of(file.toString()));
            } else {
                try {
                    names.addAll(UnitNames.listed(
                            Files.readAllBytes(whole), whole.getFileName().toString(), diagnostics));
                } catch (OfficeException e) {
                    diagnostics.add(e.diagnostic());
                }
            }
        }
        return names;
    }

    private int write(List<String> lines) throws IOException {
        Path register = options.site().resolve("content/units.yaml");
        String old = Files.exists(register) ? Files.readString(register) : "units:\n";
        Optional<String> added = RegisterFile.with(old, lines);
        if (added.isEmpty()) {
            Console.say(console.err(), options.language(), "cli.units.byHand");
            return ExitStatus.CONTENT_ERRORS;
        }
        if (Files.exists(register)) {
            EntryFolder.replace(register, EntryFolder.bytes(added.get()));
        } else {
            Files.writeString(register, added.get());
        }
        return said("cli.units.added", lines.size());
    }
}
