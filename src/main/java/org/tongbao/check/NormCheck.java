package org.tongbao.check;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.SiteConfig;

/**
 * The settings have what the guideline for government websites wants on every page and in the page tags. It is known to
 * us from secondary texts only, so that nothing is refused for it.
 */
final class NormCheck implements Check {

    private static final Place SETTINGS = Place.of("content/site.yaml");

    /** What is missing: its names, and the lines to write. */
    private record Missing(List<String> names, List<String> lines) {

        Missing() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void unless(boolean given, String name, String line) {
            if (!given) {
                names.add(name);
                lines.add(line);
            }
        }

        void tell(Code code, Place place, List<String> of, Diagnostics diagnostics) {
            if (!names.isEmpty()) {
                diagnostics.add(code, place, of, List.copyOf(names), List.copyOf(lines));
            }
        }
    }

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        SiteConfig config = index.site().config();
        site(config.office(), diagnostics);
        List<SiteIndex.Column> unlisted = new ArrayList<>();
        for (SiteIndex.Column column : index.columns()) {
            column.config().ifPresentOrElse(c -> column(column, c, diagnostics), () -> unlisted.add(column));
        }
        // A site that lists no columns at all has not come to them yet.
        if (!config.columns().isEmpty() && !unlisted.isEmpty()) {
            unlisted(unlisted, diagnostics);
        }
    }

    private static void site(SiteConfig.Office office, Diagnostics diagnostics) {
        Missing missing = new Missing();
        missing.unless(office.siteIdCode().isPresent(), "网站标识码", "siteIdCode: '0000000000'");
        missing.unless(office.icp().isPresent(), "ICP备案号", "icp: 某ICP备00000000号");
        missing.unless(office.police().isPresent(), "公安备案号", "police: 某公网安备00000000000000号");
        boolean reachable = office.phone().isPresent()
                || office.email().isPresent()
                || office.address().isPresent();
        missing.unless(reachable, "联系电话", "phone: 0000-00000000");
        missing.unless(office.errorReport().isPresent(), "找错链接", "errorReport: https://zfwzzc.www.gov.cn/");
        boolean complaint = office.complaint()
                .filter(c -> c.phone().isPresent() || c.page().isPresent())
                .isPresent();
        missing.unless(complaint, "投诉渠道", "complaint: {phone: 0000-00000000}");
        missing.tell(Code.NRM001, SETTINGS, List.of(), diagnostics);
    }

    private static void column(SiteIndex.Column column, SiteConfig.Column listed, Diagnostics diagnostics) {
        Missing missing = new Missing();
        missing.unless(!column.description().isBlank(), "栏目说明", "description: " + column.name());
        missing.unless(!listed.keywords().isEmpty(), "关键词", "keywords: [" + column.name() + "]");
        missing.unless(listed.type().isPresent(), "栏目类别", "type: 信息公开目录");
        missing.tell(Code.NRM002, listed.place(), List.of(column.name()), diagnostics);
    }

    private static void unlisted(List<SiteIndex.Column> columns, Diagnostics diagnostics) {
        Missing missing = new Missing();
        SiteIndex.Column first = columns.get(0);
        missing.unless(
                false,
                "关键词、栏目类别",
                "- {kind: " + first.kind().name() + ", keywords: [" + first.name() + "], type: 信息公开目录}");
        List<String> names = columns.stream().map(SiteIndex.Column::name).toList();
        missing.tell(Code.NRM002, SETTINGS, names, diagnostics);
    }
}
