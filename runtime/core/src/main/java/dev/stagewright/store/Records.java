package dev.stagewright.store;

import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The records of builds beside a realization. Nothing depends on them, so that those that somebody
 * deleted or damaged are passed over.
 */
final class Records {
  private static final String RECORD = ".json";
  private static final String LOG = ".log";

  private Records() {}

  static List<BuildTime> times(StoreLayout layout, RRef rref) {
    return Listing.of(folder(layout, rref), Records::time);
  }

  /** The newest comes last. */
  static List<Built> read(StoreLayout layout, RRef rref) {
    Path folder = folder(layout, rref);
    return times(layout, rref).stream()
        .sorted()
        .flatMap(time -> read(folder, time))
        .toList();
  }

  /** Records and logs, as they lie there. */
  static List<Path> files(StoreLayout layout, RRef rref) {
    Path folder = folder(layout, rref);
    return times(layout, rref).stream()
        .flatMap(time -> Stream.of(time + RECORD, time + LOG))
        .map(folder::resolve)
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  private static Stream<Built> read(Path folder, BuildTime time) {
    Path log = folder.resolve(time + LOG);
    try {
      BuildRecord record = Json.read(folder.resolve(time + RECORD), BuildRecord::read);
      return Stream.of(new Built(record, Files.exists(log) ? Optional.of(log) : Optional.empty()));
    } catch (StoreException e) {
      return Stream.empty();
    }
  }

  private static Path folder(StoreLayout layout, RRef rref) {
    return layout.realization(rref).resolve(StoreLayout.BUILDS);
  }

  private static Optional<BuildTime> time(String name) {
    try {
      return name.endsWith(RECORD)
          ? Optional.of(BuildTime.parse(name.substring(0, name.length() - RECORD.length())))
          : Optional.empty();
    } catch (InvalidRefException e) {
      return Optional.empty();
    }
  }
}
