package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a section: the latest of each of its columns. */
public record SectionPageView(String heading, @Nullable String description, List<GroupView> columns) {}
