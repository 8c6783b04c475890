package dev.stagewright.internal.realize;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of a build, kept in a file and passed on to the program's own log. */
public final class BuildLog implements AutoCloseable {
  private static final Logger PROGRAM_LOG = LoggerFactory.getLogger(BuildLog.class);

  private final OutputStream file;
  private final InstantSource clock;
  private final String stage;
  private final Redaction redaction;

  BuildLog(Path file, InstantSource clock, String stage, Redaction redaction) throws IOException {
    this.file = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    this.clock = clock;
    this.stage = stage;
    this.redaction = redaction;
  }

  public synchronized void write(String message) {
    String redacted = redaction.of(message);
    append(redacted + System.lineSeparator());
    PROGRAM_LOG.info("{}: {}", stage, redacted);
  }

  synchronized void warn(String message) {
    String redacted = redaction.of(message);
    append("WARNING: " + redacted + System.lineSeparator());
    PROGRAM_LOG.warn("{}: {}", stage, redacted);
  }

  public synchronized void write(Throwable failure) {
    StringWriter trace = new StringWriter();
    redaction.of(failure).printStackTrace(new PrintWriter(trace));
    append(trace.toString());
  }

  /** Writes at once: a log is read while the build runs, and after it was killed. */
  private void append(String text) {
    try {
      // A writer would throw on invalid Unicode; getBytes replaces it.
      file.write((clock.instant() + " " + text).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      PROGRAM_LOG.debug("{}: its log cannot be written", stage, e);
    }
  }

  /** Hides a secret from now on. */
  public void hide(String secret) {
    redaction.reveal(secret);
  }

  /** Closes the file. Later messages go to the program's log alone; closing again has no effect. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      PROGRAM_LOG.debug("{}: its log cannot be closed", stage, e);
    }
  }
}
