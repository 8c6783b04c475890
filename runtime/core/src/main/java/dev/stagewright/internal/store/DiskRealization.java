package dev.stagewright.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagewright.config.Codec;
import dev.stagewright.internal.config.JsonCodec;
import dev.stagewright.internal.config.JsonMembers;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.fs.ReadFailures;
import dev.stagewright.internal.path.OutputPaths;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.StoreException;
import dev.stagewright.store.StoredRealization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A realization in a store: complete, read-only and addressed by name. */
public final class DiskRealization implements StoredRealization {
  private static final Logger LOG = LoggerFactory.getLogger(StoredRealization.class);

  private final StoreLayout layout;
  private final RRef rref;

  /** Read on demand if null. */
  private final @Nullable Context context;

  /** The end of the last recorded build. */
  private final BuildTimestamp built;

  private final @Nullable InputObjects objects;
  private final boolean shared;

  public DiskRealization(
      StoreLayout layout, RRef rref, @Nullable Context context, BuildTimestamp built) {
    this.layout = layout;
    this.rref = rref;
    this.context = context;
    this.built = built;
    this.objects = null;
    this.shared = false;
  }

  public DiskRealization(StoreLayout layout, RRef rref, Context context) {
    this(layout, rref, context, BuildTimestamp.NEVER);
  }

  /**
   * Returns a realization as the engine's type.
   *
   * @param realization a realization from a store
   * @return the same realization
   */
  public static DiskRealization of(StoredRealization realization) {
    return (DiskRealization) realization;
  }

  /** Creates an input of a build or of another realization. */
  public DiskRealization(StoreLayout layout, RRef rref, InputObjects objects, boolean shared) {
    this.layout = layout;
    this.rref = rref;
    this.context = null;
    this.built = BuildTimestamp.NEVER;
    this.objects = objects;
    this.shared = shared;
  }

  @Override
  public RRef rref() {
    return rref;
  }

  /**
   * Returns the names of the realizations it was built from, without checking that they still
   * exist.
   *
   * @return the realizations of its dependencies
   * @throws StoreException if the context is not in memory, and damaged in the store
   */
  public Context context() {
    return context == null ? RealizationDirectory.open(layout, rref).context() : context;
  }

  @Override
  public Path folder() {
    return layout.realization(rref).resolve(StoreLayout.FILES);
  }

  @Override
  public Path file(RelativePath path) {
    Path file = path.in(folder());
    if (Files.notExists(file)) { // unreadable is not absent
      throw new StoreException(
          "%s has no %s: check the name. If it was deleted from %s, a rebuild mends it"
              .formatted(rref, path, folder()));
    }
    return file;
  }

  /**
   * Returns whether the store holds the realization as built from the {@linkplain #context()
   * context}, without reading its files.
   *
   * @return whether its documents are intact and its last build is the known one; differences are
   *     logged
   * @throws StoreException if it cannot be read, and may be intact
   */
  public boolean isThere() {
    Path folder = layout.realization(rref);
    try {
      boolean isWhole = Files.readString(folder.resolve(StoreLayout.CONTEXT))
              .equals(context().document())
          && Hash.of(Files.readString(folder.resolve(StoreLayout.REALIZATION))).equals(rref.hash());
      if (!isWhole) {
        LOG.warn("{} is damaged, and passed over: verify tells more", rref);
      }
      return isWhole
          && new RealizationDirectory(layout, rref.dref()).isDescribed()
          && (built.equals(BuildTimestamp.NEVER) || BuildRecords.isThere(layout, rref, built));
    } catch (IOException e) {
      if (!ReadFailures.isDamage(folder.resolve(StoreLayout.CONTEXT), e)) {
        throw new StoreException(
            "Cannot look at %s: check that this user may read it".formatted(folder), e);
      }
      LOG.warn("{} is gone or damaged, and passed over: {}", rref, e.toString());
      LOG.debug("{} cannot be read", rref, e);
      return false;
    }
  }

  /**
   * Returns whether files and folders exist, without reading them.
   *
   * @param paths their paths inside; if empty, the folder itself is checked
   * @return whether none is missing; missing ones are logged
   */
  public boolean has(Collection<RelativePath> paths) {
    List<Path> missing = Stream.concat(
            paths.stream().map(path -> path.in(folder())),
            paths.isEmpty() ? Stream.of(folder()) : Stream.of())
        .filter(Files::notExists)
        .toList();
    if (!missing.isEmpty()) {
      LOG.warn("{} is damaged and passed over: {} is missing", rref, missing.get(0));
    }
    return missing.isEmpty();
  }

  @Override
  public <T> T value(String output, Codec<T> codec) {
    return StoreJson.read(OutputPaths.VALUES.in(folder()), values -> {
      JsonNode value = values.get(output);
      if (value == null) {
        throw new StoreException("%s has no value \"%s\"".formatted(rref, output));
      }
      return JsonCodec.of(codec).read(value);
    });
  }

  /**
   * Reads the values of all outputs.
   *
   * @return a JSON object with the values by the names of the {@code @Output} fields; empty without
   *     outputs
   * @throws StoreException if the values are damaged
   */
  public JsonNode values() {
    Path file = OutputPaths.VALUES.in(folder());
    return Files.exists(file)
        ? StoreJson.read(file, values -> JsonMembers.read(values).json())
        : JsonNodeFactory.instance.objectNode();
  }

  @Override
  public DiskInputs inputs() {
    return inputs(objects());
  }

  public DiskInputs inputs(InputObjects made) {
    return new DiskInputs(layout, context(), made, true);
  }

  /**
   * Returns the stage objects of its inputs.
   *
   * @return the objects of the build that reads it; none outside of a build
   */
  public InputObjects objects() {
    return objects == null ? new InputObjects() : objects;
  }

  /**
   * Returns whether it is an input of an input, and so may share its object.
   *
   * @return whether its object may be shared
   */
  public boolean isShared() {
    return shared;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DiskRealization that && rref.equals(that.rref);
  }

  @Override
  public int hashCode() {
    return rref.hashCode();
  }

  @Override
  public String toString() {
    return rref.toString();
  }
}
