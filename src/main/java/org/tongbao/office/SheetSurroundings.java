package org.tongbao.office;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;

/** Counts what a sheet has beside its cells, which no table can hold: comments, pictures, charts and text boxes. */
final class SheetSurroundings {

    private enum Sort {
        COMMENT,
        PICTURE,
        CHART,
        BOX
    }

    /** In the parts of comments and of drawings. */
    private static final Map<String, Sort> ELEMENTS =
            Map.of("comment", Sort.COMMENT, "pic", Sort.PICTURE, "graphicFrame", Sort.CHART, "txBody", Sort.BOX);

    private final Map<Sort, Integer> counts = new EnumMap<>(Sort.class);

    /** Counts what the parts of a sheet hold. */
    static SheetSurroundings of(OfficePackage parts, PackagePart sheet) throws OfficeException {
        SheetSurroundings around = new SheetSurroundings();
        for (String sort : new String[] {"comments", "drawing"}) {
            for (PackagePart part : parts.parts(sheet, sort)) {
                try (Xml xml = parts.xml(part)) {
                    around.count(xml);
                }
            }
        }
        return around;
    }

    private void count(Xml xml) throws OfficeException {
        while (xml.next()) {
            Sort sort = xml.isStart() ? ELEMENTS.get(xml.local()) : null;
            if (sort != null) {
                counts.merge(sort, 1, Integer::sum);
            }
        }
    }

    void report(Place sheet, Diagnostics diagnostics) {
        counts.forEach((sort, count) -> {
            String key = "office.sheet." + sort.name().toLowerCase(Locale.ROOT);
            diagnostics.add(Code.OFF009, sheet, new LocalizedText(key, count));
        });
    }
}
