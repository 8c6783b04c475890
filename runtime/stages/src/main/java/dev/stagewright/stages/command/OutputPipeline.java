package dev.stagewright.stages.command;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A program, and a process that reads its output to the end.
 *
 * <p>On Unix, Java closes the output of a process as soon as the process ends, and later output of
 * its children is lost or not, by chance. {@code cat} in between ends when the last of them has
 * closed its output.
 *
 * @param processes the program, and {@code cat} except on Windows, where Java reads to the end
 */
record OutputPipeline(List<Process> processes) {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  static OutputPipeline start(ProcessBuilder program) throws IOException {
    List<ProcessBuilder> builders = new ArrayList<>(List.of(program));
    if (!WINDOWS) {
      String cat = SearchPath.ofTheMachine().find("cat").map(Object::toString).orElse("/bin/cat");
      ProcessBuilder reader = new ProcessBuilder(ProcessEncoding.ofThisJava().encode(cat));
      reader.environment().clear();
      builders.add(reader);
    }
    return new OutputPipeline(ProcessBuilder.startPipeline(builders));
  }

  Process program() {
    return processes.get(0);
  }

  /** Returns the output of the program and of all that it started. */
  InputStream output() {
    return processes.get(processes.size() - 1).getInputStream();
  }

  /** Kills the program and its descendants, if they still run. */
  void kill() {
    List<ProcessHandle> family = new ArrayList<>(program().descendants().toList());
    processes.forEach(process -> family.add(process.toHandle()));
    family.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }
}
