package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code pack}, which packs realizations into a file. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = {
      "Packs realizations, with everything that they were built from, into one file.",
      "The same realizations give the same bytes. Times, hosts and logs are left out."
    })
final class PackCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json output;

  @Parameters(index = "0", paramLabel = "FILE", description = "The archive to write.")
  private Path archive;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "REF", description = "Realizations.")
  private List<String> refs = List.of();

  @Override
  public Integer call() throws IOException {
    DiskStore disk = store.existing();
    RefResolver resolver = RefResolver.of(disk);
    List<RRef> rrefs = refs.stream().map(resolver::realization).toList();
    store.archive(disk).pack(rrefs, archive);
    long bytes = Files.size(archive);
    RefShortener shortener = new RefShortener(resolver);
    output.print(
        () -> JsonNodeFactory.instance
            .objectNode()
            .put("archive", archive.toString())
            .put("bytes", bytes)
            .set("packed", RefJson.json(rrefs)),
        out -> {
          rrefs.forEach(rref -> out.println("packed " + shortener.of(rref)));
          out.printf("%s holds %s%n", archive, HumanFormat.size(bytes));
        });
    return ExitCode.OK;
  }
}
