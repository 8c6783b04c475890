package my.digits;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.util.List;
import java.util.Random;

// row: key
/** A guess; any that is large enough counts. */
@Stage(name = "guess")
public class Guess {
  @Config
  public int least = 0;

  @Output
  public int number;

  @Build
  public void guess() {
    number = new Random().nextInt(1_000_000);
  }

  @Match
  static List<GuessRRef> large(List<GuessRRef> candidates) {
    return candidates.stream()
        .filter(guess -> guess.number() >= guess.least())
        .limit(1)
        .toList();
  }
}
// end
