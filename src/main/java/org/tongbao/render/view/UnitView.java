package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's page.
 *
 * @param phone as the newest directory that names it says
 * @param answers its newest figures, its number of overdue tasks, and how often it was named for a problem
 * @param late its overdue tasks, by name
 * @param until its last day, when it has ended
 * @param successors the units that came of it
 * @param records the statements of the newest entries on it
 * @param olderRecords those of older entries of the same kinds
 * @param groups the newest entries on it, by kind
 * @param pager links to the pages of older entries
 * @param predecessors its predecessors, with the entries on them
 */
public record UnitView(
        String name,
        RegisterView register,
        @Nullable ValueView phone,
        List<FigureView> answers,
        List<LateView> late,
        @Nullable String until,
        List<SuccessorView> successors,
        List<RecordView> records,
        List<RecordView> olderRecords,
        List<GroupView> groups,
        int total,
        PagerView pager,
        List<PredecessorView> predecessors) {

    /**
     * Its data in the register of units.
     *
     * @param otherNames short names and second signboards
     * @param formerNames with the days they held
     */
    public record RegisterView(
            List<String> otherNames,
            @Nullable String unitClass,
            @Nullable LinkView parent,
            @Nullable LinkView region,
            List<LinkView> children,
            List<LinkView> succeeds,
            List<FormerView> formerNames) {}

    /**
     * A matter that is late.
     *
     * @param state in which state, or how far past its day
     */
    public record LateView(LinkView matter, String kind, String state) {}

    /** A name it bore. */
    public record FormerView(String name, @Nullable String from, String until) {}

    /**
     * A unit that came of this one.
     *
     * @param from since when
     * @param part whether this one goes on beside it
     */
    public record SuccessorView(LinkView unit, @Nullable String from, boolean part) {}

    /**
     * A unit this one came of.
     *
     * @param way how: {@code merger}, {@code division}, {@code separation} or {@code succession}
     * @param until its last day
     * @param heir the unit in between, if the succession is not direct
     * @param others the units that came of it as well
     */
    public record PredecessorView(
            LinkView unit,
            String way,
            @Nullable String until,
            @Nullable LinkView heir,
            List<LinkView> others,
            List<GroupView> groups,
            int total) {}
}
