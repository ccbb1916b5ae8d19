package org.tongbao.render.view;

/** An old address that leads to a new one. */
public record RedirectView(String title, String href) {}
