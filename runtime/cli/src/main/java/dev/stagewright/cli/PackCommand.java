package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagewright.inspect.RefResolver;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.DiskStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Packs realizations into a file. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = {
      "Packs realizations, with everything that they were built from, into one file.",
      "The same closure gives the same bytes; times, hosts and logs stay behind."
    })
final class PackCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json answer;

  @Parameters(index = "0", paramLabel = "FILE", description = "The archive to make.")
  private Path archive;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "REF", description = "Realizations.")
  private List<String> refs = List.of();

  @Override
  public Integer call() throws IOException {
    DiskStore folder = store.existing();
    RefResolver names = RefResolver.of(folder);
    List<RRef> rrefs = refs.stream().map(names::realization).toList();
    store.archive(folder).pack(rrefs, archive);
    long bytes = Files.size(archive);
    RefShortener shortening = new RefShortener(names);
    answer.give(
        () -> JsonNodeFactory.instance
            .objectNode()
            .put("archive", archive.toString())
            .put("bytes", bytes)
            .set("packed", FullRefs.json(rrefs)),
        out -> {
          rrefs.forEach(rref -> out.println("packed " + shortening.of(rref)));
          out.printf("%s holds %s%n", archive, HumanFormat.size(bytes));
        });
    return ExitCode.OK;
  }
}
