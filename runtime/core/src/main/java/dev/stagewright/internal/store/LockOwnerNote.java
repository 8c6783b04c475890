package dev.stagewright.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.LockOwner;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A note beside a lock file that names the lock's owner; the lock file itself is never read. The
 * note is written once the lock is held and deleted before it is released. A killed process leaves
 * it behind.
 */
final class LockOwnerNote {
  private static final Logger LOG = LoggerFactory.getLogger(LockOwnerNote.class);
  private static final String ENDING = ".holder";
  private static final int LONGEST_BYTES = 4096;

  private LockOwnerNote() {}

  static LockOwner here() {
    return new LockOwner(
        HostInfo.here().host(),
        ProcessHandle.current().pid(),
        Thread.currentThread().getName(),
        Optional.empty());
  }

  static LockOwner building(DRef dref) {
    LockOwner here = here();
    return new LockOwner(here.host(), here.pid(), here.thread(), Optional.of(dref));
  }

  /** Writes the note. Failures are ignored: only messages depend on it. */
  static void write(Path lock, LockOwner owner) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("host", owner.host());
    json.put("pid", owner.pid());
    json.put("thread", owner.thread());
    owner.building().ifPresent(dref -> json.put("building", dref.toString()));
    try {
      Files.writeString(place(lock), json.toString());
    } catch (IOException e) {
      LOG.debug("Cannot note who holds {}", lock, e);
    }
  }

  static void forget(Path lock) {
    try {
      Files.deleteIfExists(place(lock));
    } catch (IOException e) {
      LOG.debug("Cannot take back who holds {}", lock, e);
    }
  }

  /** Reads the note. Returns empty without a note, or if the process has ended. */
  static Optional<LockOwner> of(Path lock) {
    return noted(place(lock));
  }

  static Optional<LockOwner> noted(Path place) {
    try {
      return Files.size(place) > LONGEST_BYTES
          ? Optional.empty()
          : Optional.of(StoreJson.read(place, LockOwnerNote::read)).filter(LockOwnerNote::mayLive);
    } catch (IOException | StoreException e) {
      return Optional.empty();
    }
  }

  static boolean isNote(String name) {
    return name.endsWith(ENDING);
  }

  private static Path place(Path lock) {
    return lock.resolveSibling(lock.getFileName() + ENDING);
  }

  private static LockOwner read(JsonNode json) {
    return new LockOwner(
        readable(StoreJson.text(json, "host")),
        json.path("pid").asLong(),
        readable(StoreJson.text(json, "thread")),
        json.has("building")
            ? Optional.of(DRef.parse(StoreJson.text(json, "building")))
            : Optional.empty());
  }

  /** Returns text that is safe on a terminal. */
  private static String readable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  private static boolean mayLive(LockOwner owner) {
    return !owner.host().equals(HostInfo.here().host())
        || ProcessHandle.of(owner.pid()).isPresent();
  }
}
