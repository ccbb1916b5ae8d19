package org.tongbao.index;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tongbao.markdown.Body;
import org.tongbao.markdown.LinkTarget;
import org.tongbao.model.Entry;

/** Resolves the links of entries. */
public final class LinkResolver {

    /** The result of resolving a link; checks judge it, pages use it. */
    public sealed interface Outcome {

        /** The title of the entry that the link leads to. */
        default Optional<String> title() {
            return this instanceof Inside inside ? inside.entry.map(Entry::title) : Optional.empty();
        }

        /**
         * A page or file of this site.
         *
         * @param address without the base path, with its anchor
         */
        record Inside(String address, Optional<Entry> entry) implements Outcome {}

        record Outside(String url) implements Outcome {}

        /** An entry that is not yet published. */
        record Hidden(Entry entry) implements Outcome {}

        record NoPage(Supplier<List<String>> near) implements Outcome {}

        record NoHeading(String anchor, Set<String> headings) implements Outcome {}

        record NoFile(String name) implements Outcome {}

        record Dangerous() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final Resolver resolver;
    private final Routes routes;

    /** The anchors of entries, by their files. */
    private final Map<String, Set<String>> anchors = new ConcurrentHashMap<>();

    LinkResolver(Resolver resolver, Routes routes) {
        this.resolver = resolver;
        this.routes = routes;
    }

    /** Resolves a link that an entry contains. */
    public Outcome resolve(String written, Entry from) {
        LinkTarget target = LinkTarget.of(written);
        if (target instanceof LinkTarget.ToWeb web) {
            return new Outcome.Outside(web.url());
        } else if (target instanceof LinkTarget.ToEntry entry) {
            return entry(entry);
        } else if (target instanceof LinkTarget.ToHeading heading) {
            return heading(from, heading.anchor(), "");
        } else if (target instanceof LinkTarget.ToFile file) {
            return file(file.name(), from);
        } else if (target instanceof LinkTarget.ToPage page) {
            return page(page);
        }
        return target instanceof LinkTarget.Dangerous ? new Outcome.Dangerous() : new Outcome.Unknown();
    }

    /** A file beside the entry. */
    public Outcome file(String name, Entry from) {
        boolean there = LinkTarget.of(name) instanceof LinkTarget.ToFile
                && Files.isRegularFile(from.folder().resolve(name), LinkOption.NOFOLLOW_LINKS);
        return there ? new Outcome.Inside(from.address() + name, Optional.empty()) : new Outcome.NoFile(name);
    }

    private Outcome entry(LinkTarget.ToEntry target) {
        Resolution resolution = resolver.entry(target.id());
        if (resolution instanceof Resolution.Resolved found && found.target() instanceof Target.ToEntry to) {
            return heading(to.entry(), target.anchor(), to.entry().address());
        }
        if (resolution instanceof Resolution.Hidden hidden) {
            return new Outcome.Hidden(hidden.entry());
        }
        return new Outcome.NoPage(resolution instanceof Resolution.Missing missing ? missing.near() : List::of);
    }

    private Outcome heading(Entry entry, String anchor, String address) {
        if (entry.isWithdrawn()) {
            return new Outcome.Inside(address, Optional.of(entry)); // Its headings are gone with its text.
        }
        Set<String> anchors = this.anchors.computeIfAbsent(
                entry.file(),
                f -> entry.body().headings().stream().map(Body.Heading::anchor).collect(Collectors.toSet()));
        if (anchor.isEmpty() || anchors.contains(anchor)) {
            String hash = anchor.isEmpty() ? "" : "#" + anchor;
            return new Outcome.Inside(address + hash, Optional.of(entry));
        }
        return new Outcome.NoHeading(anchor, anchors);
    }

    private Outcome page(LinkTarget.ToPage page) {
        String path = page.path();
        boolean folder =
                path.endsWith("/") || path.substring(path.lastIndexOf('/')).contains(".");
        Optional<Route> route = routes.find(folder ? path : path + "/");
        if (route.isEmpty()) {
            return new Outcome.NoPage(List::of);
        }
        if (route.get() instanceof Route.EntryPage entry) {
            return heading(entry.entry(), page.anchor(), entry.address());
        }
        Optional<Entry> movedTo = route.filter(Route.Alias.class::isInstance).map(s -> ((Route.Alias) s).entry());
        return new Outcome.Inside(route.get().address(), movedTo);
    }
}
