package org.tongbao.check;

import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Phrase;
import org.tongbao.diag.Place;
import org.tongbao.index.Addresses;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.Spot;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** An address belongs to one thing, also on systems that do not tell {@code A} from {@code a}. */
final class AddressCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Addresses.Collision collision : index.addresses().collisions()) {
            Spot later = collision.second();
            if (later instanceof Spot.UnitPage || later instanceof Spot.RegionPage) {
                continue; // Two of one code: RegisterCheck and SettingsCheck say so.
            }
            diagnostics.add(Code.URL002, place(later), later.address(), owner(collision.first()));
        }
    }

    private static Place place(Spot spot) {
        if (spot instanceof Spot.Alias alias) {
            return alias.entry().values().many("aliases", Value.Text.class).stream()
                    .filter(a -> alias.address().startsWith(a.text()))
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
        return Place.of("content/site.yaml");
    }

    private static Object owner(Spot spot) {
        Entry entry = spot instanceof Spot.EntryPage page
                ? page.entry()
                : spot instanceof Spot.Alias alias
                        ? alias.entry()
                        : spot instanceof Spot.Attachment attachment ? attachment.entry() : null;
        return entry == null ? new Phrase("owner.site") : entry.file();
    }
}
