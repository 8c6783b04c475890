package mnist;

import dev.stagewright.Store;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.config.ParameterConstraint;
import dev.stagewright.config.StageType;
import dev.stagewright.config.Violations;
import dev.stagewright.ref.RefPath;
import dev.stagewright.spi.StageBuilder;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Configures the stage {@link MnistModel}.
 *
 * <p>The Keras MNIST CNN, trained with Deeplearning4j.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class MnistModelStage {
  static final StageType TYPE = StageType.of("mnist-model", MnistModel.class);

  private MnistModelStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the first step; what has no default is asked for in turn
   */
  public static NeedsDataset builder() {
    return new Builder();
  }

  /**
   * Starts from another configuration: whatever is not set again stays as it was.
   *
   * @param derivation the derivation to change
   * @return the builder
   */
  public static Builder from(MnistModelDRef derivation) {
    return new Builder(derivation);
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws dev.stagewright.config.ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public static MnistModelDRef read(ConfigReader reader) {
    return new Builder().read(reader);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/mnist.MnistModel.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static MnistModelDRef fromJson(Path file) {
    return new Builder().read(MnistModelStage.class, file);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/mnist.MnistModel.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static MnistModelDRef fromJson(Path file, Store store) {
    return new Builder().read(MnistModelStage.class, file, store);
  }

  /**
   * Opens a build to run by hand, as in JShell:
   *
   * <pre>{@code
   * var build = MnistModelStage.begin(store, derivation);
   * build.stage().train(BuildContext.of(build.site()));
   * var rref = build.commit();
   * }</pre>
   *
   * @param store where it takes place
   * @param derivation what to build
   * @return the build, to be committed or closed
   * @throws dev.stagewright.build.RealizeException if what it needs cannot be realized
   */
  public static ManualBuild<MnistModel, MnistModelRRef> begin(Store store,
      MnistModelDRef derivation) {
    return store.begin(derivation, derivation.recipe());
  }

  /**
   * Asks for {@code dataset}.
   */
  public interface NeedsDataset {
    /**
     * An archive as Keras ships MNIST.
     *
     * @param dataset the value
     * @return the builder
     */
    Builder dataset(RefPath dataset);
  }

  /**
   * A configuration of {@link MnistModel} in the making: defaults stand until they are set.
   */
  public static final class Builder extends StageBuilder<MnistModel, MnistModelDRef, Builder> implements NeedsDataset {
    final MnistModel values = new MnistModel();

    @Nullable RefPath dataset;

    Builder() {
      super(MnistModelStage.TYPE);
      refuseInitialiser("dataset", values.dataset);
      values.seed = orEmpty(values.seed);
    }

    Builder(MnistModelDRef derivation) {
      super(derivation);
      MnistModelDRef.copy(derivation.values, values);
      this.dataset = derivation.dataset();
    }

    @Override
    public Builder dataset(RefPath dataset) {
      this.dataset = dataset;
      return this;
    }

    /**
     * Sets {@code learningRate}.
     *
     * @param learningRate the value
     * @return the builder
     */
    public Builder learningRate(@ParameterConstraint(greaterThan = "0") double learningRate) {
      values.learningRate = learningRate;
      return this;
    }

    /**
     * Sets {@code epochs}.
     *
     * @param epochs the value
     * @return the builder
     */
    public Builder epochs(@ParameterConstraint(atLeast = "1") int epochs) {
      values.epochs = epochs;
      return this;
    }

    /**
     * Where chance starts; empty for fresh entropy each time.
     *
     * @param seed the value
     * @return the builder
     */
    public Builder seed(long seed) {
      values.seed = Optional.of(seed);
      return this;
    }

    /**
     * Where chance starts; empty for fresh entropy each time.
     *
     * @param seed the value
     * @return the builder
     */
    public Builder seed(Optional<Long> seed) {
      values.seed = seed;
      return this;
    }

    @Override
    public MnistModelDRef instantiate() {
      MnistModelDRef derivation = new MnistModelDRef(this);
      Violations violations = new Violations(MnistModelStage.TYPE);
      violations.check(derivation.learningRate() > 0.0, "learningRate", derivation.learningRate(),
          "must be greater than 0");
      violations.check(derivation.epochs() >= 1, "epochs", derivation.epochs(),
          "must be at least 1");
      violations.refuse();
      return derivation;
    }

    @Override
    protected void exchange(FieldVisitor with) {
      this.dataset = with.path("dataset", this.dataset);
      values.learningRate = with.value("learningRate", Codecs.DOUBLE, values.learningRate);
      values.epochs = with.value("epochs", Codecs.INT, values.epochs);
      values.seed = with.value("seed", Codecs.optional(Codecs.LONG), values.seed);
    }
  }
}
