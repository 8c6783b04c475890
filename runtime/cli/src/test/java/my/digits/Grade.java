package my.digits;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;

/** A word for the quality of a model. */
@Stage(name = "grade")
public class Grade {
  /** The model, as its build left it. */
  @Config
  public Model model;

  @Output
  public String word;

  /** Looks at the accuracy. */
  @Build
  public void say() {
    word = model.accuracy > 0.5 ? "good" : "poor";
  }
}
