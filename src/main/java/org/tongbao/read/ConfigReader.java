package org.tongbao.read;

import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Diagnostics;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.source.Node;

/** Reads {@code content/site.yaml}. */
record ConfigReader(Diagnostics diagnostics) {

    SiteConfig read(Node.Mapping mapping) {
        Values v = FieldSetFiller.ofYaml(diagnostics).fill(BuiltInKinds.site(), mapping);
        return new SiteConfig(
                v.text("title").orElse(""),
                v.text("host").orElse(""),
                v.text("baseUrl").orElse("").replaceAll("/+$", ""),
                v.text("description"),
                new SiteConfig.Look(
                        v.text("theme").orElse("official"), v.text("language").orElse("zh")),
                office(v),
                v.reference("campaign"),
                v.text("sample"),
                columns(v),
                sections(v),
                regions(v),
                tags(v),
                removed(v),
                v.find("unstatedChanges", Value.Choice.class)
                        .filter(c -> c.option().value().equals("refuse"))
                        .isPresent());
    }

    private static SiteConfig.Office office(Values v) {
        Optional<SiteConfig.Complaint> complaint = v.group("complaint")
                .map(c -> new SiteConfig.Complaint(c.text("phone"), c.text("hours"), c.reference("page")));
        return new SiteConfig.Office(
                v.text("organizer"),
                v.texts("documentCodes"),
                v.text("siteIdCode"),
                v.text("icp"),
                v.text("police"),
                v.text("phone"),
                v.text("email"),
                v.text("address"),
                v.text("errorReport"),
                complaint);
    }

    private static List<SiteConfig.Channel> columns(Values v) {
        return v.many("columns", Value.Group.class).stream()
                .map(g -> new SiteConfig.Channel(
                        g.parts().text("kind").orElse(""),
                        g.parts().text("name"),
                        g.parts().text("description"),
                        g.parts().texts("keywords"),
                        g.parts().find("type", Value.Choice.class).map(c -> c.option()
                                .value()),
                        g.parts().text("every"),
                        g.place()))
                .toList();
    }

    private static List<SiteConfig.Section> sections(Values v) {
        return v.many("sections", Value.Group.class).stream()
                .map(g -> new SiteConfig.Section(
                        g.parts().text("name").orElse(""),
                        g.parts().text("slug").orElse(""),
                        g.parts().text("description"),
                        g.parts().texts("columns"),
                        g.place()))
                .toList();
    }

    private static List<SiteConfig.Region> regions(Values v) {
        return v.many("regions", Value.Group.class).stream()
                .map(g -> new SiteConfig.Region(
                        g.parts().text("code").orElse(""),
                        g.parts().text("name").orElse(""),
                        g.parts().text("fullName"),
                        g.parts().text("description"),
                        g.place()))
                .toList();
    }

    private static List<SiteConfig.TagAddress> tags(Values v) {
        return v.many("tags", Value.Group.class).stream()
                .map(g -> new SiteConfig.TagAddress(
                        g.parts().text("name").orElse(""),
                        g.parts().text("slug").orElse(""),
                        g.place()))
                .toList();
    }

    private static List<SiteConfig.Removed> removed(Values v) {
        return v.many("removed", Value.Group.class).stream()
                .map(g -> new SiteConfig.Removed(
                        g.parts().text("address").orElse(""),
                        g.parts().date("date"),
                        g.parts().text("reason").orElse(""),
                        g.place()))
                .toList();
    }
}
