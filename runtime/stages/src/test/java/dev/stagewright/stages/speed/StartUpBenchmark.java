package dev.stagewright.stages.speed;

import dev.stagewright.Store;
import dev.stagewright.store.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A benchmark of the start of our command, and of others, printed as Markdown.
 *
 * @param folder a folder to work in
 * @param runs how often each is started, taking turns
 */
record StartUpBenchmark(Path folder, int runs) {
  private static final int STARTS_A_RUN = 4;

  /** Takes the command, a folder to make one in, and how many runs there are, of some starts. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (WorkFolder folder = WorkFolder.in(Path.of(arguments[1]))) {
      new StartUpBenchmark(folder.path(), STARTS_A_RUN * Integer.parseInt(arguments[2]))
          .print(Path.of(arguments[0]));
    }
  }

  private void print(Path command) throws IOException, InterruptedException {
    List<StartedProgram> starters = starters(command);
    MarkdownTable table = MarkdownTable.titled(
        "Start-up, ms",
        Stream.concat(Stream.of("", ""), starters.stream().map(StartedProgram::name)));
    compare(table, "help", starters, StartedProgram::help);
    compare(table, "list of " + StartedProgram.THINGS, starters, StartedProgram::list);
  }

  private List<StartedProgram> starters(Path command) throws IOException, InterruptedException {
    Path root = folder.resolve("store");
    try (Store store = Store.open(root, Durability.UNFLUSHED)) {
      store.realize(GraphShape.FAN.of(StartedProgram.THINGS, StageWork.TRIVIAL));
    }
    Path alone = folder.resolve("stagewright");
    Files.copy(command, alone, StandardCopyOption.COPY_ATTRIBUTES);
    List<StartedProgram> starters = new ArrayList<>(List.of(
        StartedProgram.stagewright("stagewright", command, root),
        StartedProgram.stagewright("without its shared classes", alone, root),
        StartedProgram.jvm(),
        StartedProgram.jar(Files.createDirectory(folder.resolve("things")))));
    if (Programs.has("git")) {
      starters.add(StartedProgram.git(Files.createDirectory(folder.resolve("repository"))));
    }
    return starters;
  }

  private void compare(
      MarkdownTable table,
      String what,
      List<StartedProgram> starters,
      Function<StartedProgram, List<String>> command)
      throws IOException, InterruptedException {
    double[][] times = new double[starters.size()][runs];
    for (int run = 0; run < runs; run++) {
      for (int i = 0; i < times.length; i++) {
        times[i][run] = Programs.run(folder, command.apply(starters.get(i))).seconds() * 1_000;
      }
    }
    Stream.of(times).forEach(Arrays::sort);
    table.row(
        Stream.of(what, "median"),
        Stream.of(times).mapToDouble(t -> t[runs / 2]).toArray());
    table.row(Stream.of(what, "least"), Stream.of(times).mapToDouble(t -> t[0]).toArray());
  }
}
