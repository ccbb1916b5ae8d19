package org.tongbao.diag;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Diagnostics for a machine: {@code [{file,sheet,line,column,severity,code,message,hint,suggestions}]}. */
public record JsonReport(Messages messages) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public ArrayNode write(List<Diagnostic> diagnostics) {
        ArrayNode all = JSON.createArrayNode();
        for (Diagnostic diagnostic : diagnostics) {
            ObjectNode one = all.addObject();
            one.put("file", diagnostic.place().file());
            if (!diagnostic.place().sheet().isEmpty()) {
                one.put("sheet", diagnostic.place().sheet());
            }
            one.put("line", diagnostic.place().line());
            one.put("column", diagnostic.place().column());
            one.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
            one.put("code", diagnostic.code().name());
            one.put("message", messages.message(diagnostic));
            messages.hint(diagnostic).ifPresent(hint -> one.put("hint", hint));
            diagnostic.suggestions().forEach(one.withArray("suggestions")::add);
        }
        return all;
    }
}
