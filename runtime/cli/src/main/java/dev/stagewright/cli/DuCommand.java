package dev.stagewright.cli;

import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.inspect.StoreUsage;
import dev.stagewright.internal.store.DiskStore;
import java.io.PrintWriter;
import java.util.Comparator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code du}, which shows the sizes in the store. */
@Command(
    name = "du",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the size of each derivation, and the disk space of the whole store.",
      "The largest comes last. Equal files are stored once."
    })
final class DuCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json output;

  @Override
  public void run() {
    DiskStore disk = store.existing();
    StoreUsage usage = StoreUsage.of(disk);
    output.print(usage::json, out -> print(out, RefResolver.of(disk), usage));
  }

  private static void print(PrintWriter out, RefResolver resolver, StoreUsage usage) {
    TextTable table = new TextTable("SIZE", "RESULTS", "DREF", "STAGE");
    usage.derivations().stream()
        .sorted(Comparator.comparing(StoreUsage.OfDerivation::bytes))
        .forEach(each -> table.row(
            HumanFormat.size(each.bytes()),
            String.valueOf(each.realizations().size()),
            resolver.abbreviation(each.dref()),
            each.dref().name().text()));
    table.row(HumanFormat.size(usage.underWay()), "", "", "(builds under way)");
    table.row(HumanFormat.size(usage.failed()), "", "", "(left by failed builds)");
    table.row(HumanFormat.size(usage.orphaned()), "", "", "(left by deleted results)");
    table.row(HumanFormat.size(usage.bytes()), String.valueOf(usage.realizations()), "", "(total)");
    table.row(HumanFormat.size(usage.shared()), "", "", "(stored once, counted more often)");
    table.row(HumanFormat.size(usage.real()), "", "", "(on the disk)");
    table.print(out);
  }
}
