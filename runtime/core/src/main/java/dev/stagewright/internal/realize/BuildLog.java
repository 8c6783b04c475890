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

/** What a build says, kept in a file and passed on to the program's own log. */
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

  /** At once: people read it while the build runs, and after it was killed. */
  private void append(String text) {
    try {
      // A writer would stop at the first text that is no UTF-8; this replaces it.
      file.write((clock.instant() + " " + text).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      PROGRAM_LOG.debug("{}: its log cannot be written", stage, e);
    }
  }

  /** From now on the secret is not shown. */
  public void hide(String secret) {
    redaction.reveal(secret);
  }

  /** More than once is once; what comes later is told to the program's log alone. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      PROGRAM_LOG.debug("{}: its log cannot be closed", stage, e);
    }
  }
}
