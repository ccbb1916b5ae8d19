package org.tongbao.check;

import java.util.Optional;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.index.Aliases;
import org.tongbao.index.Route;
import org.tongbao.index.Routes;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** Each address is unique, also on systems where {@code A} and {@code a} are equal. */
final class AddressCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Routes.Collision collision : index.routes().collisions()) {
            Route later = collision.second();
            if (isSaidElsewhere(collision.first(), later)) {
                continue;
            }
            diagnostics.add(Code.URL002, place(later), later.address(), owner(collision.first()));
        }
    }

    /** Two of one code or id: RegisterCheck, SettingsCheck and IdCheck say so. A feed goes with its page. */
    private static boolean isSaidElsewhere(Route first, Route later) {
        boolean entries = first instanceof Route.EntryPage a
                && later instanceof Route.EntryPage b
                && a.entry().id().equals(b.entry().id());
        return entries
                || later instanceof Route.Feed
                || later instanceof Route.UnitPage
                || later instanceof Route.RegionPage
                || later instanceof Route.SectionPage;
    }

    private static Place place(Route route) {
        if (route instanceof Route.Alias alias) {
            return alias.entry().values().many("aliases", Value.Text.class).stream()
                    .filter(a -> Aliases.normal(a.text()).equals(Optional.of(alias.address())))
                    .map(Value.Text::place)
                    .findFirst()
                    .orElse(alias.entry().place());
        }
        if (route instanceof Route.EntryPage page) {
            return page.entry().place();
        }
        if (route instanceof Route.Attachment attachment) {
            return attachment.entry().place();
        }
        if (route instanceof Route.Picture picture) {
            return picture.entry().place();
        }
        return Place.of("content/site.yaml");
    }

    private static Object owner(Route route) {
        Entry entry = route instanceof Route.EntryPage page
                ? page.entry()
                : route instanceof Route.Alias alias
                        ? alias.entry()
                        : route instanceof Route.Attachment attachment
                                ? attachment.entry()
                                : route instanceof Route.Picture picture ? picture.entry() : null;
        return entry == null ? new LocalizedText("owner.site") : entry.file();
    }
}
