package org.tongbao.render.view;

/**
 * A list that can be followed.
 *
 * @param atom address of the Atom feed
 * @param json address of the JSON Feed
 */
public record FeedView(String title, String atom, String json) {}
