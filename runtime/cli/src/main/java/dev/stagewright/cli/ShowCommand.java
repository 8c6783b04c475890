package dev.stagewright.cli;

import dev.stagewright.internal.inspect.DerivationView;
import dev.stagewright.internal.inspect.NamedRef;
import dev.stagewright.internal.inspect.RealizationView;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.store.DiskStore;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code show}, which shows the details of a realization or a derivation. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows everything that the store knows about a realization or a derivation.")
final class ShowCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json output;

  @Parameters(paramLabel = "REF", description = "A realization or a derivation.")
  private String ref;

  @Mixin
  private AllOption all;

  @Override
  public void run() {
    DiskStore disk = store.existing();
    RefResolver resolver = RefResolver.of(disk);
    if (resolver.entry(ref) instanceof NamedRef.Realization realization) {
      RealizationView view = RealizationView.of(disk, realization.rref());
      output.print(view::json, out -> printer(resolver, out).print(view));
    } else {
      DerivationView view = DerivationView.of(disk, resolver.derivation(ref));
      output.print(view::json, out -> printer(resolver, out).print(view));
    }
  }

  private DetailPrinter printer(RefResolver resolver, PrintWriter out) {
    return new DetailPrinter(resolver, out, all.limits());
  }
}
