package dev.stagewright.build;

import dev.stagewright.config.Configuration;
import dev.stagewright.internal.realize.AuthorCode;
import dev.stagewright.internal.realize.ThrowableText;
import dev.stagewright.internal.store.BuildWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Thrown when a build threw an exception, broke a promise, or made something that a store cannot
 * keep. The files of the build are kept as evidence.
 */
public final class BuildFailedException extends RealizeException {
  private static final long serialVersionUID = 1L;

  /** The folder of built-in stages, whose exceptions explain themselves. */
  private static final String OURS = "dev/stagewright/stages/";

  private final transient Configuration configuration;
  private final transient Path folder;

  /**
   * Creates the exception.
   *
   * @param configuration what was built
   * @param folder the folder that holds the evidence
   * @param cause what was thrown
   */
  public BuildFailedException(Configuration configuration, Path folder, Throwable cause) {
    super(
        configuration.dref(),
        """
        The build of %s failed: %s%s
          configuration  %s
          what it left   %s
          its log        %s""".formatted(
                configuration.type().name(),
                told(cause),
                place(configuration, cause),
                configuration.values(),
                folder,
                log(folder)),
        cause);
    this.configuration = configuration;
    this.folder = folder;
  }

  /**
   * Returns what the root cause says: an exception that wraps another often says nothing itself.
   */
  private static String told(Throwable cause) {
    List<Throwable> chain = ThrowableText.chain(cause);
    Throwable root = chain.get(chain.size() - 1);
    String said = ThrowableText.of(cause);
    if (said.contains(ThrowableText.of(root))) {
      return said;
    }
    String message = ThrowableText.message(root);
    boolean isRepeated = !message.isBlank() && said.contains(message);
    return "%s, caused by %s"
        .formatted(said, isRepeated ? root.getClass().getName() : ThrowableText.of(root));
  }

  /** Returns the line of the author's own code that the root cause came from, or went through. */
  private static String place(Configuration configuration, Throwable cause) {
    Class<?> stage = configuration.type().stage();
    if (name(stage.getName()).startsWith(OURS)) {
      return "";
    }
    AuthorCode own = AuthorCode.of(stage);
    List<Throwable> chain = new ArrayList<>(ThrowableText.chain(cause));
    Collections.reverse(chain);
    return chain.stream()
        .flatMap(thrown -> Arrays.stream(ThrowableText.stack(thrown)))
        .filter(own::has)
        .findFirst()
        .map("%n  at             %s"::formatted)
        .orElse("");
  }

  private static String name(String className) {
    return className.replace('.', '/');
  }

  /**
   * Returns the configuration that was built.
   *
   * @return the configuration
   */
  public Configuration configuration() {
    return configuration;
  }

  /**
   * Returns the folder that holds the evidence: {@code files} and {@code log}.
   *
   * @return the folder
   */
  public Path folder() {
    return folder;
  }

  /**
   * Returns the build's log, which ends with the stack trace.
   *
   * @return the file
   */
  public Path log() {
    return log(folder);
  }

  private static Path log(Path folder) {
    return folder.resolve(BuildWorkspace.LOG);
  }
}
