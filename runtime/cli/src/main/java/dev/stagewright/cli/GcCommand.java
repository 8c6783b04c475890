package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.text.Quantity;
import dev.stagewright.tools.GarbageCollector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code gc}, which deletes what no root keeps. */
@Command(
    name = "gc",
    mixinStandardHelpOptions = true,
    description = {
      "Deletes what no root keeps, after showing it and asking.",
      "'stagewright root add NAME REF' keeps a result, with everything that it was built from.",
      "Exits with 1 if it was not confirmed, or if something could not be deleted."
    })
final class GcCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json output;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Only shows what would be deleted.")
  private boolean dryRun;

  @Option(
      names = {"-y", "--yes"},
      description = "Deletes without asking.")
  private boolean yes;

  @Option(
      names = "--unused-for",
      paramLabel = "AGE",
      converter = AgeConverter.class,
      description = "Only what was not used for this long: 12h, 30d, 8w.")
  private @Nullable Duration unusedFor;

  @Option(
      names = "--down-to",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description = "Only until the store is this small, least recently used first: 20GB.")
  private @Nullable Long downTo;

  private final Console console;

  GcCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    DiskStore disk = store.existing();
    GarbageCollector collector = store.collector(disk);
    GarbageCollector.Plan plan = collector.plan(policy());
    GcPlanPrinter printer = new GcPlanPrinter(RefResolver.of(disk), plan);
    if (dryRun) {
      output.print(printer::json, printer::print);
      return ExitCode.OK;
    }
    if (!yes && printer.hasWork() && !isConfirmed(printer)) {
      console.err().println("Nothing was deleted.");
      return ExitCodes.NO;
    }
    UndeletedReport undeleted = new UndeletedReport(delete(collector, plan));
    undeleted.print(console.err());
    return undeleted.exitCode();
  }

  /** Asks the user. An empty answer, or none, is not a yes. */
  private boolean isConfirmed(GcPlanPrinter printer) throws IOException {
    printer.print(new PrintWriter(console.err(), true, Charset.defaultCharset()));
    console.err().print("Delete? [y/N] ");
    console.err().flush();
    String line = new BufferedReader(new InputStreamReader(console.in(), Charset.defaultCharset()))
        .readLine();
    return line != null && line.strip().toLowerCase(Locale.ROOT).matches("y|yes");
  }

  private GarbageCollector.Result delete(GarbageCollector collector, GarbageCollector.Plan plan) {
    GarbageCollector.Result result = collector.run(plan);
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("bytes", result.bytes());
    json.set("deleted", RefJson.json(result.realizations()));
    json.set("left", new UndeletedReport(result).json());
    output.print(
        () -> json,
        out -> out.printf(
            "Deleted: %s, %s.%n",
            Quantity.of(result.realizations().size(), "realization"),
            HumanFormat.size(result.bytes())));
    return result;
  }

  private GarbageCollector.Policy policy() {
    GarbageCollector.Policy policy = GarbageCollector.Policy.everything();
    if (unusedFor != null) {
      policy = policy.unusedFor(unusedFor);
    }
    return downTo == null ? policy : policy.downTo(downTo);
  }
}
