package org.tongbao.search;

import java.util.List;

/** By what results can be narrowed, in the order in which readers are offered it. */
public final class Facets {

    public static final String KIND = "kind";
    public static final String UNIT = "unit";
    public static final String REGION = "region";
    public static final String CAMPAIGN = "campaign";
    public static final String YEAR = "year";
    public static final String STATE = "state";

    public static final List<String> ALL = List.of(KIND, UNIT, REGION, CAMPAIGN, YEAR, STATE);

    private Facets() {}
}
