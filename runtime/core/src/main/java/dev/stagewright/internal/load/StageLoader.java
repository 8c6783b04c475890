package dev.stagewright.internal.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.build.Derivation;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.internal.config.ConfigFile;
import dev.stagewright.internal.config.JsonConfigReader;
import dev.stagewright.internal.load.StageLoadException.Reason;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** A loader of derivations by the names of their stages' classes. */
public final class StageLoader {
  private final ClassLoader classes;
  private final Function<DRef, Optional<StoredDerivation>> store;

  /**
   * Creates a loader.
   *
   * @param classes the class loader of the stages
   * @param store looks up the record of a derivation, if there is one
   */
  public StageLoader(ClassLoader classes, Function<DRef, Optional<StoredDerivation>> store) {
    this.classes = classes;
    this.store = store;
  }

  /**
   * Returns a loader without a store: a derivation that is mentioned by its name alone stays a
   * name.
   *
   * @param classes the class loader of the stages
   * @return the loader
   */
  public static StageLoader of(ClassLoader classes) {
    return new StageLoader(classes, dref -> Optional.empty());
  }

  /**
   * Returns a loader that looks up derivations in a store.
   *
   * @param classes the class loader of the stages
   * @param store the store that knows derivations by their names
   * @return the loader
   */
  public static StageLoader of(ClassLoader classes, DiskStore store) {
    return new StageLoader(classes, dref -> StoredDerivation.of(store, dref));
  }

  /**
   * Creates a derivation of a stage that is known by more than its name.
   *
   * @param file a JSON file with its configuration: missing fields have their defaults
   * @param read creates the derivation, as the {@code read} method that is generated for the stage
   * @param <D> the type of the derivation
   * @return the derivation
   * @throws ConfigFileException if the file cannot be read, or anything in it is wrong
   */
  public <D extends Derivation<?>> D read(Path file, Function<ConfigReader, D> read) {
    return ConfigFile.read(file)
        .configure(values ->
            read.apply(new JsonConfigReader(values, new DerivationResolver(classes, store))));
  }

  /**
   * Creates a derivation.
   *
   * @param stage the name of the stage's class; a nested one is {@code Outer.Inner} or
   *     {@code Outer$Inner}
   * @param values its configuration: missing fields have their defaults
   * @return the derivation
   * @throws StageLoadException if there is no such class, or it is no stage
   * @throws ConfigException if it cannot be configured like this
   */
  public Derivation<?> derivation(String stage, ObjectNode values) {
    return new DerivationResolver(classes, store).made(stage, values);
  }

  /**
   * Creates a derivation again that the store knows.
   *
   * @param dref its name
   * @return the derivation; the name itself if the store does not know it, its class is missing, or
   *     the class's code would give another name today
   */
  public Origin derivation(DRef dref) {
    return new DerivationResolver(classes, store).named(dref);
  }

  /**
   * Returns the JSON Schema of a stage's configuration.
   *
   * @param stage the name of the stage's class
   * @return a document that refers to no other
   * @throws StageLoadException if there is no such class, or it is no stage
   */
  public ObjectNode schema(String stage) {
    Class<?> found = GeneratedStage.of(classes, stage).stage();
    return SchemaBundle.of(classes, found.getCanonicalName())
        .orElseThrow(() -> new StageLoadException(
            Reason.OTHER_VERSION,
            "There is no schema of %s: compile it again with the annotation processor of this version"
                .formatted(found.getName()),
            null));
  }
}
