package org.tongbao.render.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** XML stays well-formed whatever it is given. */
class XmlTest {

    @Test
    void leavesOutWhatXmlMayNotHoldAndEscapesTheRest() {
        String written = new Xml()
                .open("feed", "title", "\"<&\u0000")
                .text("title", "一\u0000\u000b二\ufffe三𠮷</title>")
                .close("feed")
                .toString();

        assertThat(written).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed title="&quot;&lt;&amp;">
                  <title>一二三𠮷&lt;/title&gt;</title>
                </feed>
                """);
    }
}
