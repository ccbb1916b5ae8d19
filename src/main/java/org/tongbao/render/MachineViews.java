package org.tongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbao.index.Spot;
import org.tongbao.render.view.FeedView;
import org.tongbao.render.view.MachineView;

/** What the head of a page tells programs. */
record MachineViews(Context context) {

    MachineView view(Spot spot) {
        Feeds feeds = new Feeds(context);
        FeedView site = feeds.view(new Spot.Home());
        Optional<FeedView> own = feeds.listOn(spot).map(feeds::view);
        List<FeedView> all = new ArrayList<>(own.stream().toList());
        all.add(site);
        return new MachineView(site, own.orElse(null), all);
    }
}
