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
 * A build threw, did not keep a promise, or made what cannot be kept. What it left is kept as
 * evidence.
 */
public final class BuildFailedException extends RealizeException {
  private static final long serialVersionUID = 1L;

  /** What built-in stages throw says by itself what is wrong. */
  private static final String OURS = "dev/stagewright/stages/";

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

  /** An exception that wraps another often says nothing itself: the root does. */
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

  /** The line of the author's own code that the root of all came from, or went through. */
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
    return folder.resolve(BuildWorkspace.LOG);
  }
}
