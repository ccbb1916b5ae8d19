package org.tongbao.check;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.SiteConfig;

/**
 * The settings have what the guideline for government websites wants on every page and in the page tags. It is known to
 * us from secondary texts only, so that nothing is refused for it.
 */
final class NormCheck implements Check {

    private static final Place SETTINGS = Place.of("content/site.yaml");

    /** The missing settings: their names, and the lines to write. */
    private record Missing(List<LocalizedText> names, List<String> lines) {

        Missing() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void unless(boolean given, String name, String line) {
            if (!given) {
                names.add(new LocalizedText(name));
                lines.add(line);
            }
        }
    }

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        SiteConfig config = index.site().config();
        site(config.office(), diagnostics);
        List<SiteIndex.Channel> unlisted = new ArrayList<>();
        for (SiteIndex.Channel channel : index.channels()) {
            channel.config().ifPresentOrElse(c -> channel(channel, c, diagnostics), () -> unlisted.add(channel));
        }
        // A site without any channels is at its beginning.
        if (!config.channels().isEmpty() && !unlisted.isEmpty()) {
            unlisted(unlisted, diagnostics);
        }
    }

    private static void site(SiteConfig.Office office, Diagnostics diagnostics) {
        Missing missing = new Missing();
        missing.unless(office.siteIdCode().isPresent(), "norm.siteIdCode", "siteIdCode: '0000000000'");
        missing.unless(office.icp().isPresent(), "norm.icp", "icp: 某ICP备00000000号");
        missing.unless(office.police().isPresent(), "norm.police", "police: 某公网安备00000000000000号");
        boolean reachable = office.phone().isPresent()
                || office.email().isPresent()
                || office.address().isPresent();
        missing.unless(reachable, "norm.contact", "phone: 0000-00000000");
        missing.unless(office.errorReport().isPresent(), "norm.errorReport", "errorReport: https://zfwzzc.www.gov.cn/");
        if (!missing.names().isEmpty()) {
            diagnostics.add(Code.NRM001, SETTINGS, missing.names(), missing.lines());
        }
    }

    private static void channel(SiteIndex.Channel channel, SiteConfig.Channel listed, Diagnostics diagnostics) {
        Missing missing = new Missing();
        missing.unless(!channel.description().isBlank(), "norm.description", "description: " + channel.name());
        missing.unless(!listed.keywords().isEmpty(), "norm.keywords", "keywords: [" + channel.name() + "]");
        missing.unless(listed.type().isPresent(), "norm.type", "type: 信息公开目录");
        if (!missing.names().isEmpty()) {
            diagnostics.add(Code.NRM002, listed.place(), channel.name(), missing.names(), missing.lines());
        }
    }

    private static void unlisted(List<SiteIndex.Channel> channels, Diagnostics diagnostics) {
        SiteIndex.Channel first = channels.get(0);
        List<String> names = channels.stream().map(SiteIndex.Channel::name).toList();
        List<LocalizedText> missing = List.of(new LocalizedText("norm.keywords"), new LocalizedText("norm.type"));
        String line = "- {kind: " + first.kind().name() + ", keywords: [" + first.name() + "], type: 信息公开目录}";
        diagnostics.add(Code.NRM002, SETTINGS, names, missing, line);
    }
}
