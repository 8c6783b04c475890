package dev.stagewright.cli;

import dev.stagewright.inspect.DerivationView;
import dev.stagewright.inspect.NamedRef;
import dev.stagewright.inspect.RealizationView;
import dev.stagewright.inspect.RefResolver;
import dev.stagewright.store.DiskStore;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells all that the store knows of a derivation or a realization. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Tells all that the store knows of a realization or a derivation.")
final class ShowCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json answer;

  @Parameters(paramLabel = "REF", description = "A realization or a derivation.")
  private String ref;

  @Mixin
  private AllOption amount;

  @Override
  public void run() {
    DiskStore folder = store.existing();
    RefResolver names = RefResolver.of(folder);
    if (names.entry(ref) instanceof NamedRef.Realization realization) {
      RealizationView view = RealizationView.of(folder, realization.rref());
      answer.give(view::json, out -> portrait(names, out).print(view));
    } else {
      DerivationView view = DerivationView.of(folder, names.derivation(ref));
      answer.give(view::json, out -> portrait(names, out).print(view));
    }
  }

  private DetailPrinter portrait(RefResolver names, PrintWriter out) {
    return new DetailPrinter(names, out, amount.extract());
  }
}
