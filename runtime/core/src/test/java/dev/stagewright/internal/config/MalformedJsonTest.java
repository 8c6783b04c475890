package dev.stagewright.internal.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MalformedJsonTest {
  @TempDir
  Path folder;

  @Test
  void filesAreToldByPlaceAndInOurWords() throws Exception {
    refused("{\"a\": [1,\n 2", ":2:3: it is not JSON: it ends too early");
    refused("{\"a\": \"x", ":1:9: it is not JSON: it ends too early");
    refused("{\"a\": yes}", ":1:7: it is not JSON: yes is no value of JSON: texts stand");
    refused("{\"a\" 1}", "'1' cannot stand here; expected is a colon");
    refused("{\"a\": " + "9".repeat(1_001) + "}", "a number has more than 1000 characters");
    refused("[".repeat(20_001), "nested more than 20000 levels deep");
  }

  @Test
  void documentsAreToldInOurWords() {
    assertThatThrownBy(() -> StrictJson.parse("{\"a\": "))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessage("line 1, column 7: it ends too early: a text, array or object is not closed");
  }

  @Test
  void whereverADocumentEndsItEndsTooEarly() throws Exception {
    String whole = "{\"a\": [\"b\\u0041\", 15, {}], \"c\": {\"d\" : [ ]} }";
    for (int end = 1; end < whole.length(); end++) {
      refused(whole.substring(0, end), "it is not JSON: it ends too early");
    }
  }

  private void refused(String text, String message) throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), text);
    assertThatThrownBy(() -> ConfigFile.read(file))
        .hasMessageStartingWith(file + ":")
        .hasMessageContaining(message)
        .message()
        .doesNotContain("REDACTED", "Stream", "Feature");
  }
}
