package dev.stagewright.cli;

import dev.stagewright.Store;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code copy}, which copies realizations to another store. */
@Command(
    name = "copy",
    mixinStandardHelpOptions = true,
    description =
        "Copies realizations, with everything that they were built from, to another store.")
final class CopyCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json output;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "The other store; it is created if the folder is missing or empty.")
  private Path target = Path.of("");

  @Parameters(arity = "1..*", paramLabel = "REF", description = "Realizations.")
  private List<String> refs = List.of();

  @Override
  public void run() {
    DiskStore disk = store.existing();
    RefResolver resolver = RefResolver.of(disk);
    RefShortener shortener = new RefShortener(resolver);
    List<RRef> rrefs = refs.stream().map(resolver::realization).toList();
    try (Store other = Store.open(target)) {
      List<RRef> copied = store.archive(disk).copy(rrefs, other.folder());
      output.print(() -> RefJson.json(copied), out -> {
        copied.forEach(rref -> out.println("copied " + shortener.of(rref)));
        if (copied.isEmpty()) {
          out.println("Everything is already there.");
        }
      });
    }
  }
}
