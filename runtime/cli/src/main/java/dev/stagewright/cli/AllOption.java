package dev.stagewright.cli;

import picocli.CommandLine.Option;

/** The option that asks for all of what is long. */
final class AllOption {
  @Option(
      names = "--all",
      description =
          "All of it; without this the first where there are many. JSON is whole in any case.")
  private boolean all;

  ShortList extract() {
    return all ? ShortList.WHOLE : ShortList.SHORT;
  }
}
