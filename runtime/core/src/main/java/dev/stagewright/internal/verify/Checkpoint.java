package dev.stagewright.internal.verify;

import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The intact realizations and derivations of an unfinished verification: one name per line, the
 * last perhaps cut off. On a read-only store nothing is recorded, and the verification continues.
 */
final class Checkpoint {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);

  private final Path file;

  Checkpoint(Path root) {
    this.file = root.resolve("verified");
  }

  Set<RRef> read() {
    Set<RRef> noted = new HashSet<>();
    for (String line : lines()) {
      try {
        noted.add(RRef.parse(line));
      } catch (InvalidRefException e) {
        LOG.debug("Cannot tell what was verified from \"{}\" in {}", line, file, e);
      }
    }
    return noted;
  }

  private List<String> lines() {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new StoreException("Cannot read %s: verify everything anew".formatted(file), e);
    }
  }

  synchronized void note(RRef rref) {
    try {
      Files.writeString(file, rref + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      LOG.debug("Cannot note in {} that {} is well", file, rref, e);
    }
  }

  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("Cannot delete {}", file, e);
    }
  }
}
