package dev.stagewright.cli;

import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code unpack}, which imports an archive. */
@Command(
    name = "unpack",
    mixinStandardHelpOptions = true,
    description = "Imports an archive into the store, once all of it is verified.")
final class UnpackCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json output;

  @Parameters(paramLabel = "FILE", description = "The archive.")
  private Path archive;

  @Override
  public void run() {
    DiskStore disk = LocalStore.of(store.open()).disk();
    List<RRef> rrefs = store.archive(disk).unpack(archive);
    RefShortener shortener = new RefShortener(RefResolver.of(disk));
    output.print(
        () -> RefJson.json(rrefs),
        out -> rrefs.forEach(rref -> out.println("unpacked " + shortener.of(rref))));
  }
}
