package dev.stagewright.cli;

import dev.stagewright.inspect.RefResolver;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.DiskStore;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes realizations out of an archive. */
@Command(
    name = "unpack",
    mixinStandardHelpOptions = true,
    description = "Takes what was packed into the store, once all of it is verified.")
final class UnpackCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json answer;

  @Parameters(paramLabel = "FILE", description = "The archive.")
  private Path archive;

  @Override
  public void run() {
    DiskStore folder = store.open().contents();
    List<RRef> rrefs = store.archive(folder).unpack(archive);
    RefShortener shortening = new RefShortener(RefResolver.of(folder));
    answer.give(
        () -> FullRefs.json(rrefs),
        out -> rrefs.forEach(rref -> out.println("unpacked " + shortening.of(rref))));
  }
}
