package org.tongbao.office;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;

/** Reads a part of an office file as a stream of XML events, without a document type or anything outside the part. */
final class Xml {

    /** Handles the elements of a part, in their order. */
    interface Handler {
        /** An element begins; its attributes can be asked for. */
        void start(String name, XMLStreamReader xml) throws OfficeException;

        /** An element ends. */
        void end(String name) throws OfficeException;

        /** Some characters. */
        default void text(String text) {}

        /** Whether enough was read. */
        default boolean isDone() {
            return false;
        }
    }

    private Xml() {}

    /** Reads a part to its end, or until the handler is done. */
    static void read(InputStream part, Handler handler) throws OfficeException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (part) {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            while (xml.hasNext() && !handler.isDone()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> handler.start(xml.getLocalName(), xml);
                    case XMLStreamConstants.END_ELEMENT -> handler.end(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.text(xml.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw OfficeException.damaged("dtd");
                    default -> {}
                }
            }
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw isBomb(e) ? new OfficeException(Code.OFF004) : OfficeException.damaged("xml");
        }
    }

    private static boolean isBomb(@Nullable Throwable e) {
        return e != null
                && (e instanceof GuardedZip.BombException
                        || isBomb(e instanceof XMLStreamException xml ? xml.getNestedException() : e.getCause()));
    }

    /** An attribute without a namespace. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue("", name) == null
                ? xml.getAttributeValue(null, name)
                : xml.getAttributeValue("", name);
    }

    /** A flag, which is off unless it says {@code 1} or {@code true}. */
    static boolean flag(XMLStreamReader xml, String name) {
        String value = attribute(xml, name);
        return "1".equals(value) || "true".equals(value);
    }

    /** A whole number; the other one if it is none. */
    static int number(XMLStreamReader xml, String name, int otherwise) {
        String value = attribute(xml, name);
        return value != null && value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : otherwise;
    }
}
