package org.tongbao.index;

import java.util.List;
import org.tongbao.model.Site;

/**
 * The site with the figures computed that were left out.
 *
 * @param site all entries as written, with computed figures in them
 * @param seriesIndex the series of these entries
 * @param ruleResults the results of all rules
 */
record ComputedSite(Site site, SeriesIndex seriesIndex, List<RuleResult> ruleResults) {}
