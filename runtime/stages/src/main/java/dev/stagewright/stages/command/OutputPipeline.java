package dev.stagewright.stages.command;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A program and what reads its output to the end.
 *
 * <p>On Unix, Java closes the output of a process as soon as that ends, and what its children print
 * later is lost or not, by chance. {@code cat} in between ends when the last of them has closed its
 * output.
 *
 * @param processes the program, and {@code cat} except on Windows, where Java reads to the end
 */
record OutputPipeline(List<Process> processes) {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  static OutputPipeline start(ProcessBuilder program) throws IOException {
    List<ProcessBuilder> builders = new ArrayList<>(List.of(program));
    if (!WINDOWS) {
      String cat = SearchPath.ofTheMachine().find("cat").map(Object::toString).orElse("/bin/cat");
      ProcessBuilder reader = new ProcessBuilder(ProcessEncoding.ofThisJava().handed(cat));
      reader.environment().clear();
      builders.add(reader);
    }
    return new OutputPipeline(ProcessBuilder.startPipeline(builders));
  }

  Process program() {
    return processes.get(0);
  }

  /** What the program and all that it started print. */
  InputStream output() {
    return processes.get(processes.size() - 1).getInputStream();
  }

  /** Ends the program, and what descends from it, if they have not ended by themselves. */
  void kill() {
    List<ProcessHandle> family = new ArrayList<>(program().descendants().toList());
    processes.forEach(process -> family.add(process.toHandle()));
    family.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }
}
