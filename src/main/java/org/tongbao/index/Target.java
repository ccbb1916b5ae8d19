package org.tongbao.index;

import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;

/** What a reference can lead to. */
public sealed interface Target {

    record ToEntry(Entry entry) implements Target {}

    record ToUnit(Unit unit) implements Target {}

    record ToRegion(SiteConfig.Region region) implements Target {}
}
