package my.digits;

import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A model that tells digits by their brightness: a digit is some weight times its brightness. */
@Stage(name = "model", match = @Match(best = "accuracy"))
public class Model {
  // row: promises
  /** A file of any other stage. */
  @Config
  public Path dataset;

  /** A file that must exist after the build. */
  @Output("model.txt")
  public Path model;

  /** A value that is saved for you. */
  @Output
  public double accuracy;
  // end

  /** The number of weights to try. */
  @Config
  @Min(1)
  public int epochs = 1;

  /** Empty: fresh entropy each time. */
  @Config
  public Optional<Long> seed;

  /** Tries weights, and keeps the best. */
  @Build
  public void train(BuildContext build) throws IOException {
    Random random = seed.map(Random::new).orElseGet(Random::new);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      double weight = random.nextDouble(20);
      if (score(weight) >= accuracy) {
        keep(weight);
      }
      build.progress("epoch", epoch, epochs);
    }
    build.log("accuracy " + accuracy);
  }

  /** Tells how much of the dataset a weight gets right, from 0 to 1. */
  public double score(double weight) throws IOException {
    List<String> digits = Files.readAllLines(dataset);
    long right = digits.stream()
        .map(line -> line.split(",", 2))
        .filter(
            digit -> (int) (Double.parseDouble(digit[1]) * weight) == Integer.parseInt(digit[0]))
        .count();
    return (double) right / digits.size();
  }

  /** Makes a weight the model. */
  public void keep(double weight) throws IOException {
    accuracy = score(weight);
    Files.writeString(model, "weight " + weight + "\n");
  }
}
