package dev.stagewright.examples.annealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its user sees it. */
class AnnealTest {
  @TempDir
  Path folder;

  private record Said(int exit, String out, String err) {
    String line(String start) {
      return out.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    double energy() {
      return Double.parseDouble(line("energy").substring("energy".length()));
    }
  }

  @Test
  void searchesOnceAndThenFindsWhatItFound() {
    Said first = run("here");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("terrain: built in", "annealing: built in", "plot: built in")
        .doesNotContain("in the store");
    Said second = run("here");
    assertThat(second.out())
        .doesNotContain("built in")
        .contains(first.line("energy"), first.line("rref"), first.line("plot "));
    assertThat(Path.of(first.line("plot ").substring("plot".length()).strip())).isRegularFile();
  }

  @Test
  void rebuildSearchesOnceMoreAndKeepsTheBetter() {
    Said best = run("here", "--steps", "5");
    for (int search = 0; search < 8; search++) {
      Said next = run("here", "--steps", "5", "--rebuild");
      assertThat(next.out()).contains("annealing: built in");
      assertThat(next.energy()).isLessThanOrEqualTo(best.energy());
      best = next;
    }
    Said last = run("here", "--steps", "5");
    assertThat(last.out()).doesNotContain("built in").contains(best.line("rref"));
  }

  @Test
  void aSeedFindsTheSameInAnotherStore() {
    Said here = run("here", "--seed", "1");
    assertThat(run("there", "--seed", "1").line("rref")).isEqualTo(here.line("rref"));
  }

  @Test
  void twoSitesExchangeWhatTheyFound() {
    Said here = run("here", "--pack", file("from-here"));
    Said there = run("there", "--pack", file("from-there"));
    Said better = here.energy() < there.energy() ? here : there;
    assertThat(here.out()).contains("packed    " + file("from-here"));
    for (String[] way : new String[][] {{"here", "from-there"}, {"there", "from-here"}}) {
      Said after = run(way[0], "--unpack", file(way[1]));
      assertThat(after.exit()).as(after.err()).isZero();
      assertThat(after.out())
          .contains(
              "unpacked  rref:",
              "annealing: in the store",
              better.line("energy"),
              better.line("rref"));
    }
  }

  @Test
  void aFileThatIsNoArchiveIsOneSentence() throws IOException {
    Files.writeString(Path.of(file("letter")), "Dear Bob,");
    Said said = run("here", "--unpack", file("letter"));
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err()).contains("letter").doesNotContain("\tat ");
  }

  @Test
  void aWrongValueIsOneSentence() {
    Said said = run("here", "--steps", "0");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err()).contains("steps", "0").doesNotContain("\tat ");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private Said run(String store, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("--store", file(store)));
    all.addAll(List.of(arguments));
    int exit = Anneal.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintWriter(err),
        all.toArray(String[]::new));
    return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString());
  }
}
