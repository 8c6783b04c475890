package nested;

import dev.stagewright.Body;
import dev.stagewright.Store;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.StageType;
import dev.stagewright.load.StageLoader;
import dev.stagewright.match.Matcher;
import dev.stagewright.realize.OpenBuild;
import dev.stagewright.realize.RealizeException;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Configures the stage {@link Outer.Collector}.
 *
 * <p>A stage that takes many.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class Outer_CollectorStage {
  private Outer_CollectorStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts from another configuration: whatever is not set again stays as it was.
   *
   * @param derivation the derivation to change
   * @return the builder
   */
  public static Builder from(Outer_CollectorDRef derivation) {
    Builder builder = new Builder();
    builder.all = derivation.all();
    builder.type = derivation.configuration().type();
    builder.body = derivation.recipe.body;
    builder.matcher = derivation.recipe.matcher;
    return builder;
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public static Outer_CollectorDRef read(ConfigReader reader) {
    Builder builder = new Builder();
    builder.all = reader.value("all",
        Codecs.list(reader.stage(Outer_InnerDRef.class, Outer_InnerStage::read)), builder.all);
    return reader.finish(Outer_CollectorRecipe.TYPE, builder::instantiate);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/nested.Outer.Collector.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static Outer_CollectorDRef fromJson(Path file) {
    return StageLoader.of(Outer_CollectorStage.class.getClassLoader()).read(file,
        Outer_CollectorStage::read);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/nested.Outer.Collector.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static Outer_CollectorDRef fromJson(Path file, Store store) {
    return StageLoader.of(Outer_CollectorStage.class.getClassLoader(), store.contents())
        .read(file, Outer_CollectorStage::read);
  }

  /**
   * Opens a build to run by hand, as in JShell:
   *
   * <pre>{@code
   * var build = Outer_CollectorStage.begin(store, derivation);
   * build.stage().build();
   * var rref = build.commit();
   * }</pre>
   *
   * @param store where it takes place
   * @param derivation what to build
   * @return the build, to be committed or closed
   * @throws RealizeException if what it needs cannot be realized
   */
  public static OpenBuild<Outer.Collector, Outer_CollectorRRef> begin(Store store,
      Outer_CollectorDRef derivation) {
    return store.begin(derivation, derivation.recipe());
  }

  /**
   * A configuration of {@link Outer.Collector} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final Outer.Collector values = new Outer.Collector();

    StageType type = Outer_CollectorRecipe.TYPE;

    Body<Outer.Collector> body = Outer_CollectorRecipe.BODY;

    @Nullable Matcher matcher;

    List<Outer_InnerDRef> all = List.of();

    Builder() {
      ConfigWriter.refuseInitialiser(Outer_CollectorRecipe.TYPE, "all", values.all);
    }

    /**
     * Sets {@code all}.
     *
     * @param all the value
     * @return the builder
     */
    public Builder all(List<Outer_InnerDRef> all) {
      this.all = all;
      return this;
    }

    /**
     * Puts another body in place of the stage's own: for tests of what is built from it. Its name
     * stands for the code, so that what it builds is never taken for the real thing.
     *
     * @param name the name of the body; not empty
     * @param body what builds
     * @return the builder
     * @throws ConfigException if the name is empty
     */
    public Builder building(String name, Body<Outer.Collector> body) {
      this.type = Outer_CollectorRecipe.TYPE.building(name);
      this.body = body;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public Outer_CollectorDRef instantiate() {
      return new Outer_CollectorDRef(this);
    }
  }
}
