package dev.stagewright.stages.speed;

import dev.stagewright.Store;
import dev.stagewright.internal.inspect.StoreUsage;
import dev.stagewright.internal.local.LocalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * A benchmark of the space that some trainings take, in a store and elsewhere, as {@code du}
 * counts.
 *
 * @param folder a folder to work in
 */
record SpaceBenchmark(Path folder) {
  private static final int TRAININGS = 10;
  private static final double MEBIBYTE = 1 << 20;

  void print() throws IOException, InterruptedException {
    Path root = folder.resolve("trainings");
    StoreUsage usage = train(root);
    double ours = disk(root);
    MarkdownTable table = MarkdownTable.titled(
        TRAININGS + " trainings, MiB",
        Stream.of("", "if nothing were shared", "on the disk", "ours / theirs"));
    table.line(cells("stagewright du", usage.bytes() / MEBIBYTE, usage.real() / MEBIBYTE, ours));
    table.line(cells("STAGEWRIGHT", unshared(root), ours, ours));
    for (StorageTool keeper : StorageTool.values()) {
      Path place = Files.createDirectory(folder.resolve("kept-" + keeper));
      if (keeper.keeps(place)) {
        table.line(cells(keeper.toString(), unshared(place), disk(place), ours));
      } else {
        table.line(Stream.of(keeper, "absent here"));
      }
    }
  }

  /** Trains in a store, and copies what comes of it to where others take it from. */
  private StoreUsage train(Path root) throws IOException {
    try (Store store = Store.open(root)) {
      for (int training = 0; training < TRAININGS; training++) {
        Path result = store.rebuild(TrainingStage.builder().instantiate()).folder();
        FileUtils.copyDirectory(
            result.toFile(), folder.resolve("results/" + training).toFile());
      }
      return StoreUsage.of(LocalStore.of(store).disk());
    }
  }

  private static Stream<String> cells(String who, double unshared, double disk, double ours) {
    return Stream.of(
        who,
        MarkdownTable.digits(unshared),
        MarkdownTable.digits(disk),
        MarkdownTable.digits(ours / disk) + "x");
  }

  private static double disk(Path place) throws IOException, InterruptedException {
    return du(place, "--summarize");
  }

  private static double unshared(Path place) throws IOException, InterruptedException {
    return du(place, "--summarize", "--count-links", "--apparent-size");
  }

  private static double du(Path place, String... options) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("du", "--block-size=1"), Stream.of(options)).toList();
    return Long.parseLong(Programs.run(place, command).output().split("\t", 2)[0]) / MEBIBYTE;
  }
}
