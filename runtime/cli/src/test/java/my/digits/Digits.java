package my.digits;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;

// row: autostage
/** Digits, each with how bright its picture is. */
@Stage(name = "digits")
public class Digits {
  @Config
  @Positive
  public int count = 100;

  @Config
  public long seed = 42;

  @Output("digits.csv")
  public Path file;

  @Output("report.json")
  public Path report;

  @Build
  public void draw() throws IOException {
    Random random = new Random(seed);
    Files.writeString(
        file,
        random
            .ints(count, 0, 10)
            .mapToObj(digit -> digit + "," + (digit + random.nextDouble()) / 10)
            .collect(Collectors.joining("\n")));
    Files.writeString(report, "{\"drawn\": " + count + "}");
  }
}
// end
