package dev.stagewright.cli;

import dev.stagewright.build.Derivation;
import dev.stagewright.internal.explain.BuildReason;
import dev.stagewright.internal.explain.Explainer;
import dev.stagewright.internal.inspect.NamedRef;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.DiskStore;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code why}, which explains a build. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = {
      "Explains why something was built, or would be.",
      "Names what differs from the most similar earlier build: which value, which method's code, which input."
    })
final class WhyCommand implements Callable<Integer> {
  private static final Pattern CLASS = Pattern.compile("[\\p{L}_$][^:/@-]*\\.[^:/@-]+");

  @Mixin
  private StoreOption store;

  @Mixin
  private StageOptions stage;

  @Mixin
  private OutputFormat.AsJson output;

  @Mixin
  private AllOption all;

  @Parameters(
      paramLabel = "CLASS|REF",
      description = "A stage's class, configured by the options, or a ref in the store.")
  private String subject;

  @Override
  public Integer call() throws IOException {
    if (isClass()) {
      store.look(opened ->
          print(LocalStore.of(opened).disk(), wouldBeBuilt(LocalStore.of(opened).disk())));
    } else {
      DiskStore disk = store.existing();
      print(disk, wasBuilt(disk));
    }
    return ExitCode.OK;
  }

  /** Returns whether the subject is a class: refs and stages have no dots where packages do. */
  private boolean isClass() {
    return CLASS.matcher(subject).matches();
  }

  private BuildReason wasBuilt(DiskStore disk) {
    NamedRef ref = RefResolver.of(disk).entry(subject);
    return ref instanceof NamedRef.Realization realization
        ? Explainer.in(disk).built(realization.rref())
        : Explainer.in(disk).built(ref.dref());
  }

  private BuildReason wouldBeBuilt(DiskStore disk) {
    Derivation<?> derivation = stage.derivation(disk, subject);
    return Explainer.in(disk, ConfigurationClosure.of(derivation)).built(derivation.dref());
  }

  private void print(DiskStore disk, BuildReason reason) {
    RefShortener shortener = new RefShortener(RefResolver.of(disk));
    List<String> sentences = reason.sentences().map(shortener::of).toList();
    output.print(reason::json, out -> {
      out.println(sentences.get(0));
      all.limits().print(sentences.subList(1, sentences.size()), "  ", out);
    });
  }
}
