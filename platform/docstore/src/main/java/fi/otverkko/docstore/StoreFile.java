package fi.otverkko.docstore;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// The file in which a durable store keeps its documents.
final class StoreFile {

    private static final int CACHE_MB = 32;

    /// Each write writes whole pages: half of what H2 takes costs a quarter less work, a quarter of it no less again.
    private static final int PAGE_BYTES = 8 << 10;

    /// How documents and indexes lie in the file. Another version's file is refused, not misread.
    private static final int FORMAT = 2;

    /// Opens the file for this process alone; makes it, readable only for its owner, if there is none.
    ///
    /// @throws CannotStart if the file is in use, damaged or cannot be made
    static MVStore open(Path file, boolean compress) {
        try {
            make(file);
            return open(file.toString(), compress);
        } catch (MVStoreException failure) {
            if (failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new CannotStart(file + " is in use by another process: one document store per file", failure);
            }
            throw new CannotStart(file + " cannot be opened: " + failure.getMessage(), failure);
        } catch (IOException failure) {
            throw new CannotStart(file + " cannot be made: " + failure, failure);
        }
    }

    private static MVStore checked(String file, MVStore store) {
        if (store.getMapNames().isEmpty()) {
            store.setStoreVersion(FORMAT);
        } else if (store.getStoreVersion() != FORMAT) {
            store.closeImmediately();
            throw new CannotStart(file + " was written by another version of the document store: move it away");
        }
        return store;
    }

    /// @param name a path, or a name in one of H2's own file systems
    static MVStore open(String name, boolean compress) {
        var builder = new MVStore.Builder()
                .fileName(name)
                .autoCommitDisabled()
                .autoCommitBufferSize(0) // else many unsaved changes are committed in the middle of a write
                .cacheSize(CACHE_MB)
                .pageSplitSize(PAGE_BYTES);
        return checked(name, (compress ? builder.compress() : builder).open());
    }

    private static void make(Path file) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException _) {
            // as it is from the second start on
        }
    }

    private StoreFile() {}
}
