package nested;

import dev.stagewright.Store;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.config.StageType;
import dev.stagewright.spi.StageBuilder;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Outer.Inner}.
 *
 * <p>A stage in a class.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class Outer_InnerStage {
  static final StageType TYPE = StageType.of("inner", Outer.Inner.class);

  static final Codec<Outer.Level> LEVEL = Codecs.enumOf(Outer.Level.class);

  private Outer_InnerStage() {
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
  public static Builder from(Outer_InnerDRef derivation) {
    return new Builder(derivation);
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws dev.stagewright.config.ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public static Outer_InnerDRef read(ConfigReader reader) {
    return new Builder().read(reader);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/nested.Outer.Inner.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static Outer_InnerDRef fromJson(Path file) {
    return new Builder().read(Outer_InnerStage.class, file);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/nested.Outer.Inner.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static Outer_InnerDRef fromJson(Path file, Store store) {
    return new Builder().read(Outer_InnerStage.class, file, store);
  }

  /**
   * Opens a build to run by hand, as in JShell:
   *
   * <pre>{@code
   * var build = Outer_InnerStage.begin(store, derivation);
   * build.stage().build();
   * var rref = build.commit();
   * }</pre>
   *
   * @param store where it takes place
   * @param derivation what to build
   * @return the build, to be committed or closed
   * @throws dev.stagewright.build.RealizeException if what it needs cannot be realized
   */
  public static ManualBuild<Outer.Inner, Outer_InnerRRef> begin(Store store,
      Outer_InnerDRef derivation) {
    return store.begin(derivation, derivation.recipe());
  }

  /**
   * A configuration of {@link Outer.Inner} in the making: defaults stand until they are set.
   */
  public static final class Builder extends StageBuilder<Outer.Inner, Outer_InnerDRef, Builder> {
    final Outer.Inner values = new Outer.Inner();

    Builder() {
      super(Outer_InnerStage.TYPE);
    }

    Builder(Outer_InnerDRef derivation) {
      super(derivation);
      Outer_InnerDRef.copy(derivation.values, values);
    }

    /**
     * Sets {@code level}.
     *
     * @param level the value
     * @return the builder
     */
    public Builder level(Outer.Level level) {
      values.level = level;
      return this;
    }

    @Override
    public Outer_InnerDRef instantiate() {
      return new Outer_InnerDRef(this);
    }

    @Override
    protected void exchange(FieldVisitor with) {
      values.level = with.value("level", Outer_InnerStage.LEVEL, values.level);
    }
  }
}
