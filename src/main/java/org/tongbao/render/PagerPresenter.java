package org.tongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.PagerView;

/** The links from one page of a list to the others. */
record PagerPresenter(Context context) {

    /**
     * The pager of a page: links to the first, the last and the nearest pages.
     *
     * @param page counted from 1
     * @param address the address of each page
     */
    PagerView pager(int page, int pages, IntFunction<String> address) {
        IntFunction<String> href = p -> context.hrefs().to(address.apply(p));
        NavigableSet<Integer> near = new TreeSet<>(List.of(1, pages));
        IntStream.rangeClosed(Math.max(1, page - 2), Math.min(pages, page + 2)).forEach(near::add);
        List<LinkView> links = new ArrayList<>();
        int last = 0;
        for (int p : near) {
            if (p > last + 1) {
                links.add(new LinkView("…", ""));
            }
            links.add(new LinkView(Integer.toString(p), href.apply(p), p == page));
            last = p;
        }
        return new PagerView(
                page, pages, page > 1 ? href.apply(page - 1) : null, page < pages ? href.apply(page + 1) : null, links);
    }
}
