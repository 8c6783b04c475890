package dev.stagewright.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the command, and of the Java that runs it. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Stagewright.class.getPackage().getImplementationVersion();
    return new String[] {
      "stagewright %s (Java %s)"
          .formatted(version == null ? "(no release)" : version, Runtime.version())
    };
  }
}
