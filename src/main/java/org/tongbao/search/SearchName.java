package org.tongbao.search;

import java.util.List;

/**
 * A name that is offered while a reader types.
 *
 * @param kind unit, region, campaign or column
 * @param address of its page
 * @param spellings how it may be typed in Latin letters: whole syllables, and their initials
 */
public record SearchName(String kind, String text, String address, List<String> spellings) {

    public SearchName {
        spellings = List.copyOf(spellings);
    }
}
