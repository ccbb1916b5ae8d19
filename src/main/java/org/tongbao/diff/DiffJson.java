package org.tongbao.diff;

import java.util.List;
import java.util.Locale;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.JsonReport;
import org.tongbao.diff.EntryChange.Group;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints the changes of a build as JSON; {@code docs/data.md} describes it. */
public record DiffJson(JsonReport report) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The comparison with everything that was said. */
    public ObjectNode write(SiteDiff diff, List<Diagnostic> diagnostics) {
        ObjectNode node = JSON.createObjectNode();
        node.put("standing", word(diff.baseline()));
        node.put("same", diff.isSame());
        diff.wasBaseUrl().ifPresent(was -> node.put("wasBaseUrl", was));
        for (Group group : Group.values()) {
            ArrayNode items = node.putArray(word(group));
            diff.of(group).forEach(item -> write(item, items.addObject()));
        }
        node.put("otherFiles", diff.pages());
        node.set("diagnostics", report.write(diagnostics));
        return node;
    }

    /** The diagnostics if nothing could be compared. */
    public ObjectNode refused(List<Diagnostic> diagnostics) {
        ObjectNode node = JSON.createObjectNode();
        node.set("diagnostics", report.write(diagnostics));
        return node;
    }

    private static void write(EntryChange item, ObjectNode node) {
        node.put("id", item.id());
        node.put("title", item.title());
        put(node, "kindLabel", item.kindLabel());
        put(node, "url", item.url());
        item.corrections().forEach(c -> node.withArray("corrections")
                .addObject()
                .put("date", c.date())
                .put("was", c.was())
                .put("now", c.now())
                .put("why", c.why()));
        item.withdrawals()
                .forEach(w -> node.putObject("withdrawal").put("date", w.date()).put("reason", w.reason()));
        for (Change change : item.changes()) {
            ObjectNode one = node.withArray("changes").addObject();
            one.put("what", word(change.what()));
            put(one, "table", change.where().table());
            put(one, "key", change.where().key());
            if (change.where().row() > 0) {
                one.put("row", change.where().row());
            }
            put(one, "field", change.where().field());
            put(one, "label", change.where().label());
            put(one, "was", change.was());
            put(one, "now", change.now());
        }
    }

    private static void put(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
