package org.tongbao.office;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tongbao.diag.Code;

/** A .docx or .xlsx file: its parts and what leads from one to the other. */
final class OfficePackage implements Closeable {

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String ENCRYPTED = "EncryptedPackage";

    private final OPCPackage opc;
    private final PackagePart main;

    private OfficePackage(OPCPackage opc, PackagePart main) {
        this.opc = opc;
        this.main = main;
    }

    /**
     * Opens a file.
     *
     * @param type the main part's type: {@code spreadsheetml.sheet.main}, {@code wordprocessingml.document.main}
     * @param name of the file format, for messages: {@code .xlsx}
     */
    static OfficePackage open(byte[] file, String type, String name) throws OfficeException {
        if (startsWith(file, OLE2)) {
            throw isEncrypted(file) ? new OfficeException(Code.OFF002) : new OfficeException(Code.OFF005, name);
        }
        if (!startsWith(file, ZIP)) {
            throw new OfficeException(Code.OFF001, name);
        }
        OPCPackage opc = opened(file);
        try {
            PackagePart main = mainPart(opc);
            if (main.getContentType().contains("macroEnabled")) {
                throw new OfficeException(Code.OFF006);
            }
            if (!main.getContentType().contains(type) && !main.getContentType().contains(template(type))) {
                throw new OfficeException(Code.OFF001, name);
            }
            return new OfficePackage(opc, main);
        } catch (OfficeException e) {
            opc.revert();
            throw e;
        }
    }

    private static String template(String type) {
        return type.replace("sheet.main", "template.main").replace("document.main", "template.main");
    }

    private static OPCPackage opened(byte[] file) throws OfficeException {
        try {
            return OPCPackage.open(new GuardedZip(new SeekableInMemoryByteChannel(file)));
        } catch (GuardedZip.BombException e) {
            throw new OfficeException(Code.OFF004);
        } catch (IOException | InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw OfficeException.damaged("package");
        }
    }

    private static PackagePart mainPart(OPCPackage opc) throws OfficeException {
        List<PackagePart> mains = opc.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (mains.isEmpty()) {
            mains = opc.getPartsByRelationshipType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT);
        }
        if (mains.isEmpty()) {
            throw OfficeException.damaged("main");
        }
        return mains.get(0);
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean isEncrypted(byte[] file) {
        try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return ole.getRoot().hasEntryCaseInsensitive(ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** The part that holds the document, or the list of sheets. */
    PackagePart main() {
        return main;
    }

    /** The part to which a relationship of the main part leads. */
    Optional<PackagePart> part(String relationshipId) {
        return Optional.ofNullable(main.getRelationship(relationshipId)).flatMap(this::target);
    }

    /** The parts to which relationships of the main part lead whose type ends with a word: {@code /styles}. */
    List<PackagePart> related(String type) {
        List<PackagePart> parts = new ArrayList<>();
        try {
            for (PackageRelationship relationship : main.getRelationships()) {
                if (relationship.getRelationshipType().endsWith(type)) {
                    target(relationship).ifPresent(parts::add);
                }
            }
        } catch (InvalidFormatException | OpenXML4JRuntimeException e) {
            return List.of();
        }
        return parts;
    }

    /** The part within the file; empty if there is none, or it lies outside. */
    private Optional<PackagePart> target(PackageRelationship relationship) {
        try {
            return relationship.getTargetMode() == TargetMode.EXTERNAL
                    ? Optional.empty()
                    : Optional.ofNullable(main.getRelatedPart(relationship));
        } catch (InvalidFormatException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The bytes of a part. */
    static InputStream stream(PackagePart part) throws OfficeException {
        try {
            return part.getInputStream();
        } catch (GuardedZip.BombException e) {
            throw new OfficeException(Code.OFF004);
        } catch (IOException | OpenXML4JRuntimeException e) {
            throw OfficeException.damaged("package");
        }
    }

    @Override
    public void close() {
        opc.revert();
    }
}
