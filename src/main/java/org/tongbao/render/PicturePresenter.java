package org.tongbao.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongbao.index.Route;
import org.tongbao.markdown.BodyRenderer;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.render.view.ImageView;

/** Pictures in all published widths, from which the browser chooses. */
record PicturePresenter(Context context) {

    /** As wide as a column of text, and on a phone as wide as that. */
    private static final String SIZES = "(min-width: 768px) 720px, 100vw";

    ImageView view(Value.Image image, Entry entry) {
        Optional<BodyRenderer.Picture> found =
                picture(context.index().pictures().of(entry, image.file()));
        return new ImageView(
                found.map(BodyRenderer.Picture::src).orElse(null),
                found.map(BodyRenderer.Picture::srcset)
                        .filter(s -> !s.isEmpty())
                        .orElse(null),
                SIZES,
                found.map(BodyRenderer.Picture::width).orElse(0),
                found.map(BodyRenderer.Picture::height).orElse(0),
                image.alt().orElse(""),
                image.caption().orElse(null),
                image.credit().orElse(null));
    }

    Optional<BodyRenderer.Picture> inText(String written, Entry entry) {
        return picture(context.index().pictures().inText(entry, written));
    }

    /** The narrowest version for browsers that do not choose; the size is that of the widest, the largest ever shown. */
    private Optional<BodyRenderer.Picture> picture(List<Route.Picture> widths) {
        if (widths.isEmpty()) {
            return Optional.empty();
        }
        Route.Picture widest = widths.get(widths.size() - 1);
        String srcset = widths.size() == 1
                ? ""
                : widths.stream().map(w -> href(w) + " " + w.width() + "w").collect(Collectors.joining(", "));
        return Optional.of(
                new BodyRenderer.Picture(href(widths.get(0)), srcset, SIZES, widest.width(), widest.height()));
    }

    private String href(Route.Picture picture) {
        return context.hrefs().to(picture.address());
    }
}
