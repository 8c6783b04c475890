package dev.stagewright.cli;

import dev.stagewright.collect.QuarantineResult;
import dev.stagewright.collect.Roots;
import dev.stagewright.finding.Finding;
import dev.stagewright.inspect.NamedRef;
import dev.stagewright.inspect.RefResolver;
import dev.stagewright.store.DiskStore;
import dev.stagewright.store.StoreException;
import dev.stagewright.verify.Verifier;
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

/** Compares what lies in the store with its names and checksums. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Compares everything with its name and its checksum, and sets aside what is damaged.",
      "What was built from it goes too; all of it is built again when it is needed, and lies in the store's 'failed' until gc.",
      "What cannot be read here, by this user or at this time, may be sound: it is told, and stays where it is.",
      "Ends with 1 if anything is damaged, or could not be read."
    })
final class VerifyCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json answer;

  @ArgGroup
  private Extent extent = new Extent();

  @Option(
      names = {"-n", "--dry-run"},
      description = "Only tells what is damaged, and leaves it where it is.")
  private boolean dryRun;

  @Parameters(
      arity = "0..*",
      paramLabel = "REF",
      description = "Realizations and derivations; all if none is given.")
  private List<String> refs = List.of();

  private final Console console;

  VerifyCommand(Console console) {
    this.console = console;
  }

  /** How much is read. */
  private static final class Extent {
    @Option(names = "--quick", description = "Takes files by their sizes and modes, unread.")
    private boolean quick;

    @Option(
        names = "--resume",
        description = "Leaves out what an interrupted verification of all found well.")
    private boolean resume;
  }

  @Override
  public Integer call() {
    DiskStore folder = store.existing();
    List<Finding> findings = findings(folder);
    List<Finding> roots = refs.isEmpty() ? Roots.of(folder).verify() : List.of();
    VerifyReport diagnosis = new VerifyReport(
        Stream.concat(findings.stream(), roots.stream()).toList(),
        dryRun ? QuarantineResult.NOTHING : isolate(folder, findings),
        extent.quick);
    answer.give(diagnosis::json, out -> diagnosis.print(out, folder.root()));
    return diagnosis.findings().isEmpty() ? ExitCode.OK : ExitCodes.NO;
  }

  /** What was found must be told though nothing can be done about it. */
  private QuarantineResult isolate(DiskStore folder, List<Finding> findings) {
    try {
      return store.quarantine(folder).isolate(findings);
    } catch (StoreException e) {
      console.err().println("stagewright: " + e.getMessage());
      return QuarantineResult.NOTHING;
    }
  }

  private List<Finding> findings(DiskStore folder) {
    Verifier verifier = Verifier.of(folder).listening(new ProgressPrinter(console.err()));
    if (extent.quick) {
      verifier = verifier.quick();
    }
    if (!refs.isEmpty()) {
      return findings(verifier, folder);
    }
    return extent.resume ? verifier.resume() : verifier.verify();
  }

  private List<Finding> findings(Verifier verifier, DiskStore folder) {
    RefResolver names = RefResolver.of(folder);
    List<Finding> findings = new ArrayList<>();
    for (String ref : refs) {
      NamedRef entry = names.entry(ref);
      findings.addAll(verifier.verify(entry.dref()));
      if (entry instanceof NamedRef.Realization realization) {
        findings.addAll(verifier.verify(realization.rref()));
      } else {
        folder.names(entry.dref()).forEach(rref -> findings.addAll(verifier.verify(rref)));
      }
    }
    return findings;
  }
}
