package org.tongbao.check;

import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.figure.Figure;
import org.tongbao.figure.FigureParser;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.markdown.Body;
import org.tongbao.model.Entry;

/** A figure in the text with the label of a field has the value of that field. */
final class ProseCheck implements EntryCheck {

    @Override
    public void run(Entry entry, Diagnostics diagnostics) {
        List<Field> figures = entry.kind().fields().fields().stream()
                .filter(f -> f.type() instanceof FieldType.Figure)
                .filter(f -> entry.values().figure(f.name()).isPresent())
                .toList();
        if (!figures.isEmpty()) {
            entry.bodies().forEach(body -> body.mentions().forEach(m -> judge(m, figures, entry, diagnostics)));
        }
    }

    private static void judge(Body.Mention mention, List<Field> figures, Entry entry, Diagnostics diagnostics) {
        Optional<Figure> said = FigureParser.parse(mention.figure()).figure();
        Optional<Field> field = named(mention, figures);
        if (said.isEmpty() || field.isEmpty()) {
            return;
        }
        Figure filled = entry.values().figure(field.get().name()).orElseThrow();
        boolean comparable = said.get().measure().equals(filled.measure());
        if (comparable && !said.get().interval().meets(filled.interval())) {
            diagnostics.add(
                    Code.FIG009,
                    mention.place(),
                    field.get().label(),
                    mention.figure(),
                    filled.written(),
                    field.get().name());
        }
    }

    /** The field whose label, and nothing else, precedes the figure: {@code 整改率}, {@code 整改率为}; not {@code 首批整改率}. */
    static Optional<Field> named(Body.Mention mention, List<Field> figures) {
        String before = mention.before().strip().replaceFirst("(?:为|是|达到|达|共计|共|已|有|了)+$", "");
        return figures.stream().filter(f -> before.equals(f.label())).findFirst();
    }
}
