package org.tongbao.convert;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.Resolution;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.office.OfficeException;
import org.tongbao.office.Workbook;
import org.tongbao.source.CellRow;
import org.tongbao.source.CsvReader;
import org.tongbao.source.Node;
import org.tongbao.source.SourceReader;

/** Names of units: those that entries use and the register lacks, and those of a list. */
public final class UnitNames {

    private static final Pattern HEADING = Pattern.compile(
            "(?:(?:责任|牵头|配合|受理|承办|办理|主办|被评|参评|所在|工作|报送|填报|整改|主管|成员)?(?:单位|部门)|机构|单位名称|部门名称|机构名称|名称|全称)");

    private static final Pattern SEPARATOR = Pattern.compile("[、，,;；\\n\\t]+");

    private UnitNames() {}

    /** The names in the entries of some files that no unit has, in their order. */
    public static Set<String> unknown(SiteIndex index, Predicate<String> files) {
        Set<String> names = new LinkedHashSet<>();
        for (Entry entry : index.site().entries()) {
            entry.valuesOf(Value.Reference.class)
                    .filter(r -> r.to().equals(FieldType.Ref.UNIT)
                            && files.test(r.place().file()))
                    .filter(r -> index.resolver().resolve(r, entry) instanceof Resolution.Missing)
                    .forEach(r -> names.add(r.written().strip()));
        }
        return names;
    }

    /**
     * The names in a list: those below a heading such as 单位 in a table, else each line.
     *
     * @param name of the file, in messages
     * @throws OfficeException if a workbook cannot be read
     */
    public static Set<String> listed(byte[] file, String name, Diagnostics diagnostics) throws OfficeException {
        List<CellRow> rows = new ArrayList<>();
        if (name.endsWith(".xlsx")) {
            try (Workbook workbook = Workbook.open(file, name)) {
                for (Workbook.Sheet sheet : workbook.sheets()) {
                    if (sheet.isVisible()) {
                        workbook.rows(sheet, diagnostics).ifPresent(rows::addAll);
                    }
                }
            }
        } else {
            SourceReader.table(name, file, diagnostics)
                    .flatMap(source -> CsvReader.read(source, diagnostics))
                    .ifPresent(rows::addAll);
        }
        return named(rows);
    }

    private static Set<String> named(List<CellRow> rows) {
        Set<String> names = new LinkedHashSet<>();
        int column = 0;
        for (CellRow row : rows) {
            Optional<Integer> heading = row.written().stream()
                    .filter(i ->
                            HEADING.matcher(row.text(i).replaceAll("\\s", "")).matches())
                    .findFirst();
            if (heading.isPresent()) {
                column = heading.get();
                names.clear();
            } else if (column < row.cells().size()) {
                Node.Scalar cell = row.cells().get(column);
                SEPARATOR
                        .splitAsStream(cell.text())
                        .map(String::strip)
                        .filter(n -> n.length() > 1)
                        .forEach(names::add);
            }
        }
        return names;
    }
}
