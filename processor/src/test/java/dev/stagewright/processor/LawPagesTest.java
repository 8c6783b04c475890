package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every rule has a page. After changing an example run {@code mvn test -pl processor
 * -Dtest=LawPagesTest -Dlaws.update=true}, which writes them.
 */
final class LawPagesTest {
  private static final Path PAGES = Path.of("docs/laws");

  @Test
  void thePagesShowWhatTheTestsCompile() throws IOException {
    Map<String, String> pages = LawPages.all();
    if (Boolean.getBoolean("laws.update")) {
      update(pages);
    }
    assertThat(UserBuild.files(PAGES)).isEqualTo(pages);
  }

  private static void update(Map<String, String> pages) throws IOException {
    for (String old : UserBuild.files(PAGES).keySet()) {
      Files.delete(PAGES.resolve(old));
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
    }
  }
}
