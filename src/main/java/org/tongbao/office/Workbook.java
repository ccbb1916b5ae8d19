package org.tongbao.office;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.source.CellRow;

/** An .xlsx file: the names of its sheets, and the rows of one. */
public final class Workbook implements Closeable {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /**
     * A sheet.
     *
     * @param isVisible whether its tab is shown
     * @param relationship leads to its part
     */
    public record Sheet(String name, boolean isVisible, String relationship) {}

    private final OfficePackage parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;
    private @Nullable NumberFormats formats;
    private @Nullable SharedStrings texts;

    private Workbook(OfficePackage parts) {
        this.parts = parts;
    }

    /**
     * Opens a workbook.
     *
     * @throws OfficeException if it is none, is encrypted or damaged, or has macros
     */
    public static Workbook open(byte[] file) throws OfficeException {
        OfficePackage parts = OfficePackage.open(file, "spreadsheetml.sheet.main", ".xlsx");
        Workbook workbook = new Workbook(parts);
        try {
            workbook.readSheets();
            return workbook;
        } catch (OfficeException e) {
            workbook.close();
            throw e;
        }
    }

    private void readSheets() throws OfficeException {
        Xml.read(OfficePackage.stream(parts.main()), new Xml.Handler() {
            @Override
            public void start(String name, XMLStreamReader xml) {
                if (name.equals("workbookPr")) {
                    from1904 = Xml.flag(xml, "date1904");
                } else if (name.equals("sheet")) {
                    String id = xml.getAttributeValue(RELATIONSHIPS, "id");
                    String strict = xml.getAttributeValue(STRICT, "id");
                    String state = Xml.attribute(xml, "state");
                    String title = Xml.attribute(xml, "name");
                    sheets.add(new Sheet(
                            title == null ? "" : title,
                            state == null || state.equals("visible"),
                            id != null ? id : strict != null ? strict : ""));
                }
            }

            @Override
            public void end(String name) {}
        });
    }

    /** The sheets in the order of their tabs. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /**
     * The rows of a sheet that are not blank, all equally long.
     *
     * @param file its name in messages
     * @return empty if they are invalid, as a diagnostic explains
     * @throws OfficeException if the file is damaged
     */
    public Optional<List<CellRow>> rows(Sheet sheet, String file, Diagnostics diagnostics) throws OfficeException {
        Optional<PackagePart> part = parts.part(sheet.relationship());
        if (part.isEmpty()) {
            throw OfficeException.damaged("sheet");
        }
        SheetReader reader = new SheetReader(new Place(file, sheet.name(), 0, 0), texts(), formats(), diagnostics);
        Xml.read(OfficePackage.stream(part.get()), reader);
        return reader.rows();
    }

    /** Reports sheets that are not shown and so were not read. */
    public void reportHidden(String file, Diagnostics diagnostics) {
        List<String> hidden =
                sheets.stream().filter(s -> !s.isVisible()).map(Sheet::name).toList();
        if (!hidden.isEmpty()) {
            diagnostics.add(Code.XLS003, Place.of(file), hidden);
        }
    }

    private SharedStrings texts() throws OfficeException {
        if (texts == null) {
            List<PackagePart> part = parts.related("/sharedStrings");
            texts = part.isEmpty()
                    ? new SharedStrings(List.of())
                    : SharedStrings.read(OfficePackage.stream(part.get(0)));
        }
        return texts;
    }

    private NumberFormats formats() throws OfficeException {
        if (formats == null) {
            List<PackagePart> part = parts.related("/styles");
            formats = part.isEmpty()
                    ? NumberFormats.none(from1904)
                    : NumberFormats.read(OfficePackage.stream(part.get(0)), from1904);
        }
        return formats;
    }

    @Override
    public void close() {
        parts.close();
    }
}
