package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case.
 *
 * @param sections problem, facts, handling, result, lesson: those that are told
 */
public record CaseView(
        EntryView entry,
        String nature,
        List<FieldView> sections,
        String basis,
        @Nullable LinkView bulletin) {}
