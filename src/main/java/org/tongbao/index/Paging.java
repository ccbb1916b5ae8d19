package org.tongbao.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Splits a list into pages and names their addresses.
 *
 * @param size how many items a page holds at most
 */
public record Paging<T>(List<T> items, int size) {

    /** How many entries a page of a list holds. */
    public static final int OF_LIST = 20;

    /** How many entries a page of a unit, a region or a campaign holds. */
    public static final int OF_HUB = 100;

    /** How many rows of a table a page of groups holds. */
    public static final int OF_ROWS = 200;

    /** The pages of a list of entries. */
    public static <T> Paging<T> ofList(List<T> entries) {
        return new Paging<>(entries, OF_LIST);
    }

    /** The pages of the entries of a unit, a region or a campaign. */
    public static <T> Paging<T> ofHub(List<T> entries) {
        return new Paging<>(entries, OF_HUB);
    }

    /** How many pages there are; an empty list takes one. */
    public int pages() {
        return Math.max(1, (items.size() + size - 1) / size);
    }

    /** The numbers of the pages, from 1. */
    public IntStream numbers() {
        return IntStream.rangeClosed(1, pages());
    }

    /** The items of a page, counted from 1. */
    public List<T> page(int number) {
        int from = Math.min(items.size(), (number - 1) * size);
        return items.subList(from, Math.min(items.size(), from + size));
    }

    /** Splits a list of items of different sizes, none larger than a page. */
    static <T> List<List<T>> packed(List<T> items, int size, ToIntFunction<T> sizeOf) {
        List<List<T>> pages = new ArrayList<>();
        int room = 0;
        for (T item : items) {
            if (pages.isEmpty() || room < sizeOf.applyAsInt(item)) {
                pages.add(new ArrayList<>());
                room = size;
            }
            pages.get(pages.size() - 1).add(item);
            room -= sizeOf.applyAsInt(item);
        }
        return pages;
    }

    /** The address of a page, given that of the first. */
    static String address(String first, int page) {
        return page == 1 ? first : first + "page/" + page + "/";
    }
}
