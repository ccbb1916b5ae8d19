package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's page.
 *
 * @param phone as the newest directory that names it says
 * @param answers its newest figures, how much of what it is to do is late, and how often it was named for a problem
 * @param late what is late, by name
 * @param until its last day, when it has ended
 * @param successors the units that came of it
 * @param records what the newest entries say of it
 * @param olderRecords those of older entries of the same kinds
 * @param groups the newest of what concerns it, by kind
 * @param pager the pages of what is older
 * @param predecessors the units it came of, with what concerns them
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
     * What the register of units says of it.
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
     * @param heir the unit between, when this one did not come of it directly
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
