package dev.stagewright.cli;

import dev.stagewright.Store;
import dev.stagewright.inspect.RefResolver;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.DiskStore;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies realizations to another store. */
@Command(
    name = "copy",
    mixinStandardHelpOptions = true,
    description =
        "Copies realizations, with everything that they were built from, to another store.")
final class CopyCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json answer;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "The other store; it is made if the folder is missing or empty.")
  private Path target = Path.of("");

  @Parameters(arity = "1..*", paramLabel = "REF", description = "Realizations.")
  private List<String> refs = List.of();

  @Override
  public void run() {
    DiskStore folder = store.existing();
    RefResolver names = RefResolver.of(folder);
    RefShortener shortening = new RefShortener(names);
    List<RRef> rrefs = refs.stream().map(names::realization).toList();
    try (Store other = Store.open(target)) {
      List<RRef> copied = store.archive(folder).copy(rrefs, other.contents());
      answer.give(() -> FullRefs.json(copied), out -> {
        copied.forEach(rref -> out.println("copied " + shortening.of(rref)));
        if (copied.isEmpty()) {
          out.println("Everything is there already.");
        }
      });
    }
  }
}
