package dev.stagewright.cli;

import picocli.CommandLine.Option;

/** The option that asks for all of what is long. */
final class Amount {
  @Option(
      names = "--all",
      description =
          "All of it; without this the first where there are many. JSON is whole in any case.")
  private boolean all;

  Extract extract() {
    return all ? Extract.WHOLE : Extract.SHORT;
  }
}
