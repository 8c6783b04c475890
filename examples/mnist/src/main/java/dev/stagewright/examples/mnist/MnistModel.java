package dev.stagewright.examples.mnist;

import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The Keras MNIST CNN, trained with Deeplearning4j.
 *
 * <p>Nothing of Deeplearning4j is loaded before the training starts: a program that finds the model
 * in the store does not pay for it.
 */
@Stage(name = "mnist-model", match = @Match(best = "accuracy"))
public class MnistModel {
  /** The digits to learn from and to be tested with: an archive such as Keras's mnist.npz. */
  @Config
  Path dataset;

  /** The step by which a batch moves the weights. */
  @Config
  @Positive
  double learningRate = 1e-3;

  /** The number of passes over all training images. */
  @Config
  @Min(1)
  int epochs = 1;

  /**
   * Decides all that is random in the training. Without it every training differs; with it, the
   * model is the same on the same machine with the same number of threads (OMP_NUM_THREADS).
   */
  @Config
  Optional<Long> seed = Optional.empty();

  /** The trained network, in Deeplearning4j's format. */
  @Output("model.zip")
  Path model;

  /** The share of the test images that the network reads rightly. */
  @Output
  double accuracy;

  /** Creates a stage whose fields are still to be set. */
  public MnistModel() {}

  @Build
  void train(BuildContext build) throws IOException {
    MnistFile digits = MnistFile.read(dataset);
    long drawn = seed.orElseGet(() -> new SecureRandom().nextLong());
    build.log("The seed is " + drawn + "; " + Cnn.means());
    SplitMix64 dice = new SplitMix64(drawn);
    Cnn cnn = Cnn.untrained(learningRate, dice.bits());
    build.progress("epoch", 0, epochs);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      int images = digits.train().count();
      double loss = cnn.learn(digits.train(), dice, done -> build.progress("image", done, images));
      build.log("After epoch " + epoch + " the loss is " + loss);
      build.progress("epoch", epoch, epochs);
    }
    accuracy = cnn.accuracy(digits.test());
    build.log("The accuracy is " + accuracy);
    cnn.save(model);
  }
}
