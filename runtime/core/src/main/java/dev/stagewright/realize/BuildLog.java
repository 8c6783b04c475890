package dev.stagewright.realize;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a build says, kept in a file and passed on to the program's own log. */
final class BuildLog implements AutoCloseable {
  private static final Logger PROGRAM_LOG = LoggerFactory.getLogger(BuildLog.class);

  private final PrintWriter file;
  private final InstantSource clock;
  private final String stage;
  private final Redaction redaction;

  BuildLog(Path file, InstantSource clock, String stage, Redaction redaction) throws IOException {
    OutputStream end =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    // A writer of Files would stop at the first text that is no UTF-8; this one replaces it.
    this.file = new PrintWriter(end, false, StandardCharsets.UTF_8);
    this.clock = clock;
    this.stage = stage;
    this.redaction = redaction;
  }

  synchronized void write(String message) {
    String redacted = redaction.of(message);
    file.println(clock.instant() + " " + redacted);
    file.flush(); // people read it while the build runs, and after it was killed
    PROGRAM_LOG.info("{}: {}", stage, redacted);
  }

  synchronized void warn(String message) {
    String redacted = redaction.of(message);
    file.println(clock.instant() + " WARNING: " + redacted);
    file.flush();
    PROGRAM_LOG.warn("{}: {}", stage, redacted);
  }

  synchronized void write(Throwable failure) {
    file.print(clock.instant() + " ");
    redaction.of(failure).printStackTrace(file);
    file.flush();
  }

  /** From now on the secret is not shown. */
  void hide(String secret) {
    redaction.reveal(secret);
  }

  @Override
  public void close() {
    file.close();
  }
}
