package dev.stagewright.realize;

import dev.stagewright.config.Configuration;
import dev.stagewright.store.Workspace;
import java.nio.file.Path;

/**
 * A build threw, did not keep a promise, or made what cannot be kept. What it left is kept as
 * evidence.
 */
public final class BuildFailedException extends RealizeException {
  private static final long serialVersionUID = 1L;

  private final transient Configuration configuration;
  private final transient Path folder;

  /**
   * Makes the exception.
   *
   * @param configuration what was built
   * @param folder what the build left
   * @param cause what was thrown
   */
  public BuildFailedException(Configuration configuration, Path folder, Throwable cause) {
    super(
        configuration.dref(),
        """
        The build of %s failed: %s
          configuration  %s
          what it left   %s
          its log        %s""".formatted(
                configuration.type().name(), cause, configuration.values(), folder, log(folder)),
        cause);
    this.configuration = configuration;
    this.folder = folder;
  }

  /**
   * Tells what was built.
   *
   * @return the configuration
   */
  public Configuration configuration() {
    return configuration;
  }

  /**
   * Gives the folder that holds what the build left: {@code files} and {@code log}.
   *
   * @return the folder
   */
  public Path folder() {
    return folder;
  }

  /**
   * Gives the build's log, which ends with the stack trace.
   *
   * @return the file
   */
  public Path log() {
    return log(folder);
  }

  private static Path log(Path folder) {
    return folder.resolve(Workspace.LOG);
  }
}
