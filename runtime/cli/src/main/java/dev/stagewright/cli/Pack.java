package dev.stagewright.cli;

import dev.stagewright.inspect.Catalogue;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Packs realizations into a file. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = {
      "Packs realizations, with everything that they were built from, into one file.",
      "The same closure gives the same bytes; times, hosts and logs stay behind."
    })
final class Pack implements Callable<Integer> {
  @Mixin
  private StoreChoice store;

  @Parameters(index = "0", paramLabel = "FILE", description = "The archive to make.")
  private Path archive;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "REF", description = "Realizations.")
  private List<String> refs = List.of();

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    StoreFolder folder = store.existing();
    Catalogue names = Catalogue.of(folder);
    List<RRef> rrefs = refs.stream().map(names::realization).toList();
    store.archive(folder).pack(rrefs, archive);
    spec.commandLine()
        .getOut()
        .printf("packed %s into %s, %s%n", rrefs, archive, Words.size(Files.size(archive)));
    return ExitCode.OK;
  }
}
