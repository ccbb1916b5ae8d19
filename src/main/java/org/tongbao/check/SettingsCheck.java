package org.tongbao.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.diag.Suggestions;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.SiteConfig;

/** The lists of {@code site.yaml} name existing things, each once. */
final class SettingsCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        SiteConfig config = index.site().config();
        List<String> kinds = index.site().kinds().names();
        Set<String> seen = new HashSet<>();
        for (SiteConfig.Channel channel : config.channels()) {
            known(channel.kind(), kinds, channel.place(), diagnostics);
            once(seen, "kind " + channel.kind(), channel.kind(), channel.place(), diagnostics);
        }
        for (SiteConfig.Section section : config.sections()) {
            once(seen, "section " + section.slug(), section.slug(), section.place(), diagnostics);
            for (String kind : section.channels()) {
                known(kind, kinds, section.place(), diagnostics);
                once(seen, "in a section " + kind, kind, section.place(), diagnostics);
            }
        }
        for (SiteConfig.Region region : config.regions()) {
            once(seen, "region " + region.code(), region.code(), region.place(), diagnostics);
            once(seen, "region named " + region.name(), region.name(), region.place(), diagnostics);
        }
        for (SiteConfig.TagAddress tag : config.tags()) {
            once(seen, "tag " + tag.name(), tag.name(), tag.place(), diagnostics);
            once(seen, "slug " + tag.slug(), tag.slug(), tag.place(), diagnostics);
        }
        for (SiteConfig.Removed removed : config.removed()) {
            once(seen, "removed " + removed.normal(), removed.address(), removed.place(), diagnostics);
            if (index.routes().find(removed.normal()).isPresent()) {
                diagnostics.add(Code.URL006, removed.place(), removed.address());
            }
        }
    }

    private static void known(String kind, List<String> kinds, Place place, Diagnostics diagnostics) {
        if (!kinds.contains(kind)) {
            diagnostics.add(new Diagnostic(Code.SIT001, place, List.of(kind, kinds), Suggestions.near(kind, kinds)));
        }
    }

    private static void once(Set<String> seen, String key, String word, Place place, Diagnostics diagnostics) {
        if (!seen.add(key)) {
            diagnostics.add(Code.SIT002, place, word);
        }
    }
}
