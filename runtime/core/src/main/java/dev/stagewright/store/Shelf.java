package dev.stagewright.store;

import dev.stagewright.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The realizations of one derivation, as they lie on disk.
 *
 * @param layout the store
 * @param dref the derivation
 */
record Shelf(StoreLayout layout, DRef dref) {
  private static final String RECORD = ".json";

  /** Every realization with the context, the one built last at the end. */
  List<Realized> with(Context context) {
    return all().stream()
        .filter(found -> found.context().equals(context))
        .sorted(Comparator.comparing((Realized found) -> lastBuilt(layout, found.rref()))
            .thenComparing(Realized::rref))
        .toList();
  }

  List<Realized> all() {
    try (Stream<Path> entries = Files.list(layout.derivation(dref))) {
      return entries
          .flatMap(entry -> hash(entry).stream())
          .map(hash -> open(layout, new RRef(hash, dref)))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new StoreException(
          "Cannot list %s: check that it may be read".formatted(layout.derivation(dref)), e);
    }
  }

  static Realized open(StoreLayout layout, RRef rref) {
    Path folder = layout.realization(rref);
    Context context = Json.read(folder.resolve(StoreLayout.CONTEXT), Context::read);
    return new Realized(layout, rref, context);
  }

  /** What is hidden is on its way in, and what has another name is no realization. */
  private static Optional<Hash> hash(Path entry) {
    try {
      return Optional.of(new Hash(entry.getFileName().toString()));
    } catch (InvalidRefException e) {
      return Optional.empty();
    }
  }

  private static Optional<BuildTime> time(String record) {
    try {
      return record.endsWith(RECORD)
          ? Optional.of(BuildTime.parse(record.substring(0, record.length() - RECORD.length())))
          : Optional.empty();
    } catch (InvalidRefException e) {
      return Optional.empty();
    }
  }

  static BuildTime lastBuilt(StoreLayout layout, RRef rref) {
    Path builds = layout.realization(rref).resolve(StoreLayout.BUILDS);
    try (Stream<Path> records = Files.list(builds)) {
      return records
          .map(record -> record.getFileName().toString())
          .flatMap(name -> time(name).stream())
          .max(Comparator.naturalOrder())
          .orElse(BuildTime.NEVER);
    } catch (NoSuchFileException e) {
      return BuildTime.NEVER; // somebody deleted the records, which nothing depends on
    } catch (IOException e) {
      throw new StoreException("Cannot list %s: check that it may be read".formatted(builds), e);
    }
  }
}
