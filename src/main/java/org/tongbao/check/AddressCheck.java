package org.tongbao.check;

import java.util.Optional;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Phrase;
import org.tongbao.diag.Place;
import org.tongbao.index.Addresses;
import org.tongbao.index.Aliases;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.Spot;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** Each address is unique, also on systems where {@code A} and {@code a} are equal. */
final class AddressCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Addresses.Collision collision : index.addresses().collisions()) {
            Spot later = collision.second();
            if (isSaidElsewhere(collision.first(), later)) {
                continue;
            }
            diagnostics.add(Code.URL002, place(later), later.address(), owner(collision.first()));
        }
    }

    /** Two of one code or id: RegisterCheck, SettingsCheck and IdCheck say so. A feed goes with its page. */
    private static boolean isSaidElsewhere(Spot first, Spot later) {
        boolean entries = first instanceof Spot.EntryPage a
                && later instanceof Spot.EntryPage b
                && a.entry().id().equals(b.entry().id());
        return entries
                || later instanceof Spot.Feed
                || later instanceof Spot.UnitPage
                || later instanceof Spot.RegionPage
                || later instanceof Spot.SectionPage;
    }

    private static Place place(Spot spot) {
        if (spot instanceof Spot.Alias alias) {
            return alias.entry().values().many("aliases", Value.Text.class).stream()
                    .filter(a -> Aliases.normal(a.text()).equals(Optional.of(alias.address())))
                    .map(Value.Text::place)
                    .findFirst()
                    .orElse(alias.entry().place());
        }
        if (spot instanceof Spot.EntryPage page) {
            return page.entry().place();
        }
        if (spot instanceof Spot.Attachment attachment) {
            return attachment.entry().place();
        }
        if (spot instanceof Spot.Picture picture) {
            return picture.entry().place();
        }
        return Place.of("content/site.yaml");
    }

    private static Object owner(Spot spot) {
        Entry entry = spot instanceof Spot.EntryPage page
                ? page.entry()
                : spot instanceof Spot.Alias alias
                        ? alias.entry()
                        : spot instanceof Spot.Attachment attachment
                                ? attachment.entry()
                                : spot instanceof Spot.Picture picture ? picture.entry() : null;
        return entry == null ? new Phrase("owner.site") : entry.file();
    }
}
