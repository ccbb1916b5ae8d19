package org.tongbao.office;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.source.CellRow;

/** An .xlsx file: the names of its sheets, and the rows of one. */
public final class Workbook implements Closeable {

    /**
     * A sheet.
     *
     * @param isVisible whether its tab is shown
     * @param relationship leads to its part
     */
    public record Sheet(String name, boolean isVisible, String relationship) {}

    private final OfficePackage parts;
    private final String name;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;
    private @Nullable NumberFormats formats;
    private @Nullable SharedStrings texts;

    private Workbook(OfficePackage parts, String name) {
        this.parts = parts;
        this.name = name;
    }

    /**
     * Opens a workbook.
     *
     * @param name by which messages call it
     * @throws OfficeException if it is none, is encrypted or damaged, or has macros
     */
    public static Workbook open(byte[] file, String name) throws OfficeException {
        OfficePackage parts = OfficePackage.open(file, name, ".xlsx");
        try {
            if (parts.hasMacros()) {
                throw new OfficeException(Code.OFF005, name);
            } else if (!parts.main().getContentType().contains("spreadsheetml")) {
                throw new OfficeException(Code.OFF001, name, new LocalizedText("office.otherPackage"), ".xlsx");
            }
            Workbook workbook = new Workbook(parts, name);
            workbook.readSheets();
            return workbook;
        } catch (OfficeException e) {
            parts.close();
            throw e;
        }
    }

    private void readSheets() throws OfficeException {
        try (Xml xml = parts.xml(parts.main())) {
            while (xml.next()) {
                if (xml.isStart() && xml.local().equals("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (xml.isStart() && xml.local().equals("sheet")) {
                    String state = xml.attribute("state");
                    sheets.add(new Sheet(
                            xml.attribute("name"), state.isEmpty() || state.equals("visible"), xml.attribute("id")));
                }
            }
        }
    }

    /** The sheets in the order of their tabs. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /**
     * The rows of a sheet that are not blank, all equally long.
     *
     * @return empty if they are invalid, as a diagnostic explains
     * @throws OfficeException if the file is damaged
     */
    public Optional<List<CellRow>> rows(Sheet sheet, Diagnostics diagnostics) throws OfficeException {
        SheetReader reader = new SheetReader(new Place(name, sheet.name(), 0, 0), texts(), formats(), diagnostics);
        try (Xml xml = parts.xml(part(sheet))) {
            xml.each(reader);
        }
        return reader.rows();
    }

    /** Reports what a sheet has beside its cells, such as comments and pictures. */
    public void reportSurroundings(Sheet sheet, Diagnostics diagnostics) throws OfficeException {
        SheetSurroundings.of(parts, part(sheet)).report(new Place(name, sheet.name(), 0, 0), diagnostics);
    }

    private PackagePart part(Sheet sheet) throws OfficeException {
        return parts.part(parts.main(), sheet.relationship())
                .orElseThrow(() -> new OfficeException(Code.OFF003, name, sheet.name()));
    }

    /** Reports sheets that are not shown and so were not read. */
    public void reportHidden(Diagnostics diagnostics) {
        List<String> hidden =
                sheets.stream().filter(s -> !s.isVisible()).map(Sheet::name).toList();
        if (!hidden.isEmpty()) {
            diagnostics.add(Code.XLS003, Place.of(name), hidden);
        }
    }

    private SharedStrings texts() throws OfficeException {
        if (texts == null) {
            List<PackagePart> found = parts.parts(parts.main(), "sharedStrings");
            if (found.isEmpty()) {
                return new SharedStrings(List.of());
            }
            try (Xml xml = parts.xml(found.get(0))) {
                texts = SharedStrings.read(xml);
            }
        }
        return texts;
    }

    private NumberFormats formats() throws OfficeException {
        if (formats == null) {
            List<PackagePart> found = parts.parts(parts.main(), "styles");
            if (found.isEmpty()) {
                return NumberFormats.none(from1904);
            }
            try (Xml xml = parts.xml(found.get(0))) {
                formats = NumberFormats.read(xml, from1904);
            }
        }
        return formats;
    }

    @Override
    public void close() {
        parts.close();
    }
}
