package dev.stagewright.stages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.internal.RedactedUrl;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactedUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.org:8080/a%20b, https://example.org:8080/a%20b",
    "https://me:secret@example.org/a, https://***@example.org/a",
    "https://me:secret@my_host/a, https://***@my_host/a",
    "https://example.org/a?token=secret#secret, https://example.org/a?***",
    "http:me:secret@host, http:***",
    "file:///a/b, file:/a/b",
    "a/b, a/b",
  })
  void hidesWhatMayBeSecret(String url, String shown) {
    assertThat(RedactedUrl.of(URI.create(url))).isEqualTo(shown);
  }
}
