package nested;

import dev.stagewright.Store;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.config.StageType;
import dev.stagewright.spi.StageBuilder;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Outer.Collector}.
 *
 * <p>A stage that takes many.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class Outer_CollectorStage {
  static final StageType TYPE = StageType.of("collector", Outer.Collector.class, Outer.Level.class,
      Outer.class);

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
    return new Builder(derivation);
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws dev.stagewright.config.ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public static Outer_CollectorDRef read(ConfigReader reader) {
    return new Builder().read(reader);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/nested.Outer.Collector.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static Outer_CollectorDRef fromJson(Path file) {
    return new Builder().read(Outer_CollectorStage.class, file);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/nested.Outer.Collector.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static Outer_CollectorDRef fromJson(Path file, Store store) {
    return new Builder().read(Outer_CollectorStage.class, file, store);
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
   * @throws dev.stagewright.build.RealizeException if what it needs cannot be realized
   */
  public static ManualBuild<Outer.Collector, Outer_CollectorRRef> begin(Store store,
      Outer_CollectorDRef derivation) {
    return store.begin(derivation, derivation.recipe());
  }

  /**
   * A configuration of {@link Outer.Collector} in the making: defaults stand until they are set.
   */
  public static final class Builder extends StageBuilder<Outer.Collector, Outer_CollectorDRef, Builder> {
    final Outer.Collector values = new Outer.Collector();

    List<Outer_InnerDRef> all = List.of();

    Builder() {
      super(Outer_CollectorStage.TYPE);
      refuseInitialiser("all", values.all);
    }

    Builder(Outer_CollectorDRef derivation) {
      super(derivation);
      this.all = derivation.all();
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

    @Override
    public Outer_CollectorDRef instantiate() {
      return new Outer_CollectorDRef(this);
    }

    @Override
    protected void exchange(FieldVisitor with) {
      this.all = with.stages("all", Outer_InnerDRef.class, Outer_InnerStage::read, this.all);
    }
  }
}
