package dev.stagewright.cli;

import dev.stagewright.inspect.RefResolver;
import dev.stagewright.inspect.StoreUsage;
import dev.stagewright.store.DiskStore;
import java.io.PrintWriter;
import java.util.Comparator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells how much of the disk the store takes. */
@Command(
    name = "du",
    mixinStandardHelpOptions = true,
    description = {
      "Tells how large each derivation is, and how much of the disk all of them take.",
      "The largest comes at the end; equal files are stored once."
    })
final class DuCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json answer;

  @Override
  public void run() {
    DiskStore folder = store.existing();
    StoreUsage usage = StoreUsage.of(folder);
    answer.give(usage::json, out -> print(out, RefResolver.of(folder), usage));
  }

  private static void print(PrintWriter out, RefResolver names, StoreUsage usage) {
    TextTable table = new TextTable("SIZE", "RESULTS", "DREF", "STAGE");
    usage.derivations().stream()
        .sorted(Comparator.comparing(StoreUsage.OfDerivation::bytes))
        .forEach(each -> table.row(
            HumanFormat.size(each.bytes()),
            String.valueOf(each.realizations().size()),
            names.abbreviation(each.dref()),
            each.dref().name().text()));
    table.row(HumanFormat.size(usage.underWay()), "", "", "(builds under way)");
    table.row(HumanFormat.size(usage.failed()), "", "", "(left by failed builds)");
    table.row(HumanFormat.size(usage.orphaned()), "", "", "(left by what was deleted)");
    table.row(HumanFormat.size(usage.bytes()), String.valueOf(usage.realizations()), "", "(total)");
    table.row(HumanFormat.size(usage.shared()), "", "", "(stored once, and counted more often)");
    table.row(HumanFormat.size(usage.real()), "", "", "(on the disk)");
    table.print(out);
  }
}
