package dev.stagewright.internal.store;

import dev.stagewright.store.StoreException;
import java.nio.file.Path;
import java.util.List;

/**
 * Thrown instead of waiting forever for work that the waiting thread is part of: a build that
 * realizes itself, or that deletes from its own store. The message says what to do.
 */
public final class DeadlockException extends StoreException {
  private static final long serialVersionUID = 1L;

  private DeadlockException(String message) {
    super(message);
  }

  static DeadlockException of(Path wanted, List<String> stages) {
    String stage = StoreLayout.stageOf(wanted).orElse(wanted.toString());
    return new DeadlockException(
        "It would wait for itself for ever: %s is being built by what waits for this%s. In a build, take results as inputs (@Config) instead of realizing them; by hand, commit or close the open build of %s first"
            .formatted(stage, within(stages), stage));
  }

  static DeadlockException alone(Path root, List<String> stages) {
    return new DeadlockException(
        "It would wait for itself for ever: nothing is deleted from %s, or set aside, while something is realized there%s. Do so after the build has ended, or commit or close the open build first"
            .formatted(root, within(stages)));
  }

  static DeadlockException visit(Path root) {
    return new DeadlockException(
        "It would wait for itself for ever: this thread keeps all others out of %s, and deletes there. Do so afterwards"
            .formatted(root));
  }

  private static String within(List<String> stages) {
    return stages.isEmpty() ? "" : ", inside of the build of " + String.join(", of ", stages);
  }
}
