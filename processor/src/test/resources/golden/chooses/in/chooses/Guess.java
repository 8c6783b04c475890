package chooses;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.util.List;

/** Guesses until it is right. */
@Stage(name = "guess", version = "1")
public class Guess {
  @Config int wanted = 3;
  @Output int number;
  @Output String word;

  private static int tried;

  @Build
  void guess() {
    tried++;
    number = tried;
    word = "number " + tried;
  }

  @Match
  static List<GuessRRef> right(List<GuessRRef> candidates) {
    return candidates.stream()
        .filter(guess -> guess.number() >= guess.wanted())
        .limit(1)
        .toList();
  }
}
