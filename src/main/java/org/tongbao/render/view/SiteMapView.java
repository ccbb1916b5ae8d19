package org.tongbao.render.view;

import java.util.List;

/** The map of the site: its columns by section. */
public record SiteMapView(List<SectionView> sections) {}
