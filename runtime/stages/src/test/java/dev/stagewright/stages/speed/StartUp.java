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
 * Prints what starting our command takes, and starting others, as Markdown.
 *
 * @param folder a folder to work in
 * @param runs how often each is started, taking turns
 */
record StartUp(Path folder, int runs) {
  private static final int STARTS_A_RUN = 4;

  /** Takes the command, a folder to make one in, and how many runs there are, of some starts. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (WorkFolder folder = WorkFolder.in(Path.of(arguments[1]))) {
      new StartUp(folder.path(), STARTS_A_RUN * Integer.parseInt(arguments[2]))
          .print(Path.of(arguments[0]));
    }
  }

  private void print(Path command) throws IOException, InterruptedException {
    List<Starter> starters = starters(command);
    Table table = Table.titled(
        "Start-up, ms", Stream.concat(Stream.of("", ""), starters.stream().map(Starter::name)));
    compare(table, "help", starters, Starter::help);
    compare(table, "list of " + Starter.THINGS, starters, Starter::list);
  }

  private List<Starter> starters(Path command) throws IOException, InterruptedException {
    Path root = folder.resolve("store");
    try (Store store = Store.open(root, Durability.UNFLUSHED)) {
      store.realize(Shape.FAN.of(Starter.THINGS, Work.TRIVIAL));
    }
    Path alone = folder.resolve("stagewright");
    Files.copy(command, alone, StandardCopyOption.COPY_ATTRIBUTES);
    List<Starter> starters = new ArrayList<>(List.of(
        Starter.stagewright("stagewright", command, root),
        Starter.stagewright("without its shared classes", alone, root),
        Starter.jvm(),
        Starter.jar(Files.createDirectory(folder.resolve("things")))));
    if (Commands.has("git")) {
      starters.add(Starter.git(Files.createDirectory(folder.resolve("repository"))));
    }
    return starters;
  }

  private void compare(
      Table table, String what, List<Starter> starters, Function<Starter, List<String>> command)
      throws IOException, InterruptedException {
    double[][] times = new double[starters.size()][runs];
    for (int run = 0; run < runs; run++) {
      for (int i = 0; i < times.length; i++) {
        times[i][run] = Commands.run(folder, command.apply(starters.get(i))).seconds() * 1_000;
      }
    }
    Stream.of(times).forEach(Arrays::sort);
    table.row(
        Stream.of(what, "median"),
        Stream.of(times).mapToDouble(t -> t[runs / 2]).toArray());
    table.row(Stream.of(what, "least"), Stream.of(times).mapToDouble(t -> t[0]).toArray());
  }
}
