package dev.stagewright.realize;

import dev.stagewright.config.Configuration;
import dev.stagewright.store.Workspace;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

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
            configuration.type().name(), told(cause), configuration.values(), folder, log(folder)),
        cause);
    this.configuration = configuration;
    this.folder = folder;
  }

  /** An exception that wraps another often says nothing itself: the root does. */
  private static String told(Throwable cause) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>()); // some go in circles
    Throwable root = cause;
    while (root.getCause() != null && seen.add(root)) {
      root = root.getCause();
    }
    return root == cause ? cause.toString() : "%s, caused by %s".formatted(cause, root);
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
