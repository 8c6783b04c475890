package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.MarkdownPage;
import dev.stagewright.cli.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page for those who know Pylightnix shows what these tests run, and leaves nothing out. */
class PylightnixPageTest {
  private static final List<String> NAMES =
      """
      mkconfig mkdrv instantiate realize1 realizeMany redefine(new_matcher=) redefine(new_config=)
      redefine(new_realizer=) current_storage autostage nouts rindex match_only match_latest
      match_best match_all match_some match_exact force_rebuild assert_realized realized dry_run
      realize_args mklens .syspath .val .contents RefPath selfref Either realizeE repl_realize
      repl_build repl_continue repl_cancel fetchurl fetchurl2 fetchlocal unpack mknode mkfile spack
      sunpack copyclosure gc linkrref linkdref rootrrefs lsref catref rmref du find diff shell
      rrefbstart rrefbstop rrefbdelta store_gc allrrefs rrefdeps
      """.lines().flatMap(line -> List.of(line.split(" ")).stream()).toList();

  private final MarkdownPage page = MarkdownPage.read("pylightnix.md");

  /** Compares the page with the snippets, or rewrites it if the property {@code update} is set. */
  @Test
  void itShowsWhatRuns() throws IOException {
    Map<String, String> snippets = Snippets.read();
    MarkdownPage now = page.showing(snippets);
    if (System.getProperty("update") != null) {
      Files.writeString(now.file(), now.text());
    }
    assertThat(MarkdownPage.read("pylightnix.md")).isEqualTo(now);
    assertThat(page.snippets()).containsExactlyInAnyOrderElementsOf(snippets.keySet());
  }

  @Test
  void everyRowHasCode() {
    assertThat(page.table())
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(page.section(row.section())).as(row.section()).contains("```"));
  }

  @Test
  void everyNameHasARow() {
    String names =
        page.table().stream().map(MarkdownPage.Row::names).collect(Collectors.joining(" "));
    assertThat(NAMES).allSatisfy(name -> assertThat(names).contains("`" + name + "`"));
  }
}
