package org.tongbao.index;

import java.time.LocalDate;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;

/** A target of a reference. */
public sealed interface Target {

    /** Its name on a day. */
    String name(LocalDate day);

    /** The address of its page. */
    String address();

    record ToEntry(Entry entry) implements Target {
        @Override
        public String name(LocalDate day) {
            return entry.title();
        }

        @Override
        public String address() {
            return entry.address();
        }
    }

    record ToUnit(Unit unit) implements Target {
        @Override
        public String name(LocalDate day) {
            return unit.nameOn(day).full();
        }

        @Override
        public String address() {
            return new Route.UnitPage(unit).address();
        }
    }

    record ToRegion(SiteConfig.Region region) implements Target {
        @Override
        public String name(LocalDate day) {
            return region.name();
        }

        @Override
        public String address() {
            return new Route.RegionPage(region).address();
        }
    }
}
