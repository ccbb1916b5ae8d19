package org.tongbao.render;

import java.util.Optional;
import org.tongbao.index.LinkResolver.Outcome;
import org.tongbao.markdown.BodyRenderer;
import org.tongbao.model.Entry;

/** The links in the Markdown of one entry. A link that a check would reject is printed as text. */
record EntryLinks(Context context, Entry entry) implements BodyRenderer.Links {

    @Override
    public Optional<String> link(String written) {
        Hrefs hrefs = context.hrefs();
        Outcome outcome = context.index().links().resolve(written, entry);
        if (outcome instanceof Outcome.Inside inside) {
            return Optional.of(
                    inside.address().startsWith("#") ? Hrefs.encode(inside.address()) : hrefs.to(inside.address()));
        }
        return outcome instanceof Outcome.Outside outside ? Optional.of(Hrefs.encode(outside.url())) : Optional.empty();
    }

    @Override
    public Optional<String> quote(String id, String field) {
        return Optional.of(context.index().fieldReferences().printed(id, field, entry));
    }

    @Override
    public Optional<BodyRenderer.Picture> picture(String written) {
        return new PicturePresenter(context).inText(written, entry);
    }
}
