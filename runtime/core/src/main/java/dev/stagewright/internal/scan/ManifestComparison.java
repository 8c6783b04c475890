package dev.stagewright.internal.scan;

import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.finding.Inspection;
import dev.stagewright.internal.fs.LinkTarget;
import dev.stagewright.internal.manifest.ManifestEntry;
import dev.stagewright.internal.text.Quantity;
import dev.stagewright.ref.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a manifest with a folder, on all cores.
 *
 * @param files the folder
 * @param quick whether files are compared by size, and not read
 * @param onRead receives the numbers of bytes read, from several threads
 * @param inspections creates the inspection of one pair
 */
record ManifestComparison(
    Path files, boolean quick, LongConsumer onRead, Supplier<Inspection> inspections) {

  /** An entry and a file with the same path; one of both may be missing. */
  private record Pair(
      @Nullable ManifestEntry listed, @Nullable ScannedFile found) {}

  void compare(Iterator<ManifestEntry> listed, Consumer<Finding> onFinding) throws IOException {
    Iterator<Pair> pairs = new Pairs(listed, SortedFileWalk.of(files));
    ManifestWriter.inChunks(
        pairs,
        chunk -> chunk.parallelStream()
            .map(this::compare)
            .forEachOrdered(findings -> findings.forEach(onFinding)));
  }

  private List<Finding> compare(Pair pair) {
    ManifestEntry listed = pair.listed;
    ScannedFile found = pair.found;
    Inspection inspection = inspections.get();
    if (found == null && listed != null) {
      inspection.find(Finding.Kind.MISSING, files.resolve(listed.path()), "it is missing");
    } else if (found != null && listed == null) {
      inspection.find(Finding.Kind.UNEXPECTED, found.place(), "the build did not make it");
    } else if (found != null && listed != null) {
      inspection.check(found.place(), () -> compare(listed, found));
    }
    return inspection.findings();
  }

  private void compare(ManifestEntry listed, ScannedFile found) throws IOException {
    if (listed instanceof ManifestEntry.File file) {
      compare(file, found);
    } else if (listed instanceof ManifestEntry.Link link) {
      expect(found.attributes().isSymbolicLink(), "it is no link any more");
      Path leads = Files.readSymbolicLink(found.place());
      String target = SortedFileWalk.readable(leads);
      expect(
          target.equals(link.target()),
          "it links to %s instead of %s".formatted(target, link.target()));
      // Not published by a build: a store put together by hand can have correct hashes.
      expect(
          !LinkTarget.leadsOut(files, found.place(), leads),
          "it links to %s, outside the realization".formatted(target));
    } else {
      expect(found.attributes().isDirectory(), "it is no folder any more");
    }
  }

  private void compare(ManifestEntry.File file, ScannedFile found) throws IOException {
    expect(found.attributes().isRegularFile(), "it is no file any more");
    expect(
        found.size() == file.size(),
        "it has %s instead of %s".formatted(Quantity.of(found.size(), "byte"), file.size()));
    expect(
        found.isExecutable() == file.executable(),
        file.executable() ? "it may not be run any more" : "it may be run, and might not before");
    if (!quick) {
      Hash hash = found.hash(onRead);
      expect(
          hash.equals(file.hash()), "its SHA-256 is %s instead of %s".formatted(hash, file.hash()));
    }
  }

  private static void expect(boolean met, String problem) {
    if (!met) {
      throw new ConfigException(problem);
    }
  }

  /** A merge of two sequences in the same order. */
  private static final class Pairs implements Iterator<Pair> {
    private final Iterator<ManifestEntry> entries;
    private final Iterator<ScannedFile> walk;
    private @Nullable ManifestEntry listed;
    private @Nullable ScannedFile found;

    Pairs(Iterator<ManifestEntry> entries, Iterator<ScannedFile> walk) {
      this.entries = entries;
      this.walk = walk;
    }

    @Override
    public boolean hasNext() {
      listed = listed == null && entries.hasNext() ? entries.next() : listed;
      found = found == null && walk.hasNext() ? walk.next() : found;
      return listed != null || found != null;
    }

    @Override
    public Pair next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int order = order();
      Pair pair = new Pair(order <= 0 ? listed : null, order >= 0 ? found : null);
      listed = order <= 0 ? null : listed;
      found = order >= 0 ? null : found;
      return pair;
    }

    private int order() {
      if (listed == null || found == null) {
        return listed == null ? 1 : -1;
      }
      return listed.path().compareTo(found.path());
    }
  }
}
