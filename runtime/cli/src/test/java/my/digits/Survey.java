package my.digits;

import dev.stagewright.Argument;
import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import dev.stagewright.build.Secret;

// row: realize_args
/** A survey of a server that wants a token, on several threads. */
@Stage(name = "survey")
public class Survey {
  @Argument
  public int timeout = 10;

  @Argument
  public Secret token = Secret.none();

  @Output
  public int answers;

  @Build(cores = 4)
  public void ask(BuildContext build) {
    build.log("asking on %s threads for %s s".formatted(build.cores(), timeout));
    answers = token.value().map(String::length).orElse(0);
  }
}
// end
