package dev.stagewright.cli;

import dev.stagewright.explain.Diff;
import dev.stagewright.inspect.NamedRef;
import dev.stagewright.inspect.RefResolver;
import dev.stagewright.store.DiskStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares two realizations or derivations. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two realizations, or two derivations: configuration, code, inputs, files.",
      "Ends with 1 if they differ."
    })
final class DiffCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json answer;

  @Mixin
  private AllOption amount;

  @Parameters(index = "0", paramLabel = "A", description = "A realization or a derivation.")
  private String left;

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  private String right;

  @Override
  public Integer call() {
    DiskStore folder = store.existing();
    RefResolver names = RefResolver.of(folder);
    Diff diff = diff(folder, names);
    answer.give(diff::json, out -> {
      if (diff.differences().isEmpty()) {
        out.println("No difference.");
      }
      List<String> lines = diff.sentences().map(new RefShortener(names)::of).toList();
      amount.extract().print(lines, "", out);
    });
    return diff.differences().isEmpty() ? ExitCode.OK : ExitCodes.NO;
  }

  /** Where one of them is a derivation, only derivations can be compared. */
  private Diff diff(DiskStore folder, RefResolver names) {
    NamedRef one = names.entry(left);
    NamedRef other = names.entry(right);
    return one instanceof NamedRef.Realization a && other instanceof NamedRef.Realization b
        ? Diff.of(folder, a.rref(), b.rref())
        : Diff.of(folder, one.dref(), other.dref());
  }
}
