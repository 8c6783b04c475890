package dev.stagewright.stages.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folders that belong to a program while it runs.
 *
 * @param folder the folder around them
 */
record ScratchFolders(Path folder) {
  /** The first second of 1980, since zip has no earlier one. */
  private static final String EPOCH = "315532800";

  static ScratchFolders in(Path build) throws IOException {
    ScratchFolders scratch = new ScratchFolders(build.resolve("scratch").toAbsolutePath());
    Files.createDirectory(scratch.folder());
    Files.createDirectory(scratch.work());
    Files.createDirectory(scratch.home());
    Files.createDirectory(scratch.tmp());
    return scratch;
  }

  Path work() {
    return folder.resolve("work");
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Path tmp() {
    return folder.resolve("tmp");
  }

  /** Returns the whole environment of a program that runs here. */
  Map<String, String> environment(ProgramEnvironment variables, int cores) {
    Map<String, String> all = new TreeMap<>();
    all.put("PATH", SearchPath.ofTheMachine().text());
    all.put("HOME", home().toString());
    all.put("TMPDIR", tmp().toString());
    all.put("LC_ALL", "C.UTF-8");
    all.put("TZ", "UTC");
    all.put("STAGEWRIGHT_CORES", String.valueOf(cores));
    all.put("SOURCE_DATE_EPOCH", EPOCH);
    all.putAll(variables.values());
    return all;
  }
}
