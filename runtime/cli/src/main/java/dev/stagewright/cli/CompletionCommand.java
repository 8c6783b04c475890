package dev.stagewright.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code completion}, which prints a script for the shell. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a script that completes this command's words in a shell.",
      "bash: source <(stagewright completion bash)",
      "zsh:  source <(stagewright completion zsh)",
    })
final class CompletionCommand implements Runnable {
  /** The lines after which zsh runs a script for bash. */
  private static final String BASH_IN_ZSH =
      "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n";

  enum Shell {
    bash,
    zsh
  }

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.bash;

  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    String script = AutoComplete.bash("stagewright", spec.root().commandLine());
    spec.commandLine().getOut().print(shell == Shell.zsh ? BASH_IN_ZSH + script : script);
    spec.commandLine().getOut().flush();
  }
}
