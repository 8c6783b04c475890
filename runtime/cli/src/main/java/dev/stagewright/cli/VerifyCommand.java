package dev.stagewright.cli;

import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.gc.LocalRoots;
import dev.stagewright.internal.gc.QuarantineResult;
import dev.stagewright.internal.inspect.NamedRef;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code verify}, which compares the store with its names and checksums. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the store with its names and checksums, and sets aside what is damaged.",
      "What was built from it is set aside too, in the store's 'failed' until gc, and built again when it is needed.",
      "A file that cannot be read may be sound: it is reported, and stays where it is.",
      "Exits with 1 if anything is damaged or could not be read."
    })
final class VerifyCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json output;

  @ArgGroup
  private Extent extent = new Extent();

  @Option(
      names = {"-n", "--dry-run"},
      description = "Only reports what is damaged, and leaves it where it is.")
  private boolean dryRun;

  @Parameters(
      arity = "0..*",
      paramLabel = "REF",
      description = "Realizations and derivations. Default: all.")
  private List<String> refs = List.of();

  private final Console console;

  VerifyCommand(Console console) {
    this.console = console;
  }

  /** The options that limit what is read. */
  private static final class Extent {
    @Option(
        names = "--quick",
        description = "Compares the sizes and modes of files, without reading them.")
    private boolean quick;

    @Option(
        names = "--resume",
        description = "Goes on with an interrupted verification of the whole store.")
    private boolean resume;
  }

  @Override
  public Integer call() {
    DiskStore disk = store.existing();
    List<Finding> findings = findings(disk);
    List<Finding> roots = refs.isEmpty() ? LocalRoots.of(disk).verify() : List.of();
    VerifyReport report = new VerifyReport(
        Stream.concat(findings.stream(), roots.stream()).toList(),
        dryRun ? QuarantineResult.NOTHING : isolate(disk, findings),
        extent.quick);
    output.print(report::json, out -> report.print(out, disk.root()));
    return report.findings().isEmpty() ? ExitCode.OK : ExitCodes.NO;
  }

  /** Sets damage aside. Where that fails, the findings must be reported all the same. */
  private QuarantineResult isolate(DiskStore disk, List<Finding> findings) {
    try {
      return store.quarantine(disk).isolate(findings);
    } catch (StoreException e) {
      console.err().println("stagewright: " + e.getMessage());
      return QuarantineResult.NOTHING;
    }
  }

  private List<Finding> findings(DiskStore disk) {
    Verifier verifier = Verifier.of(disk).listening(new VerifyProgressPrinter(console.err()));
    if (extent.quick) {
      verifier = verifier.quick();
    }
    if (!refs.isEmpty()) {
      return findings(verifier, disk);
    }
    return extent.resume ? verifier.resume() : verifier.verify();
  }

  private List<Finding> findings(Verifier verifier, DiskStore disk) {
    RefResolver resolver = RefResolver.of(disk);
    List<Finding> findings = new ArrayList<>();
    for (String ref : refs) {
      NamedRef entry = resolver.entry(ref);
      findings.addAll(verifier.verify(entry.dref()));
      if (entry instanceof NamedRef.Realization realization) {
        findings.addAll(verifier.verify(realization.rref()));
      } else {
        disk.names(entry.dref()).forEach(rref -> findings.addAll(verifier.verify(rref)));
      }
    }
    return findings;
  }
}
