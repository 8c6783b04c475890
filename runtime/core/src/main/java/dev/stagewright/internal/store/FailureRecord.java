package dev.stagewright.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.StoreException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A failed build as recorded in its evidence, for people to read: the next realization builds
 * again.
 *
 * @param folder the evidence: {@code files}, {@code log}, {@code derivation.json}
 * @param dref the derivation
 * @param context the realizations of its dependencies
 * @param failure when, where and why
 */
public record FailureRecord(Path folder, DRef dref, Context context, FailureDetails failure) {
  private static final String KIND = "dev.stagewright/failure/1";

  /**
   * Returns the build's log, which ends with the stack trace.
   *
   * @return the file
   */
  public Path log() {
    return folder.resolve(BuildWorkspace.LOG);
  }

  static String document(DRef dref, Context context, FailureDetails failure) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", KIND);
    json.put("derivation", dref.toString());
    json.put("start", failure.start().toString());
    json.put("stop", failure.stop().toString());
    json.put("exception", failure.exception());
    json.put("message", failure.message());
    failure.machine().write(json);
    json.set("context", context.json());
    return json.toPrettyString() + "\n";
  }

  /** Lists the failures. Folders without a readable record are skipped. */
  static List<FailureRecord> list(StoreLayout layout, Predicate<String> name) {
    return StoreListing.of(
            layout.failed(),
            found -> name.test(found) ? read(layout.failed().resolve(found)) : Optional.empty())
        .stream()
        .sorted(Comparator.comparing((FailureRecord record) -> record.failure().stop())
            .thenComparing(FailureRecord::folder)
            .reversed())
        .toList();
  }

  private static Optional<FailureRecord> read(Path folder) {
    try {
      return Optional.of(
          StoreJson.read(folder.resolve(StoreLayout.FAILURE), json -> read(folder, json)));
    } catch (StoreException e) {
      return Optional.empty();
    }
  }

  private static FailureRecord read(Path folder, JsonNode json) {
    if (!StoreJson.text(json, "kind").equals(KIND)) {
      throw new ConfigException("A failure is of kind " + KIND);
    }
    return new FailureRecord(
        folder,
        DRef.parse(StoreJson.text(json, "derivation")),
        Context.read(json.path("context")),
        new FailureDetails(
            StoreJson.time(json, "start"),
            StoreJson.time(json, "stop"),
            StoreJson.text(json, "exception"),
            StoreJson.text(json, "message"),
            HostInfo.read(json)));
  }
}
