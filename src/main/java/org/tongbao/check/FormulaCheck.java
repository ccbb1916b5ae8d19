package org.tongbao.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongbao.data.Cell;
import org.tongbao.data.Dataset;
import org.tongbao.data.Datasets;
import org.tongbao.data.Formula;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;

/** No text of the open data is one that a spreadsheet would run. */
final class FormulaCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        Datasets datasets = new Datasets(index);
        Set<Place> told = new HashSet<>();
        List<Entry> shown = shown(index);
        for (Entry entry : shown) {
            datasets.tables(entry).forEach(d -> look(d, told, diagnostics));
        }
        for (Kind kind : shown.stream().map(Entry::kind).distinct().toList()) {
            List<Entry> ofKind =
                    shown.stream().filter(e -> e.kind().equals(kind)).toList();
            look(datasets.entries(kind, kind.label(), ofKind), told, diagnostics);
        }
        look(datasets.units(), told, diagnostics);
    }

    /** Every entry as readers see it now, or will after its publication. */
    private static List<Entry> shown(SiteIndex index) {
        Map<String, Entry> visible = index.visible().stream().collect(Collectors.toMap(Entry::id, e -> e, (a, b) -> a));
        return index.checked().stream()
                .filter(e -> !e.isWithdrawn())
                .map(e -> visible.containsKey(e.id()) ? visible.getOrDefault(e.id(), e) : e.shown(index.asOf()))
                .toList();
    }

    private static void look(Dataset dataset, Set<Place> told, Diagnostics diagnostics) {
        dataset.columns().forEach(c -> look(c.header(), dataset.place(), told, diagnostics));
        for (List<Cell> row : dataset.rows()) {
            for (Cell cell : row) {
                if (cell instanceof Cell.Text text) {
                    look(text.text(), text.place(), told, diagnostics);
                }
            }
        }
    }

    private static void look(String text, Place place, Set<Place> told, Diagnostics diagnostics) {
        if (Formula.runs(text) && told.add(place)) {
            diagnostics.add(Code.DAT001, place, text);
        }
    }
}
