package dev.stagewright.stages.archive;

import dev.stagewright.ref.RelativePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A writer of an archive's entries into a folder.
 *
 * <p>Links are made last, so that nothing can be written through one.
 */
final class Extractor {
  /** The time of all files: make finds none of them outdated, and zip has no earlier time. */
  private static final FileTime TIME = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));

  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final TargetPaths paths;
  private final ExtractionBudget budget;
  private final UnpackFailures failures;
  private final byte[] buffer = new byte[BUFFER];
  private final Map<RelativePath, String> links = new LinkedHashMap<>();

  Extractor(Path folder, TargetPaths paths, ExtractionBudget budget, UnpackFailures failures) {
    this.folder = folder;
    this.paths = paths;
    this.budget = budget;
    this.failures = failures;
  }

  /** Writes all entries, and returns whether stripping left any. */
  boolean write(EntryStream entries) throws IOException, InterruptedException {
    boolean dropped = false;
    boolean kept = false;
    for (var entry = next(entries); entry.isPresent(); entry = next(entries)) {
      budget.entry();
      Optional<RelativePath> path = paths.of(entry.get().name());
      if (path.isPresent()) {
        write(entry.get(), path.get());
      } else if (entry.get() instanceof ArchiveEntry.File file) {
        copy(file, OutputStream.nullOutputStream());
      }
      kept |= path.isPresent();
      dropped |= path.isEmpty();
    }
    for (Map.Entry<RelativePath, String> link : links.entrySet()) {
      Files.createSymbolicLink(link.getKey().in(folder), Path.of(link.getValue()));
    }
    return kept || !dropped;
  }

  private void write(ArchiveEntry entry, RelativePath path)
      throws IOException, InterruptedException {
    Path place = path.in(folder);
    if (entry instanceof ArchiveEntry.Folder) {
      paths.takeFolder(path);
      Files.createDirectories(place);
      return;
    }
    paths.takeFile(path);
    Files.createDirectories(Objects.requireNonNull(place.getParent()));
    if (entry instanceof ArchiveEntry.File file) {
      write(file, place);
    } else if (entry instanceof ArchiveEntry.Link link) {
      paths.checkLink(path, link.target());
      links.put(path, link.target());
    } else if (entry instanceof ArchiveEntry.Alias alias) {
      copy(alias, place);
    }
  }

  private void write(ArchiveEntry.File file, Path place) throws IOException, InterruptedException {
    try (OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW)) {
      copy(file, out);
    }
    if (file.executable()
        && Files.getFileAttributeView(place, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.setLastModifiedTime(place, TIME);
  }

  private void copy(ArchiveEntry.File file, OutputStream out)
      throws IOException, InterruptedException {
    for (int n = read(file.bytes()); n >= 0; n = read(file.bytes())) {
      budget.bytes(n);
      out.write(buffer, 0, n);
      if (Thread.interrupted()) {
        throw new InterruptedException("The unpacking was interrupted");
      }
    }
  }

  private void copy(ArchiveEntry.Alias alias, Path place) throws IOException {
    Optional<RelativePath> original = paths.of(alias.original());
    if (original.isEmpty()
        || !Files.isRegularFile(original.get().in(folder), LinkOption.NOFOLLOW_LINKS)) {
      throw failures.unsafe(
          alias.name(),
          "is another name of \"%s\", which is not a file before it".formatted(alias.original()));
    }
    Path source = original.get().in(folder);
    budget.bytes(Files.size(source));
    Files.copy(source, place, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private Optional<ArchiveEntry> next(EntryStream entries) throws UnpackException {
    return failures.reading(entries::next);
  }

  private int read(InputStream in) throws UnpackException {
    return failures.reading(() -> in.read(buffer));
  }
}
