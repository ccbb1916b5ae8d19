package org.tongbao.diff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.tongbao.publish.OutputFolder;
import org.tongbao.render.Page;
import org.tongbao.render.RenderException;
import org.tongbao.render.Renderer;
import org.tongbao.search.SearchIndex;

/** The pages and files of two sites, byte by byte. */
final class PageComparison {

    private PageComparison() {}

    /** The number of pages that a build would change or remove. */
    static int differing(Path folder, OldSite old, Renderer renderer) throws IOException, RenderException {
        NavigableSet<String> left = new TreeSet<>(old.files());
        left.remove(OutputFolder.MARKER);
        left.removeIf(f -> f.startsWith(SearchIndex.FOLDER)); // goes with the pages it is made of
        int pages = differing(folder, renderer.pages().toList(), left);
        int assets = differing(folder, renderer.assets(), left);
        return pages + assets + left.size();
    }

    private static int differing(Path folder, List<Page> pages, NavigableSet<String> left)
            throws IOException, RenderException {
        int differing = 0;
        for (Page page : pages) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            page.content().writeTo(bytes);
            boolean same = left.remove(page.file())
                    && Arrays.equals(Files.readAllBytes(folder.resolve(page.file())), bytes.toByteArray());
            differing += same ? 0 : 1;
        }
        return differing;
    }
}
