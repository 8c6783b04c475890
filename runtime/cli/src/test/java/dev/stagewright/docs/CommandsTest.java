package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.cli.testing.ShellSession;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import my.digits.DigitsStage;
import my.digits.ModelRRef;
import my.digits.ModelStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of the command line, on a store with digits and a model. */
class CommandsTest {
  @TempDir
  Path folder;

  private ShellSession terminal;
  private ModelRRef best;

  @BeforeEach
  void realize() {
    terminal = new ShellSession(folder);
    try (Store store = Store.open(terminal.store())) {
      var digits = DigitsStage.builder().instantiate();
      best = store.realize(ModelStage.builder().dataset(digits.file()).instantiate());
    }
  }

  @Test
  void realized() throws IOException, InterruptedException {
    assertThat(terminal.run("""
            # row: realize-command
            stagewright plan my.digits.Digits -c count=200
            stagewright realize my.digits.Digits -c count=200
            stagewright realize my.digits.Digits -c count=200 --rebuild
            # end
            """))
        .contains("never built with these inputs", "To build: 1 of 1.")
        .containsPattern("rref +rref:[0-9a-f]{64}-[0-9a-f]{64}-digits\\R.*\\R.*building\\R");
  }

  @Test
  void listed() throws IOException, InterruptedException {
    assertThat(terminal.run("RREF=%s%n".formatted(best.rref()) + """
            # row: lsref
            stagewright show $RREF    # configuration, values, files, builds, what used it
            stagewright show model    # a derivation: its realizations
            stagewright cat model     # the names of the files alone
            # end
            """))
        .startsWith(best.rref().toString())
        .contains("epochs", "model.txt", "values", "RREF ")
        .endsWith("model.txt\nstagewright.json\n");
  }

  @Test
  void printed() throws IOException, InterruptedException {
    assertThat(terminal.run("""
            # row: catref
            stagewright cat digits/report.json
            # end
            """)).isEqualTo("{\"drawn\": 100}");
  }

  @Test
  void removed() throws IOException, InterruptedException {
    assertThat(terminal.run("""
            # row: rmref-command
            stagewright rm model
            # end
            """)).startsWith("removed " + cut(best.rref()));
    assertThat(terminal.run("stagewright ls")).doesNotContain("model");
  }

  @Test
  void measuredAndFound() throws IOException, InterruptedException {
    assertThat(terminal.run("""
            # row: du
            stagewright du
            # end
            """)).contains("digits", "model", "(total)");
    assertThat(terminal.run("""
            # row: find-command
            stagewright find 'mod*' --newer 2d -c epochs=1 -c 'accuracy>=0'
            # end
            """)).contains("model").doesNotContain("digits");
  }

  @Test
  void compared() throws IOException, InterruptedException {
    String few = best.derivation().dataset().dref().toString();
    String many;
    try (Store store = Store.open(terminal.store())) {
      many =
          store.realize(DigitsStage.builder().count(200).instantiate()).rref().toString();
    }
    String told = terminal.run("A=%s B=%s%n".formatted(few, many) + """
            # row: diff-command
            stagewright diff $A $B    # ends with 1 if they differ
            # end
            """, 1);
    assertThat(told).contains("count");
  }

  @Test
  void visited() throws IOException, InterruptedException {
    assertThat(terminal.run("""
            # row: shell
            stagewright shell model
            # end
            """)).isEqualTo(best.folder() + "\n");
  }

  @Test
  void collected() throws IOException, InterruptedException {
    assertThat(terminal.run("""
            # row: gc-command
            stagewright root add paper digits         # a name in the store
            stagewright root link best model          # linkrref, linkdref
            stagewright root ls                       # what gc keeps
            stagewright root unlink best
            stagewright gc --dry-run                  # store_gc
            stagewright gc --unused-for 30d --down-to 20GB --yes
            stagewright gc --yes
            # end
            """))
        .contains("paper", "best", "To delete: 1 of 2 realizations")
        .contains("Deleted: 0 realizations", "Deleted: 1 realization,");
    assertThat(terminal.run("stagewright ls")).contains("digits").doesNotContain("model");
  }

  @Test
  void overviews() throws IOException, InterruptedException {
    assertThat(terminal.run("RREF=%s%n".formatted(best.rref()) + """
            # row: overview
            stagewright ls            # allrrefs
            stagewright ls --top      # rootrrefs: nothing was built from them
            stagewright graph $RREF   # rrefdeps
            stagewright show $RREF    # rrefbstart, rrefbstop, rrefbdelta, among the rest
            # end
            """))
        .contains("RREF", "flowchart", "dataset", "builds")
        .containsPattern("in [0-9.]+ s on ");
    assertThat(terminal.run("""
            # row: log
            stagewright log model
            # end
            """)).contains("accuracy " + best.accuracy());
  }

  @Test
  void carried() throws IOException, InterruptedException {
    assertThat(terminal.run("""
            # row: pack
            stagewright pack model.zip model
            stagewright unpack model.zip --store elsewhere
            stagewright copy model --to third
            # end
            """))
        .contains("unpacked " + cut(best.rref()), "copied " + cut(best.rref()));
    assertThat(Files.exists(folder.resolve("elsewhere/derivations"))).isTrue();
    assertThat(terminal.run("stagewright ls --store third")).contains("digits", "model");
  }

  private static String cut(RRef rref) {
    return "rref:%.7s-%s".formatted(rref.hash(), rref.dref().name());
  }
}
