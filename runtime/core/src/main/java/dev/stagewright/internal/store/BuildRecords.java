package dev.stagewright.internal.store;

import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.StrictJson;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.finding.Inspection;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.scan.ContentVerification;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The build records beside a realization, each with its log and the checksums of both. Nothing
 * depends on them, so deleted and damaged ones are skipped.
 */
public final class BuildRecords {
  private static final String RECORD = ".json";
  private static final String LOG = ".log";
  private static final String SUMS = ".sha256";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}([^/]+)");

  /** The number of damaged digits up to which a checksum is still recognized. */
  private static final int FEW = 8;

  private BuildRecords() {}

  static List<BuildTimestamp> times(StoreLayout layout, RRef rref) {
    try {
      return StoreListing.of(folder(layout, rref), BuildRecords::time);
    } catch (StoreException e) {
      if (e.getCause() instanceof NotDirectoryException) {
        return List.of(); // a replacement of the folder has no records
      }
      throw e;
    }
  }

  public static boolean isThere(StoreLayout layout, RRef rref, BuildTimestamp time) {
    return Files.exists(folder(layout, rref).resolve(time + RECORD));
  }

  /** Reads the records, the newest last. */
  static List<RecordedBuild> read(StoreLayout layout, RRef rref) {
    Path folder = folder(layout, rref);
    return times(layout, rref).stream()
        .sorted()
        .flatMap(time -> read(folder, time))
        .toList();
  }

  /**
   * Writes a record, and moves the log beside it if there is one. The checksums suit
   * {@code sha256sum -c}, as a manifest does: the name of a record does not contain its hash.
   */
  static void write(Path builds, BuildTimestamp time, BuildRecord record, Path log)
      throws IOException {
    Files.createDirectories(builds);
    String text = record.json().toPrettyString() + "\n";
    write(builds.resolve(time + RECORD), text);
    String sums = line(Hash.of(text), time + RECORD);
    try {
      Path moved = Files.move(log, builds.resolve(time + LOG), StandardCopyOption.ATOMIC_MOVE);
      sums += line(ContentVerification.sum(FilePermissions.seal(moved)), time + LOG);
    } catch (NoSuchFileException e) {
      // the log is empty
    }
    write(builds.resolve(time + SUMS), sums);
  }

  private static String line(Hash sum, String name) {
    return sum + "  " + name + "\n";
  }

  private static void write(Path file, String text) throws IOException {
    FilePermissions.seal(Files.writeString(file, text));
  }

  /**
   * Returns the files of one record in the order in which they become visible: the log, then the
   * record that readers look for, then the checksums, so that these never name a missing file.
   */
  static List<Path> namedLast(Path builds, BuildTimestamp time) {
    return Stream.of(LOG, RECORD, SUMS)
        .map(end -> builds.resolve(time + end))
        .filter(Files::exists)
        .toList();
  }

  /**
   * Reports records that differ from their checksums, and unreadable ones among the rest: a file is
   * reported once.
   */
  static void check(StoreLayout layout, RRef rref, Inspection inspection) {
    Path folder = folder(layout, rref);
    List<Path> files = StoreListing.of(folder, name -> Optional.of(folder.resolve(name)));
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (stem(name).isEmpty()) {
        inspection.find(Finding.Kind.UNEXPECTED, file, "it is no record of a build");
      } else if (name.endsWith(SUMS)) {
        inspection.check(file, () -> checkSums(file, inspection));
      }
    }
    Set<Path> told = inspection.findings().stream().map(Finding::place).collect(Collectors.toSet());
    files.stream()
        .filter(file -> file.toString().endsWith(RECORD) && !told.contains(file))
        .forEach(file -> inspection.check(
            file, () -> BuildRecord.read(StrictJson.parse(Files.readString(file)))));
  }

  /** Checks the files listed in the checksums. A file that was deleted is not damage. */
  private static void checkSums(Path sums, Inspection inspection) throws IOException {
    for (String line : Files.readAllLines(sums)) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || !isOfOneRecord(sums, matcher.group(2))) {
        throw new ConfigException(
            "it has no checksum of a record beside it in the line \"%s\"".formatted(line));
      }
      Path file = sums.resolveSibling(matcher.group(2));
      if (!Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
        inspection.check(file, () -> check(sums, file, new Hash(matcher.group(1)), inspection));
      }
    }
  }

  private static boolean isOfOneRecord(Path sums, String name) {
    String own = sums.getFileName().toString();
    return !name.endsWith(SUMS) && stem(name).equals(stem(own));
  }

  /**
   * Compares a checksum. Another file's checksum differs in every digit: if nearly all digits are
   * equal, the checksum itself is damaged.
   */
  private static void check(Path sums, Path file, Hash expected, Inspection inspection)
      throws IOException {
    Hash found = ContentVerification.sum(file);
    if (!found.equals(expected) && isAlike(found.hex(), expected.hex())) {
      inspection.find(
          Finding.Kind.CHANGED, sums, "it has a damaged checksum of %s".formatted(file));
    } else {
      ContentVerification.expect(expected, found);
    }
  }

  private static boolean isAlike(String one, String other) {
    long different = IntStream.range(0, one.length())
        .filter(i -> one.charAt(i) != other.charAt(i))
        .count();
    return different <= FEW;
  }

  /** Returns the files that belong to the record of a file, and are useless without it. */
  static List<String> together(String name) {
    return name.endsWith(RECORD) && stem(name).isPresent()
        ? stem(name).stream()
            .flatMap(stem -> Stream.of(RECORD, LOG, SUMS).map(stem::concat))
            .toList()
        : List.of(name);
  }

  /** Returns the timestamp that the files of one record share. */
  static Optional<String> stem(String name) {
    return Stream.of(RECORD, LOG, SUMS)
        .filter(name::endsWith)
        .map(end -> name.substring(0, name.length() - end.length()))
        .filter(stem -> time(stem + RECORD).isPresent())
        .findFirst();
  }

  /** Lists the records, logs and checksums on disk. */
  static List<Path> files(StoreLayout layout, RRef rref) {
    Path folder = folder(layout, rref);
    return times(layout, rref).stream()
        .flatMap(time -> Stream.of(time + RECORD, time + LOG, time + SUMS))
        .map(folder::resolve)
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  private static Stream<RecordedBuild> read(Path folder, BuildTimestamp time) {
    Path log = folder.resolve(time + LOG);
    try {
      BuildRecord record = StoreJson.read(folder.resolve(time + RECORD), BuildRecord::read);
      return Stream.of(
          new RecordedBuild(record, Files.exists(log) ? Optional.of(log) : Optional.empty()));
    } catch (StoreException e) {
      return Stream.empty();
    }
  }

  private static Path folder(StoreLayout layout, RRef rref) {
    return layout.realization(rref).resolve(StoreLayout.BUILDS);
  }

  private static Optional<BuildTimestamp> time(String name) {
    try {
      return name.endsWith(RECORD)
          ? Optional.of(BuildTimestamp.parse(name.substring(0, name.length() - RECORD.length())))
          : Optional.empty();
    } catch (InvalidRefException e) {
      return Optional.empty();
    }
  }
}
