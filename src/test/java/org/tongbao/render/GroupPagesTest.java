package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** Small groups of a board share pages, large ones have their own, and no page holds more rows than it may. */
@Tag("once")
class GroupPagesTest {

    private static final String LEDGER = "ledgers/ledger";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aRegister() {
        String units = IntStream.range(0, 20)
                .mapToObj(i -> "  - {code: u" + i + ", name: 某市第" + i + "局}\n")
                .collect(Collectors.joining());
        site = TestSite.in(folder).write("content/units.yaml", "units:\n" + units);
    }

    /** A ledger with so many items of each unit, in the order of the register. */
    private void ledger(int... itemsOfUnits) {
        StringBuilder items = new StringBuilder("编号,问题,方面,责任单位,整改期限,状态\n");
        for (int unit = 0; unit < itemsOfUnits.length; unit++) {
            for (int i = 1; i <= itemsOfUnits[unit]; i++) {
                items.append(unit + "-" + i + ",问题,服务,某市第" + unit + "局,2099-12-31,整改中\n");
            }
        }
        site.write("content/ledgers/ledger/index.md", """
                        ---
                        title: 台账
                        published: 2018-08-31
                        source: 某市作风办
                        asOf: 2018-08-31
                        ---
                        """).write("content/ledgers/ledger/items.csv", items.toString());
    }

    private void build() {
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
    }

    private String page(String address) {
        return site.page(LEDGER + address + "index.html");
    }

    private static int rows(String page) {
        return page.split("<tr><td").length - 1;
    }

    @Test
    void groupsOfFewerThanThirtyRowsShareAPageAndLargerOnesHaveTheirOwn() {
        ledger(2, 30, 29);
        build();

        assertThat(page("/"))
                .contains(
                        "href=\"/ledgers/ledger/unit/u1/\"",
                        "href=\"/ledgers/ledger/unit/#g-u2\"",
                        "href=\"/ledgers/ledger/unit/#g-u0\"")
                .doesNotContain("#g-u1", "unit/u0/", "unit/u2/");
        assertThat(page("/unit/u1/"))
                .contains("<h1>某市第1局：问题清单30项，全部整改中</h1>", ">1-30<")
                .doesNotContain("id=\"g-", ">2-1<");
        assertThat(page("/unit/"))
                .containsPattern("(?s)id=\"g-u2\".*>2-29<.*id=\"g-u0\".*>0-2<")
                .doesNotContain(">1-1<", "board-1-title");
        assertThat(site.out().resolve(LEDGER + "/unit/u0")).doesNotExist();
    }

    @Test
    void aSharedPageHoldsAtMostTwoHundredRowsAndCutsNoGroup() {
        ledger(29, 29, 29, 29, 29, 29, 29, 1);
        build();

        assertThat(rows(page("/unit/"))).isEqualTo(6 * 29);
        assertThat(rows(page("/unit/page/2/"))).isEqualTo(30);
        assertThat(page("/unit/page/2/")).contains("id=\"g-u6\"", "id=\"g-u7\"", "href=\"/ledgers/ledger/unit/\"");
        assertThat(page("/")).contains("/ledgers/ledger/unit/#g-u5\"", "/ledgers/ledger/unit/page/2/#g-u6\"");
        assertThat(site.page("units/u7/index.html")).contains("href=\"/ledgers/ledger/unit/page/2/#g-u7\"");
    }

    @Test
    void aGroupOfMoreThanTwoHundredRowsIsPaged() {
        ledger(401);
        build();

        assertThat(rows(page("/unit/u0/"))).isEqualTo(200);
        assertThat(page("/unit/u0/")).contains("href=\"/ledgers/ledger/unit/u0/page/3/\"", "board-1-title");
        assertThat(rows(page("/unit/u0/page/2/"))).isEqualTo(200);
        assertThat(page("/unit/u0/page/3/")).contains(">0-401<").doesNotContain("board-1-title");
        assertThat(page("/")).contains("/ledgers/ledger/unit/u0/").doesNotContain("unit/u0/page/");
        assertThat(site.out().resolve(LEDGER + "/unit/index.html")).doesNotExist();
    }

    @Test
    void oldAddressesAreKnownToTheServerByOneRuleAndByNameWhereItWouldMiss() {
        ledger(29, 29, 29, 29, 29, 29, 29, 30);
        build();

        assertThat(site.page(".nginx/site.conf")).containsOnlyOnce("$1#g-$2").contains("|ledgers|");
        assertThat(site.page(".nginx/aliases.map").lines().skip(1))
                .containsExactly(
                        "/ledgers/ledger/unit/u6/ /ledgers/ledger/unit/page/2/#g-u6;",
                        "/ledgers/ledger/unit/u6 /ledgers/ledger/unit/page/2/#g-u6;");
    }
}
