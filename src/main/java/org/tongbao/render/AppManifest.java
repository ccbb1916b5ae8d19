package org.tongbao.render;

import org.tongbao.index.Route;
import org.tongbao.model.SiteConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The web app manifest, with which a device adds the site to its home screen (W3C Web Application Manifest). */
record AppManifest(Context context) {

    private static final JsonMapper JSON = JsonMapper.shared();

    String json() {
        SiteConfig config = context.index().site().config();
        String home = context.hrefs().to("/");
        ObjectNode manifest = JSON.createObjectNode()
                .put("id", home)
                .put("name", config.title())
                .put("lang", Context.CONTENT_LANGUAGE)
                .put("start_url", home)
                .put("scope", home)
                .put("display", "minimal-ui");
        ThemeColours colours = context.theme().colours();
        colours.paper().ifPresent(c -> manifest.put("background_color", c));
        colours.colour().ifPresent(c -> manifest.put("theme_color", c));
        config.description().ifPresent(d -> manifest.put("description", d));
        ArrayNode icons = manifest.putArray("icons");
        icon(icons, "icon.svg", "any", "image/svg+xml");
        icon(icons, "icon-192.png", "192x192", "image/png");
        icon(icons, "icon-512.png", "512x512", "image/png");
        manifest.putArray("shortcuts")
                .addObject()
                .put("name", context.text("search.heading"))
                .put("url", context.hrefs().to(new Route.SearchPage().address()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n";
    }

    /** An icon of the theme, if the theme has it. */
    private void icon(ArrayNode icons, String asset, String sizes, String type) {
        context.theme().asset(asset).ifPresent(a -> icons.addObject()
                .put("src", context.hrefs().to(a.address()))
                .put("sizes", sizes)
                .put("type", type));
    }
}
