package dev.stagewright.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script that completes the command's words in a shell. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a script that completes words of this command.",
      "bash: source <(stagewright completion bash)",
      "zsh:  source <(stagewright completion zsh)",
    })
final class CompletionCommand implements Runnable {
  /** zsh runs what was written for bash after these words. */
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
