package dev.stagewright.cli;

import dev.stagewright.internal.explain.Diff;
import dev.stagewright.internal.inspect.NamedRef;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.store.DiskStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code diff}, which compares two realizations or derivations. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two realizations, or two derivations: configuration, code, inputs, files.",
      "Exits with 1 if they differ."
    })
final class DiffCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json output;

  @Mixin
  private AllOption all;

  @Parameters(index = "0", paramLabel = "A", description = "A realization or a derivation.")
  private String left;

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  private String right;

  @Override
  public Integer call() {
    DiskStore disk = store.existing();
    RefResolver resolver = RefResolver.of(disk);
    Diff diff = diff(disk, resolver);
    output.print(diff::json, out -> {
      if (diff.differences().isEmpty()) {
        out.println("No difference.");
      }
      List<String> lines = diff.sentences().map(new RefShortener(resolver)::of).toList();
      all.limits().print(lines, "", out);
    });
    return diff.differences().isEmpty() ? ExitCode.OK : ExitCodes.NO;
  }

  /** Compares derivations as soon as one of the two is a derivation. */
  private Diff diff(DiskStore disk, RefResolver resolver) {
    NamedRef one = resolver.entry(left);
    NamedRef other = resolver.entry(right);
    return one instanceof NamedRef.Realization a && other instanceof NamedRef.Realization b
        ? Diff.of(disk, a.rref(), b.rref())
        : Diff.of(disk, one.dref(), other.dref());
  }
}
