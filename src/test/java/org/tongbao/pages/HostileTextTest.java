package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** Text that would like to be more than text. */
class HostileTextTest extends InBrowser {

    @Test
    void hostileTextIsShownAsTextAndRunsNothing(@TempDir Path folder) throws IOException {
        Hostile hostile = Hostile.site(folder);
        try (FileServer server = FileServer.of(hostile.out())) {
            browser.policies(false); // so that nothing but the escaping stands between the text and the browser
            for (String address : hostile.addresses()) {
                browser.open(server.url(address));

                assertThat(browser.run("return window.pwned")).as(address).isNull();
                assertThat(browser.findAll(
                                "script:not([src^='/assets/']):not([type='application/ld+json']), svg, [src='x'], [onload],"
                                        + " [onerror]"))
                        .as(address)
                        .isEmpty();
            }

            browser.open(server.url(Hostile.NOTICE));
            assertThat(browser.driver().getTitle()).startsWith(Hostile.TEXT);
            assertThat(browser.text("h1")).isEqualTo(Hostile.TEXT);
            assertThat(browser.text(".body")).contains(Hostile.WORDS);
            assertThat(browser.text(".body td")).contains(Hostile.WORDS);
            assertThat(browser.text(".lead")).contains(Hostile.TEXT);
            assertThat(browser.text(".files a")).isEqualTo(Hostile.TEXT);
            assertThat(browser.find(".picture img").getDomAttribute("alt")).isEqualTo(Hostile.TEXT);
            assertThat(browser.find("meta[name=Keywords]").getDomAttribute("content"))
                    .isEqualTo(Hostile.TAG);
            assertThat(browser.findAll("main a[href='/units/hostile/']"))
                    .isNotEmpty()
                    .allSatisfy(a -> assertThat(a.getText()).isEqualTo(Hostile.TEXT));
            assertThat(browser.findAll("main a[href='/tags/hostile/']"))
                    .isNotEmpty()
                    .allSatisfy(a -> assertThat(a.getText()).isEqualTo(Hostile.TAG));
            browser.open(server.url("/units/hostile/"));
            assertThat(browser.text("h1")).isEqualTo(Hostile.TEXT);

            addScript("window.pwned = true");
            assertThat(browser.run("return window.pwned"))
                    .as("the policy was out of the way")
                    .isEqualTo(true);
        }
    }

    /** A site that says it wherever content can say anything. */
    private record Hostile(TestSite site) {

        private static final String NOTICE = "/notices/2018/hostile/";
        private static final String[] WORDS = {
            "<script>pwned=1</script>",
            "</title><svg onload=pwned=2>",
            "${7*7}",
            "<#include \"x\">",
            "\"><img src=x onerror=pwned=3>"
        };
        private static final String TEXT = String.join(" ", WORDS);

        /** As long as a tag may be. */
        private static final String TAG = "\"><svg/onload=pwned=9>";

        private static final byte[] PICTURE = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

        static Hostile site(Path folder) {
            TestSite site = TestSite.in(folder)
                    .write("content/site.yaml", """
                            title: '</title><svg onload=pwned=4>'
                            host: 'TEXT'
                            baseUrl: https://example.gov.cn
                            description: 'TEXT'
                            organizer: 'TEXT'
                            icp: 'TEXT'
                            phone: 'TEXT'
                            email: 'TEXT'
                            address: 'TEXT'
                            complaint: {phone: 'TEXT', hours: 'TEXT'}
                            errorReport: 'https://x.cn/"><img/src=x/onerror=pwned=5>'
                            campaign: hostile-campaign
                            sample: 'TEXT'
                            columns:
                              - {kind: notice, name: 'TEXT', description: 'TEXT', keywords: ['TEXT'], every: 'TEXT'}
                            regions:
                              - {code: hostile, name: 'TEXT', fullName: 'TEXT', description: 'TEXT'}
                            tags:
                              - {name: 'TAG', slug: hostile}
                            """.replace("TEXT", TEXT).replace("TAG", TAG))
                    .write("content/units.yaml", """
                            units:
                              - code: hostile
                                name: 'TEXT'
                                class: 'TEXT'
                                region: hostile
                                formerly:
                                  - {name: 'formerly TEXT', until: 2010-01-01}
                            """.replace("TEXT", TEXT))
                    .write(
                            "content/notices/2018/hostile/index.md",
                            ("""
                            ---
                            title: 'TEXT'
                            published: 2018-09-27 08:30
                            source: ['TEXT']
                            publisher: 'TEXT'
                            summary: 'TEXT'
                            written: 2018-09-26
                            documentNumber: 'TEXT'
                            topic: 'TEXT'
                            region: hostile
                            campaign: hostile-campaign
                            units: ['TEXT']
                            series: 'TEXT'
                            number: 1
                            tags: ['TAG']
                            images: [{file: dot.png, alt: 'TEXT', caption: 'TEXT', credit: 'TEXT'}]
                            attachments: [{file: list.csv, label: 'TEXT'}]
                            status: corrected
                            corrections: [{date: 2018-10-01, was: 'once TEXT', now: 'TEXT', why: 'TEXT'}]
                            publicity: {from: 2018-10-01, until: 2018-10-07, contact: 'TEXT'}
                            addressee: ['TEXT']
                            contact: 'TEXT'
                            ---
                            | TEXT |
                            | --- |
                            | TEXT |

                            ## TEXT

                            TEXT

                            ![TEXT](dot.png)
                            [TEXT](hostile-campaign)

                            """ + String.join("\n\n", WORDS) + "\n")
                                    .replace("TEXT", TEXT)
                                    .replace("TAG", TAG))
                    .write("content/notices/2018/hostile/dot.png", PICTURE)
                    .write("content/notices/2018/hostile/list.csv", TEXT)
                    .write("content/campaigns/hostile-campaign.md", """
                            ---
                            title: 'campaign TEXT'
                            published: 2018-09-27
                            source: ['TEXT']
                            leadOffice: 'TEXT'
                            aims: ['TEXT']
                            facts: [{label: 'TEXT', figure: 'TEXT', asOf: 'TEXT', entry: hostile}]
                            ---
                            """.replace("TEXT", TEXT.substring(0, 80)))
                    .write("content/cases/hostile-case.md", """
                            ---
                            title: 'case TEXT'
                            published: 2018-09-27
                            source: ['TEXT']
                            nature: 反面典型
                            problem: 'TEXT'
                            facts: 'TEXT'
                            basis: 'TEXT'
                            bulletin: hostile
                            ---
                            """.replace("TEXT", TEXT))
                    .write("content/awards/hostile-award/index.md", """
                            ---
                            title: 'award TEXT'
                            published: 2018-09-27
                            source: ['TEXT']
                            honour: 'TEXT'
                            quota: 2
                            conferredBy: 'TEXT'
                            unlisted: 'TEXT'
                            ---
                            """.replace("TEXT", TEXT))
                    .write(
                            "content/awards/hostile-award/honourees.csv",
                            "name,unit,post,deed\nTEXT,TEXT,TEXT,TEXT\n"
                                    .replace("TEXT", "\"" + TEXT.replace("\"", "\"\"") + "\""));
            Tongbao.Run build = Tongbao.at(site.root(), "build");
            assertThat(build.status()).as(build.err()).isZero();
            return new Hostile(site);
        }

        Path out() {
            return site.out();
        }

        List<String> addresses() {
            return List.of(
                    "/",
                    NOTICE,
                    "/notices/",
                    "/campaigns/hostile-campaign/",
                    "/cases/hostile-case/",
                    "/awards/hostile-award/",
                    "/units/hostile/",
                    "/units/",
                    "/regions/hostile/",
                    "/regions/",
                    "/archive/2018/",
                    "/tags/hostile/",
                    "/tags/",
                    "/404.html");
        }
    }
}
