package org.tongbao.render;

import java.util.Optional;
import org.tongbao.index.LinkResolver;
import org.tongbao.index.LinkResolver.Outcome;
import org.tongbao.markdown.MarkdownRenderer;
import org.tongbao.model.Entry;

/** The links of one entry's Markdown. What check would refuse becomes no link, should it ever get here. */
record EntryLinks(LinkResolver links, Entry entry, Hrefs hrefs) implements MarkdownRenderer.Links {

    @Override
    public Optional<String> link(String written) {
        Outcome outcome = links.resolve(written, entry);
        if (outcome instanceof Outcome.Inside inside) {
            return Optional.of(
                    inside.address().startsWith("#") ? Hrefs.encode(inside.address()) : hrefs.to(inside.address()));
        }
        return outcome instanceof Outcome.Outside outside ? Optional.of(Hrefs.encode(outside.url())) : Optional.empty();
    }

    @Override
    public Optional<String> picture(String written) {
        return links.file(written, entry) instanceof Outcome.Inside inside
                ? Optional.of(hrefs.to(inside.address()))
                : Optional.empty();
    }
}
