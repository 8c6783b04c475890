package dev.stagewright.internal.store;

import dev.stagewright.store.StoreException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.ref.DRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has a right that others wait for, so far as can be known. A lock's file is never read, so the
 * holder's name stands in another one beside it: there once the right is had, gone before it is
 * given back, left behind by a process that was killed.
 *
 * @param host the name of its host
 * @param pid the number of its process
 * @param thread the name of its thread
 * @param building what it builds; empty if it deletes
 */
public record LockOwner(String host, long pid, String thread, Optional<DRef> building) {
  private static final Logger LOG = LoggerFactory.getLogger(LockOwner.class);
  private static final String ENDING = ".holder";
  private static final int LONGEST_BYTES = 4096;

  static LockOwner here() {
    return new LockOwner(
        HostInfo.here().host(),
        ProcessHandle.current().pid(),
        Thread.currentThread().getName(),
        Optional.empty());
  }

  LockOwner building(DRef dref) {
    return new LockOwner(host, pid, thread, Optional.of(dref));
  }

  /** Nothing but what others are told depends on it. */
  void note(Path lock) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("host", host);
    json.put("pid", pid);
    json.put("thread", thread);
    building.ifPresent(dref -> json.put("building", dref.toString()));
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

  /** Empty if nobody is known, or the one who is known is no more. */
  static Optional<LockOwner> of(Path lock) {
    return noted(place(lock));
  }

  static Optional<LockOwner> noted(Path place) {
    try {
      return Files.size(place) > LONGEST_BYTES
          ? Optional.empty()
          : Optional.of(StoreJson.read(place, LockOwner::read)).filter(LockOwner::mayLive);
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

  /** It goes to terminals. */
  private static String readable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  private boolean mayLive() {
    return !host.equals(HostInfo.here().host()) || ProcessHandle.of(pid).isPresent();
  }

  /** Tells a person, as in {@code process 4711 on quiet (main), building digits}. */
  @Override
  public String toString() {
    String work = building.map(dref -> "building " + dref.name()).orElse("deleting");
    return "process %s on %s (%s), %s".formatted(pid, host, thread, work);
  }
}
