package org.tongbao.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.LocalizedText;
import org.tongbao.picture.FileType;
import org.tongbao.source.Limits;

/** An office file opened as a package of parts, none of which may be larger than stated, unpacked or packed. */
final class OfficePackage implements AutoCloseable {

    static {
        // POI itself refuses a file of more than 1000 parts, which a document of many pictures has
        ZipSecureFile.setMaxFileCount(GuardedZip.ENTRIES);
    }

    private final OPCPackage parts;
    private final String name;

    private OfficePackage(OPCPackage parts, String name) {
        this.parts = parts;
        this.name = name;
    }

    /** Opens a file whose content must be of the form that its name promises. */
    static OfficePackage open(Path file, String name, String ending) throws OfficeException, IOException {
        if (Files.size(file) > Limits.ATTACHMENT) {
            throw new OfficeException(Code.OFF004, name, limit("file", Limits.ATTACHMENT >> 20));
        }
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return open(channel, name, ending);
        } catch (OfficeException e) {
            channel.close();
            throw e;
        }
    }

    /** Opens a file that is held in memory. */
    static OfficePackage open(byte[] file, String name, String ending) throws OfficeException {
        return open(new SeekableInMemoryByteChannel(file), name, ending);
    }

    private static OfficePackage open(SeekableByteChannel channel, String name, String ending) throws OfficeException {
        try {
            FileType type = typeOf(channel);
            if (type == FileType.OLE && isEncrypted(channel)) {
                throw new OfficeException(Code.OFF002, name);
            } else if (type != FileType.ZIP) {
                throw new OfficeException(Code.OFF001, name, type.phrase(), ending);
            }
            return new OfficePackage(OPCPackage.open(new GuardedZip(channel.position(0))), name);
        } catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | IllegalStateException e) {
            throw fault(e, name);
        }
    }

    private static OfficeException fault(Exception e, String name) {
        return isBomb(e)
                ? new OfficeException(Code.OFF004, name, limit("ratio", GuardedZip.RATIO))
                : new OfficeException(Code.OFF003, name, "ZIP");
    }

    /** Whether reading stopped because a part grows beyond all measure. */
    static boolean isBomb(@Nullable Throwable e) {
        return e != null
                && (e instanceof GuardedZip.BombException
                        || isBomb(e instanceof XMLStreamException xml ? xml.getNestedException() : e.getCause()));
    }

    static LocalizedText limit(String what, Object most) {
        return new LocalizedText("office.limit." + what, List.of(most));
    }

    private static FileType typeOf(SeekableByteChannel channel) throws IOException {
        return FileType.of(Channels.newInputStream(channel.position(0)).readNBytes(FileType.HEAD));
    }

    /** Whether it is the compound file that holds what a password protects. */
    private static boolean isEncrypted(SeekableByteChannel channel) throws IOException {
        InputStream in = Channels.newInputStream(channel.position(0));
        try (POIFSFileSystem compound = new POIFSFileSystem(in)) {
            return compound.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) { // damaged, and so no such file
            return false;
        }
    }

    /** The part that a file is about, such as the text of a document. */
    PackagePart main() throws OfficeException {
        for (PackageRelationship relation : parts.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/officeDocument")) {
                return part(relation).orElseThrow(() -> new OfficeException(Code.OFF003, name, "officeDocument"));
            }
        }
        throw new OfficeException(Code.OFF003, name, "officeDocument");
    }

    /** The parts of a sort that belong to another, in the order of their names. */
    List<PackagePart> parts(PackagePart of, String sort) throws OfficeException {
        List<PackagePart> found = new ArrayList<>();
        for (PackageRelationship relation : relations(of)) {
            if (relation.getRelationshipType().endsWith("/" + sort)) {
                part(relation).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(p -> p.getPartName().getName()));
        return found;
    }

    /** The target of a relationship: a part, or an address outside of the file. */
    record Target(String part, String outside) {}

    Optional<Target> target(PackagePart of, String id) throws OfficeException {
        for (PackageRelationship relation : id.isEmpty() ? List.<PackageRelationship>of() : relations(of, id)) {
            if (relation.getTargetMode() == TargetMode.EXTERNAL) {
                return Optional.of(new Target("", relation.getTargetURI().toString()));
            }
            return part(relation).map(p -> new Target(p.getPartName().getName(), ""));
        }
        return Optional.empty();
    }

    /** The part to which a relationship leads, within the file. */
    Optional<PackagePart> part(PackagePart of, String id) {
        return relations(of, id).stream().findFirst().flatMap(this::part);
    }

    private List<PackageRelationship> relations(PackagePart of, String id) {
        PackageRelationship one = of.getRelationship(id);
        return one == null ? List.of() : List.of(one);
    }

    private Iterable<PackageRelationship> relations(PackagePart of) throws OfficeException {
        try {
            return of.getRelationships();
        } catch (OpenXML4JException | OpenXML4JRuntimeException | IllegalStateException e) {
            throw fault(e, name);
        }
    }

    private Optional<PackagePart> part(PackageRelationship relation) {
        if (relation.getTargetMode() == TargetMode.EXTERNAL) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(parts.getPart(PackagingURIHelper.createPartName(relation.getTargetURI())));
        } catch (OpenXML4JException | OpenXML4JRuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it holds programs. */
    boolean hasMacros() throws OfficeException {
        return main().getContentType().contains("macroEnabled")
                || !parts(main(), "vbaProject").isEmpty();
    }

    Xml xml(PackagePart part) throws OfficeException {
        try {
            return Xml.of(part.getInputStream(), name, part.getPartName().getName());
        } catch (IOException | OpenXML4JRuntimeException | IllegalStateException e) {
            throw fault(e, name);
        }
    }

    /** The bytes of a part; empty when they are too many. */
    Optional<byte[]> bytes(String partName, long most) throws OfficeException {
        for (PackagePart part : partsNamed(partName)) {
            try (InputStream in = part.getInputStream()) {
                byte[] bytes = in.readNBytes((int) most + 1);
                return bytes.length > most ? Optional.empty() : Optional.of(bytes);
            } catch (IOException | OpenXML4JRuntimeException | IllegalStateException e) {
                throw fault(e, name);
            }
        }
        return Optional.empty();
    }

    private List<PackagePart> partsNamed(String partName) throws OfficeException {
        try {
            PackagePart part = parts.getPart(PackagingURIHelper.createPartName(partName));
            return part == null ? List.of() : List.of(part);
        } catch (OpenXML4JException e) {
            throw fault(e, name);
        }
    }

    @Override
    public void close() {
        parts.revert();
    }
}
