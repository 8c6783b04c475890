package dev.stagewright.cli;

import picocli.CommandLine.Option;

/** The option {@code --all}, which lifts the limits of what is shown. */
final class AllOption {
  @Option(
      names = "--all",
      description =
          "Shows everything; without it, long lists and values are cut short. JSON is always complete.")
  private boolean all;

  DisplayLimits limits() {
    return all ? DisplayLimits.WHOLE : DisplayLimits.SHORT;
  }
}
