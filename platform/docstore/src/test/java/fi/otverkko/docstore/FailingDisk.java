package fi.otverkko.docstore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A file system of H2 on a disk that is full as soon as a file named `<file>.full` lies beside it. Public, because H2
/// makes one for each path.
public final class FailingDisk extends FilePathWrapper {

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new FailingFile(getBase().open(mode), Path.of(getBase() + ".full"));
    }

    /// A document store on such a disk, in a process of its own. One argument: the file.
    public static void main(String... arguments) {
        FilePath.register(new FailingDisk());
        var store = StoreFile.open("failing:" + arguments[0], true);
        var options = new Options(Path.of(arguments[0]), "127.0.0.1", 0, true, true);
        System.out.println(DocumentStore.serve(new DurableBackend(store, true, DocumentStore::failStop), options)
                .uri());
        System.out.println("ready");
    }

    private static final class FailingFile extends FileBaseDefault {

        private final FileChannel file;
        private final Path full;

        FailingFile(FileChannel file, Path full) {
            this.file = file;
            this.full = full;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            if (Files.exists(full)) {
                throw new IOException("No space left on device (as told by the test)");
            }
            return file.write(bytes, position);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
