package dev.stagewright.realize;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a build says, kept in a file and passed on to the program's own log. */
final class BuildLog implements AutoCloseable {
  private static final Logger PROGRAM_LOG = LoggerFactory.getLogger(BuildLog.class);

  private final PrintWriter file;
  private final InstantSource clock;
  private final String stage;

  BuildLog(Path file, InstantSource clock, String stage) throws IOException {
    this.file = new PrintWriter(Files.newBufferedWriter(file));
    this.clock = clock;
    this.stage = stage;
  }

  synchronized void write(String message) {
    file.println(clock.instant() + " " + message);
    file.flush(); // people read it while the build runs, and after it was killed
    PROGRAM_LOG.info("{}: {}", stage, message);
  }

  synchronized void write(Throwable failure) {
    file.print(clock.instant() + " ");
    failure.printStackTrace(file);
    file.flush();
  }

  @Override
  public void close() {
    file.close();
  }
}
