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
final class Du implements Runnable {
  @Mixin
  private StoreChoice store;

  @Mixin
  private Answer.Json answer;

  @Override
  public void run() {
    DiskStore folder = store.existing();
    StoreUsage usage = StoreUsage.of(folder);
    answer.give(usage::json, out -> print(out, RefResolver.of(folder), usage));
  }

  private static void print(PrintWriter out, RefResolver names, StoreUsage usage) {
    Sheet sheet = new Sheet("SIZE", "RESULTS", "DREF", "STAGE");
    usage.derivations().stream()
        .sorted(Comparator.comparing(StoreUsage.OfDerivation::bytes))
        .forEach(each -> sheet.row(
            Words.size(each.bytes()),
            String.valueOf(each.realizations().size()),
            names.abbreviation(each.dref()),
            each.dref().name().text()));
    sheet.row(Words.size(usage.underWay()), "", "", "(builds under way)");
    sheet.row(Words.size(usage.failed()), "", "", "(left by failed builds)");
    sheet.row(Words.size(usage.orphaned()), "", "", "(left by what was deleted)");
    sheet.row(Words.size(usage.bytes()), String.valueOf(usage.realizations()), "", "(total)");
    sheet.row(Words.size(usage.shared()), "", "", "(stored once, and counted more often)");
    sheet.row(Words.size(usage.real()), "", "", "(on the disk)");
    sheet.print(out);
  }
}
