package dev.stagewright.internal.realize;

import dev.stagewright.build.BuildFailedException;
import dev.stagewright.config.Configuration;
import dev.stagewright.internal.store.BuildWorkspace;
import dev.stagewright.internal.store.FailureDetails;
import dev.stagewright.internal.store.HostInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The evidence of a failed build, written when it fails.
 *
 * @param workspace the workspace of the build
 * @param configuration its configuration
 * @param clock the clock for the time of the failure
 * @param redaction the redaction of its secrets
 */
record FailureEvidence(
    BuildWorkspace workspace,
    Configuration configuration,
    InstantSource clock,
    Redaction redaction) {

  BuildLog log(Path file) throws IOException {
    return new BuildLog(file, clock, configuration.type().name().text(), redaction);
  }

  /** Keeps the evidence. Further failures here must not hide the original one. */
  BuildFailedException keep(Instant start, Throwable thrown) {
    Path folder = workspace.folder();
    try {
      folder = workspace.keepEvidence(failure(start, thrown)).folder();
      try (BuildLog end = log(folder.resolve(BuildWorkspace.LOG))) {
        end.write(thrown);
      }
    } catch (IOException | RuntimeException e) {
      thrown.addSuppressed(e);
    }
    return new BuildFailedException(configuration, folder, redaction.of(thrown));
  }

  private FailureDetails failure(Instant start, Throwable thrown) {
    String message = redaction.of(ThrowableText.message(thrown));
    String exception = thrown.getClass().getName();
    return new FailureDetails(start, clock.instant(), exception, message, HostInfo.here());
  }
}
