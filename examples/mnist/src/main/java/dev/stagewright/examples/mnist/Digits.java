package dev.stagewright.examples.mnist;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.nio.file.Path;

/** Digits drawn as strokes, in the shape of MNIST: no download. */
@Stage(name = "digits")
public class Digits {
  /** Training images to draw. */
  @Config
  @Positive
  int train = 6_000;

  /** Test images to draw, none of them a training image. */
  @Config
  @Positive
  int test = 1_000;

  /** Which digits: the same seed draws the same ones on any machine. */
  @Config
  long seed = 42;

  /** Arrays x_train, y_train, x_test, y_test, as Keras ships MNIST. */
  @Output("mnist.npz")
  Path npz;

  /** Creates a stage whose fields are still to be set. */
  public Digits() {}

  @Build
  void draw() throws IOException {
    SplitMix64 dice = new SplitMix64(seed);
    LabelledImages training = new DigitWriter(dice.split()).write(train);
    LabelledImages testing = new DigitWriter(dice.split()).write(test);
    new MnistFile(training, testing).write(npz);
  }
}
