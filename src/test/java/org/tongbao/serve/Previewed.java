package org.tongbao.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.diag.Language;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.SiteInMemory;

/** A site with one notice, and previews of it. */
@Timeout(30)
abstract class Previewed {

    static final String NOTICE = "/notices/2018/good/";

    @TempDir
    Path folder;

    TestSite site;
    final List<PreviewServer> started = new ArrayList<>();

    @BeforeEach
    void aSiteWithOneNotice() {
        site = TestSite.in(folder.resolve("site")).notice("good", "", "窗口无人值守。\n");
    }

    @AfterEach
    void stop() throws IOException {
        for (PreviewServer server : started) {
            server.close();
        }
    }

    Client preview() throws IOException {
        return preview(0);
    }

    Client preview(int port) throws IOException {
        BuildRequest request = new BuildRequest(site.root(), site.out(), LocalDate.of(2026, 11, 22), true);
        PreviewServer server =
                PreviewServer.start(site.root(), port, Language.ZH, new SiteInMemory(() -> request), built -> {});
        started.add(server);
        return new Client(server.port());
    }
}
