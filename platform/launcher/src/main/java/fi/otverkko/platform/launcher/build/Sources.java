package fi.otverkko.platform.launcher.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Set;

/// What the artefacts are built from.
final class Sources {

    private static final Set<String> NOT_SOURCES =
            Set.of("target", "node_modules", ".git", ".ot", "test", "deployment", "decisions", "dist");

    private Sources() {}

    /// When a source was last changed. A look at some hundred files, not at their content.
    static FileTime newest(Path root) {
        var finder = new SimpleFileVisitor<Path>() {
            FileTime newest = FileTime.fromMillis(0);

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var name = folder.getFileName().toString();
                boolean skipped = !folder.equals(root) && (NOT_SOURCES.contains(name) || name.startsWith("."));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean ours = !root.equals(file.getParent()) || file.endsWith("pom.xml");
                if (ours
                        && !file.toString().endsWith(".md")
                        && attributes.lastModifiedTime().compareTo(newest) > 0) {
                    newest = attributes.lastModifiedTime();
                }
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(root, finder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return finder.newest;
    }
}
