package dev.stagewright.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.stages.internal.completion.FetchUrlCompletion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The completion of a {@link FetchUrl} in a file, which need not say more than code does. */
class FetchUrlCompletionTest {
  private static final String SUM = "0".repeat(64);

  @TempDir
  Path folder;

  private FetchUrlDRef read(String json) throws IOException {
    return FetchUrlStage.fromJson(Files.writeString(folder.resolve("fetch.json"), json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/data/mnist.npz?x=/y",
        "https://example.org/",
        "file:///a%20b/aux.csv"
      })
  void namesTheFileAsFromDoes(String url) throws Exception {
    FetchUrlDRef read = read("{\"url\": \"%s\", \"sha256\": \"%s\"}".formatted(url, SUM));
    assertThat(read).isEqualTo(FetchUrl.from(URI.create(url)).sha256(SUM).instantiate());
  }

  @Test
  void keepsAnotherName() throws Exception {
    String json = "{\"url\": \"https://example.org/a\", \"filename\": \"b\", \"sha256\": \"%s\"}";
    assertThat(read(json.formatted(SUM)).filename()).isEqualTo("b");
  }

  @Test
  void reportsWhatIsMissing() {
    assertThatThrownBy(() -> read("{}"))
        .isInstanceOf(ConfigFileException.class)
        .hasMessageContaining("url");
    assertThatThrownBy(() -> read("{\"url\": \"a b\"}"))
        .isInstanceOf(ConfigFileException.class)
        .hasMessageContaining("a b")
        .hasMessageNotContaining("filename");
  }

  @Test
  void advisesAChecksum() throws Exception {
    ObjectNode values = (ObjectNode)
        new ObjectMapper().readTree("{\"url\": \"https://me:secret@example.org/a?key=b\"}");
    FetchUrlCompletion completion = new FetchUrlCompletion();
    assertThat(completion.advice(values))
        .get()
        .asString()
        .startsWith("https://***@example.org/a?*** has no checksum");
    assertThat(completion.advice(values.put("sha1", "0"))).isEmpty();
  }
}
