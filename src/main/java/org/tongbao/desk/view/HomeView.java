package org.tongbao.desk.view;

import java.util.List;

/**
 * The first page.
 *
 * @param broken the entries with something to mend, and how many there are in all
 * @param others messages about files that are no entries
 * @param next drafts and what waits for its day
 * @param due what is overdue or ends soon
 */
public record HomeView(
        String today,
        List<ItemView> broken,
        int brokenCount,
        List<MessageView> others,
        List<ItemView> next,
        List<ItemView> due,
        List<ItemView> latest,
        int entries) {

    /**
     * A line that leads to an entry.
     *
     * @param note what is to be said of it
     * @param errors how many errors it has
     * @param warnings how many warnings
     */
    public record ItemView(
            String title, String href, String kind, String date, String note, int errors, int warnings) {}
}
