package org.tongbao.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

/** The entries of a ZIP file that refuses to unpack more than an office file can hold. */
final class GuardedZip extends ZipFileZipEntrySource {

    /** An office file has some hundred parts; one for each picture. */
    static final int ENTRIES = 10_000;

    /** Of all parts together that were read, in bytes. */
    static final long UNPACKED = 512L << 20;

    /** XML of a large table shrinks to a hundredth at most, small parts may shrink further. */
    static final int RATIO = 250;

    private static final long SMALL = 1L << 20;

    /** A file that would unpack to more than it may. */
    static final class BombException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final int entries;
    private long unpacked;

    GuardedZip(SeekableByteChannel channel) throws IOException {
        this(ZipFile.builder().setSeekableByteChannel(channel).get());
    }

    private GuardedZip(ZipFile zip) throws IOException {
        super(zip);
        int count = 0;
        Enumeration<ZipArchiveEntry> all = zip.getEntries();
        while (all.hasMoreElements()) {
            all.nextElement();
            count++;
        }
        entries = count;
        if (entries > ENTRIES) {
            throw new BombException();
        }
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Counted(super.getInputStream(entry), Math.max(entry.getCompressedSize(), 1));
    }

    private final class Counted extends FilterInputStream {

        private final long packed;
        private long own;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) throws IOException {
            own += more;
            unpacked += more;
            if (unpacked > UNPACKED || (own > SMALL && own / packed > RATIO)) {
                throw new BombException();
            }
        }
    }
}
