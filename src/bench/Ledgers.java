import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tongbao.check.Checker;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.Indexer;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Site;
import org.tongbao.read.SiteReader;

/**
 * How long it takes to check many ledgers beyond reading them: their figures worked out and held against the rules,
 * their items followed from issue to issue. Makes the ledgers in a folder, then prints the time of each stage, the
 * median of several runs, beside the limit.
 */
public final class Ledgers {

    private static final Map<String, String> NEXT = Map.of(
            "整改中", "已完成待验", "已完成待验", "已销号", "已销号", "回头看合格", "回头看合格", "反弹重整", "反弹重整", "整改中");
    private static final List<String> DONE = List.of("已完成待验", "已销号", "回头看合格");
    private static final double LIMIT = 3;

    private static final String SITE = """
            title: 站
            host: 办
            baseUrl: https://example.gov.cn
            siteIdCode: '0000000000'
            icp: 示例ICP备00000000号
            police: 示例公网安备00000000000000号
            phone: 0000-00000000
            errorReport: https://zfwzzc.www.gov.cn/
            """;

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int ledgers = Integer.parseInt(arguments[1]);
        int items = Integer.parseInt(arguments[2]);
        int runs = Integer.parseInt(arguments[3]);
        write(folder, ledgers, items);
        double[] read = new double[runs];
        double[] index = new double[runs];
        double[] check = new double[runs];
        for (int run = 0; run < runs; run++) {
            Diagnostics diagnostics = new Diagnostics();
            long start = System.nanoTime();
            Site site = SiteReader.read(folder, diagnostics).orElseThrow();
            long afterRead = System.nanoTime();
            SiteIndex indexed = Indexer.index(site, LocalDate.of(2026, 11, 22), false);
            long afterIndex = System.nanoTime();
            Checker.check(indexed, diagnostics);
            long end = System.nanoTime();
            if (diagnostics.hasErrors()) {
                throw new IllegalStateException(diagnostics.sorted().get(0).toString());
            }
            read[run] = (afterRead - start) / 1e9;
            index[run] = (afterIndex - afterRead) / 1e9;
            check[run] = (end - afterIndex) / 1e9;
        }
        System.out.printf("%d ledgers of %d items, median of %d runs%n", ledgers, items, runs);
        System.out.printf("  read   %6.2f s%n", median(read));
        System.out.printf("  index  %6.2f s%n", median(index));
        System.out.printf("  check  %6.2f s%n", median(check));
        System.out.printf("  beyond reading %.2f s, limit %.0f s%n", median(index) + median(check), LIMIT);
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Series of ten issues each; every item moves to its next state with every issue. */
    private static void write(Path folder, int ledgers, int items) throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("site.yaml"), SITE);
        StringBuilder units = new StringBuilder("units:\n");
        for (int i = 0; i < 50; i++) {
            units.append("  - {code: u").append(i).append(", name: 某市第").append(i).append("局}\n");
        }
        Files.writeString(content.resolve("units.yaml"), units);
        List<String> states = new ArrayList<>();
        for (int i = 0; i < ledgers; i++) {
            int number = i % 10 + 1;
            if (number == 1) {
                states.clear();
                for (int item = 0; item < items; item++) {
                    states.add(item % 3 == 0 ? "整改中" : "已完成待验");
                }
            } else {
                states.replaceAll(NEXT::get);
            }
            ledger(content.resolve("ledgers/series-" + i / 10 + "/ledger-" + i), i / 10, number, states);
        }
    }

    private static void ledger(Path folder, int series, int number, List<String> states) throws IOException {
        Files.createDirectories(folder);
        long done = states.stream().filter(DONE::contains).count();
        BigDecimal rate = BigDecimal.valueOf(done * 100)
                .divide(BigDecimal.valueOf(states.size()), 2, RoundingMode.HALF_UP);
        int year = 2010 + number;
        Files.writeString(
                folder.resolve("index.md"),
                "---\ntitle: 台账\npublished: " + year + "-08-15\nsource: 报\nseries: 系列" + series + "\nnumber: " + number
                        + "\nasOf: " + year + "-07-31\nfound: " + states.size() + "\ndone: " + done + "\ndoing: "
                        + (states.size() - done) + "\nrate: " + rate + "%\n---\n");
        StringBuilder csv = new StringBuilder("编号,问题,方面,责任单位,整改期限,状态,销号依据\n");
        for (int i = 0; i < states.size(); i++) {
            csv.append(i).append(",问题").append(i).append(",方面").append(i % 6).append(",某市第").append(i % 50);
            csv.append("局,2020-01-01,").append(states.get(i)).append(",验收\n");
        }
        Files.writeString(folder.resolve("items.csv"), csv);
    }
}
