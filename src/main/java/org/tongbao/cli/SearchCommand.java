package org.tongbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Messages;
import org.tongbao.diag.Printable;
import org.tongbao.diag.Suggestions;
import org.tongbao.render.DocumentList;
import org.tongbao.render.SearchJson;
import org.tongbao.search.Facets;
import org.tongbao.search.PageBlock;
import org.tongbao.search.SearchDocument;
import org.tongbao.search.SearchDocument.FacetValue;
import org.tongbao.search.SearchException;
import org.tongbao.search.SearchException.Reason;
import org.tongbao.search.SearchRequest;
import org.tongbao.search.SearchResults;
import org.tongbao.search.SearchScan;
import org.tongbao.search.SearchableText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tongbao search}. */
@Command(
        name = "search",
        header = "在生成好的网站里搜索",
        description = {
            "找出含有这些词的每一页，和网站的搜索页一样。",
            "几个词用空格隔开，都要出现；双引号里的要连在一起；不要的词前面加减号。",
            "有引号或减号的，整个用单引号括起来，如 '窗口 -扬尘'。",
            "单位、地区和标题可以只打拼音或首字母。"
        },
        footer = {
            "",
            "例子：",
            "  tongbao search 最多跑一次",
            "  tongbao search '\"无人值守\" -扬尘' --year 2018",
            "  tongbao search 整改 --kind 督查通报 --newest --limit 20",
            "  tongbao search 整改 --out /srv/www/site --format json > 结果.json"
        })
final class SearchCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "QUERY", description = "要找的词")
    private List<String> query = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            converter = OptionValue.Folder.class,
            description = "生成好的网站（默认：网站文件夹下的 site-output）")
    private @Nullable Path out;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            converter = OptionValue.Results.class,
            description = "最多列出几条（默认：10，最多 1000）")
    private int limit = 10;

    @Option(names = "--newest", description = "最新的在前（默认：最相关的在前）")
    private boolean newest;

    @ArgGroup(exclusive = false, heading = "%n筛选（同一项可以写几次，有一个符合就列出）：%n")
    private Narrowing narrowing = new Narrowing();

    /** The values that pages must have. */
    private static final class Narrowing {

        @Option(names = "--kind", paramLabel = "WORD", description = "栏目，如 督查通报")
        private List<String> kind = List.of();

        @Option(names = "--unit", paramLabel = "WORD", description = "单位")
        private List<String> unit = List.of();

        @Option(names = "--region", paramLabel = "WORD", description = "地区")
        private List<String> region = List.of();

        @Option(names = "--campaign", paramLabel = "WORD", description = "专项活动")
        private List<String> campaign = List.of();

        @Option(names = "--year", paramLabel = "WORD", description = "年份，如 2018")
        private List<String> year = List.of();

        @Option(names = "--state", paramLabel = "WORD", description = "状态")
        private List<String> state = List.of();

        Map<String, List<String>> byFacet() {
            Map<String, List<String>> chosen = new LinkedHashMap<>();
            chosen.put(Facets.KIND, kind);
            chosen.put(Facets.UNIT, unit);
            chosen.put(Facets.REGION, region);
            chosen.put(Facets.CAMPAIGN, campaign);
            chosen.put(Facets.YEAR, year);
            chosen.put(Facets.STATE, state);
            return chosen;
        }
    }

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean json = options.json();
        Messages messages = Messages.in(options.language());
        Path folder = out == null ? options.output() : out;
        try {
            SearchScan scan = new SearchScan(DocumentList.read(folder), document -> blocks(folder, document));
            Optional<Map<String, List<String>>> chosen = chosen(scan, messages);
            if (chosen.isEmpty()) {
                return ExitStatus.USAGE;
            }
            String asked = String.join(" ", query);
            SearchResults results = scan.find(new SearchRequest(asked, chosen.get(), newest, 0, limit, true));
            if (json) {
                console.out().println(SearchJson.of(results));
            } else {
                boolean narrowed = chosen.get().values().stream().anyMatch(v -> !v.isEmpty());
                console.out().print(new SearchText(messages, console.outTerminal()).print(results, asked, narrowed));
            }
            return ExitStatus.CLEAN;
        } catch (SearchException e) {
            return refused(e.reason(), folder, messages);
        } catch (UncheckedIOException e) {
            return refused(Reason.CORRUPT, folder, messages);
        }
    }

    /** The text of a page as it was published; a page that was taken away since holds nothing any more. */
    private static List<PageBlock> blocks(Path folder, SearchDocument document) {
        Path page = folder.resolve(document.address().substring(1) + "index.html");
        try {
            return Files.isRegularFile(page)
                    ? SearchableText.read(new String(Files.readAllBytes(page), StandardCharsets.UTF_8))
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The chosen values as the site has them; empty when one is unknown, which is then printed. */
    private Optional<Map<String, List<String>>> chosen(SearchScan scan, Messages messages) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> facet : narrowing.byFacet().entrySet()) {
            List<FacetValue> known = scan.values(facet.getKey());
            List<String> values = new ArrayList<>();
            for (String written : facet.getValue()) {
                Optional<FacetValue> value = known.stream()
                        .filter(v -> v.value().equals(written) || v.label().equals(written))
                        .findFirst();
                if (value.isEmpty()) {
                    console.err().println(unknown(facet.getKey(), written, known, messages));
                    return Optional.empty();
                }
                values.add(value.get().value());
            }
            chosen.put(facet.getKey(), values);
        }
        return Optional.of(chosen);
    }

    private static String unknown(String facet, String written, List<FacetValue> known, Messages messages) {
        List<String> labels = known.stream().map(FacetValue::label).sorted().toList();
        List<String> near = Suggestions.near(written, labels);
        String said = messages.text("cli.search.unknown", "--" + facet, Printable.of(written));
        if (!near.isEmpty()) {
            return said + messages.text("hint.didYouMean", String.join(messages.text("hint.or"), near));
        }
        return labels.isEmpty() ? said : said + messages.text("cli.search.known", SearchText.some(labels, messages));
    }

    private int refused(Reason reason, Path folder, Messages messages) {
        if (options.json()) {
            console.out().println(SearchJson.failure(reason.code()));
        }
        console.err().println(messages.text("cli.search." + reason, folder));
        return switch (reason) {
            case MISSING, CORRUPT, STALE -> ExitStatus.MACHINE;
            default -> ExitStatus.USAGE;
        };
    }
}
