package mnist;

import dev.stagewright.Body;
import dev.stagewright.Store;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Limit;
import dev.stagewright.config.StageType;
import dev.stagewright.config.Violations;
import dev.stagewright.load.StageLoader;
import dev.stagewright.match.Matcher;
import dev.stagewright.realize.OpenBuild;
import dev.stagewright.realize.RealizeException;
import dev.stagewright.ref.RefPath;
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
  private MnistModelStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the first step; what has no default is asked for in turn
   */
  public static NeedsDataset builder() {
    return new Steps();
  }

  /**
   * Starts from another configuration: whatever is not set again stays as it was.
   *
   * @param derivation the derivation to change
   * @return the builder
   */
  public static Builder from(MnistModelDRef derivation) {
    Builder builder = new Builder();
    builder.dataset = derivation.dataset();
    builder.values.learningRate = derivation.learningRate();
    builder.values.epochs = derivation.epochs();
    builder.values.seed = derivation.seed();
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
  public static MnistModelDRef read(ConfigReader reader) {
    Builder builder = new Builder();
    builder.dataset = reader.input("dataset", reader.path());
    builder.values.learningRate = reader.value("learningRate", Codecs.DOUBLE,
        builder.values.learningRate);
    builder.values.epochs = reader.value("epochs", Codecs.INT, builder.values.epochs);
    builder.values.seed = reader.value("seed", Codecs.optional(Codecs.LONG), builder.values.seed);
    return reader.finish(MnistModelRecipe.TYPE, builder::instantiate);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/mnist.MnistModel.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static MnistModelDRef fromJson(Path file) {
    return StageLoader.of(MnistModelStage.class.getClassLoader()).read(file, MnistModelStage::read);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/mnist.MnistModel.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static MnistModelDRef fromJson(Path file, Store store) {
    return StageLoader.of(MnistModelStage.class.getClassLoader(), store.contents())
        .read(file, MnistModelStage::read);
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
   * @throws RealizeException if what it needs cannot be realized
   */
  public static OpenBuild<MnistModel, MnistModelRRef> begin(Store store,
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

  private static final class Steps implements NeedsDataset {
    private final Builder builder = new Builder();

    @Override
    public Builder dataset(RefPath dataset) {
      builder.dataset = dataset;
      return builder;
    }
  }

  /**
   * A configuration of {@link MnistModel} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final MnistModel values = new MnistModel();

    StageType type = MnistModelRecipe.TYPE;

    Body<MnistModel> body = MnistModelRecipe.BODY;

    @Nullable Matcher matcher;

    @Nullable RefPath dataset;

    Builder() {
      ConfigWriter.refuseInitialiser(MnistModelRecipe.TYPE, "dataset", values.dataset);
      if (values.seed == null) {
        values.seed = Optional.empty();
      }
    }

    /**
     * An archive as Keras ships MNIST.
     *
     * @param dataset the value
     * @return the builder
     */
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
    public Builder learningRate(@Limit(greaterThan = "0") double learningRate) {
      values.learningRate = learningRate;
      return this;
    }

    /**
     * Sets {@code epochs}.
     *
     * @param epochs the value
     * @return the builder
     */
    public Builder epochs(@Limit(atLeast = "1") int epochs) {
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

    /**
     * Puts another body in place of the stage's own: for tests of what is built from it. Its name
     * stands for the code, so that what it builds is never taken for the real thing.
     *
     * @param name the name of the body; not empty
     * @param body what builds
     * @return the builder
     * @throws ConfigException if the name is empty
     */
    public Builder building(String name, Body<MnistModel> body) {
      this.type = MnistModelRecipe.TYPE.building(name);
      this.body = body;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public MnistModelDRef instantiate() {
      MnistModelDRef derivation = new MnistModelDRef(this);
      Violations violations = new Violations(MnistModelRecipe.TYPE);
      violations.check(derivation.learningRate() > 0.0, "learningRate", derivation.learningRate(),
          "must be greater than 0");
      violations.check(derivation.epochs() >= 1, "epochs", derivation.epochs(),
          "must be at least 1");
      violations.refuse();
      return derivation;
    }
  }
}
