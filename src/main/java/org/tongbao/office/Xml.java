package org.tongbao.office;

import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tongbao.diag.Code;

/**
 * A part of an office file as events. Names have the usual prefixes, {@code w:p}, whatever the file calls them and
 * whether it is written in the transitional or the strict form. A part may have no document type, and so no entities.
 */
final class Xml implements AutoCloseable {

    private static final String OFFICE = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("wordprocessingml/2006/main", "w"),
            Map.entry("wordprocessingml/main", "w"),
            Map.entry("drawingml/2006/main", "a"),
            Map.entry("drawingml/main", "a"),
            Map.entry("drawingml/2006/wordprocessingDrawing", "wp"),
            Map.entry("drawingml/wordprocessingDrawing", "wp"),
            Map.entry("drawingml/2006/picture", "pic"),
            Map.entry("drawingml/picture", "pic"),
            Map.entry("drawingml/2006/chart", "c"),
            Map.entry("drawingml/chart", "c"),
            Map.entry("drawingml/2006/diagram", "dgm"),
            Map.entry("drawingml/diagram", "dgm"),
            Map.entry("officeDocument/2006/math", "m"),
            Map.entry("officeDocument/math", "m"),
            Map.entry("markup-compatibility/2006", "mc"),
            Map.entry("urn:schemas-microsoft-com:vml", "v"),
            Map.entry("urn:schemas-microsoft-com:office:office", "o"));

    /** Elements within elements: Word itself allows far fewer. */
    private static final int DEEPEST = 500;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader events;
    private final String file;
    private final String part;
    private int depth;

    private Xml(XMLStreamReader events, String file, String part) {
        this.events = events;
        this.file = file;
        this.part = part;
    }

    /**
     * Opens a part.
     *
     * @param file the name of the whole file, for messages
     */
    static Xml of(InputStream in, String file, String part) throws OfficeException {
        try {
            return new Xml(FACTORY.createXMLStreamReader(in), file, part);
        } catch (XMLStreamException e) {
            throw new OfficeException(Code.OFF003, file, part);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Goes to the next event; false at the end. */
    boolean next() throws OfficeException {
        try {
            if (!events.hasNext()) {
                return false;
            }
            int event = events.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new OfficeException(Code.OFF006, file, part);
            }
            depth += isStart() ? 1 : isEnd() ? -1 : 0;
            if (depth > DEEPEST) {
                throw new OfficeException(Code.OFF004, file, OfficePackage.limit("depth", DEEPEST));
            }
            return true;
        } catch (XMLStreamException e) {
            throw fault(e);
        } catch (RuntimeException e) { // POI reports a damaged part this way
            throw new OfficeException(Code.OFF003, file, part);
        }
    }

    private OfficeException fault(XMLStreamException e) {
        return OfficePackage.isBomb(e)
                ? new OfficeException(Code.OFF004, file, OfficePackage.limit("ratio", GuardedZip.RATIO))
                : new OfficeException(Code.OFF003, file, part);
    }

    boolean isStart() {
        return events.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return events.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    /** Whether an element of that name begins here. */
    boolean isStart(String name) {
        return isStart() && name().equals(name);
    }

    /** The name of the element with its usual prefix; of a namespace unknown here, with {@code ?}. */
    String name() {
        String space = events.getNamespaceURI();
        String short_ = space == null
                ? ""
                : space.startsWith(OFFICE)
                        ? space.substring(OFFICE.length())
                        : space.startsWith(STRICT) ? space.substring(STRICT.length()) : space;
        return PREFIXES.getOrDefault(short_, "?") + ":" + events.getLocalName();
    }

    /** The name of the element without its namespace. */
    String local() {
        return events.getLocalName();
    }

    /** Handles the elements of a part one after the other, where their order is all that matters. */
    interface Handler {
        /** An element begins; its attributes can be asked for. */
        void start(String name, Xml xml);

        /** An element ends. */
        void end(String name);

        /** Some characters. */
        default void text(String text) {}

        /** Whether enough was read. */
        default boolean isDone() {
            return false;
        }
    }

    /** Gives all elements to a handler, until it is done. */
    void each(Handler handler) throws OfficeException {
        while (!handler.isDone() && next()) {
            if (isStart()) {
                handler.start(local(), this);
            } else if (isEnd()) {
                handler.end(local());
            } else if (events.isCharacters()) {
                handler.text(events.getText());
            }
        }
    }

    /** An attribute by its local name; empty if it is not there. */
    String attribute(String local) {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            if (events.getAttributeLocalName(i).equals(local)) {
                return events.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The attribute {@code val}, in which most elements hold what they say. */
    String value() {
        return attribute("val");
    }

    /** A whole number; {@code otherwise} if none is written. */
    int number(String local, int otherwise) {
        String value = attribute(local);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether an attribute says that something is so; it is not if the attribute is not there. */
    boolean flag(String local) {
        String value = attribute(local);
        return value.equals("1") || value.equals("true");
    }

    /** Whether a switch such as {@code <w:b/>} is on. */
    boolean isOn() {
        return switch (value()) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    /** Passes over the rest of the element that begins here. */
    void skip() throws OfficeException {
        int end = depth - 1;
        while (depth > end && next()) {
            // until its end
        }
    }

    /** The level of the element that begins here, to be given to {@link #isWithin}. */
    int level() {
        return depth;
    }

    /** Goes to the next event; false at the end of the element of that level. */
    boolean isWithin(int level) throws OfficeException {
        return next() && depth >= level;
    }

    /** The text of the element that begins here. */
    String text() throws OfficeException {
        StringBuilder text = new StringBuilder();
        int level = level();
        while (isWithin(level)) {
            if (events.isCharacters()) {
                text.append(events.getText());
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws OfficeException {
        try {
            events.close();
        } catch (XMLStreamException e) {
            throw new OfficeException(Code.OFF003, file, part);
        }
    }
}
