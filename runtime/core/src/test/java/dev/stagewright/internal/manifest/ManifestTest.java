package dev.stagewright.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.internal.config.StrictJson;
import dev.stagewright.ref.Hash;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
  private static final String HEAD = "# stagewright manifest 1\n";
  private static final String SUM = Hash.of("").hex();

  @Property
  void isReadAsItWasWritten(@ForAll("entries") List<ManifestEntry> entries) {
    Manifest manifest = new Manifest(entries);

    assertThat(Manifest.parse(manifest.text())).isEqualTo(manifest);
  }

  @Property
  void attributesAreCanonical(@ForAll("entries") List<ManifestEntry> entries)
      throws JsonProcessingException {
    for (ManifestEntry entry : entries) {
      String attributes = entry.lines().lines().findFirst().orElseThrow().substring("# ".length());

      assertThat(attributes).isEqualTo(CanonicalJson.write(StrictJson.parse(attributes)));
    }
  }

  @Provide
  Arbitrary<List<ManifestEntry>> entries() {
    Arbitrary<String> name =
        Arbitraries.strings().withChars("ab \\\n\r-#ä€\u2028\"").ofMinLength(1).ofMaxLength(5);
    Arbitrary<ManifestEntry> entry = Arbitraries.oneOf(
        name.map(ManifestEntry.Directory::new),
        name.map(path -> new ManifestEntry.Link(path + "/x", "y")),
        name.flatMap(path -> Arbitraries.longs()
            .between(0, 1L << 50)
            .map(size -> new ManifestEntry.File(path, size, size % 2 == 0, Hash.of(path + size)))));
    return entry.list().ofMaxSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# stagewright manifest 2\n",
        HEAD + "\n",
        HEAD + "# {}\n",
        HEAD + "# {\"path\":\"a\",\"type\":\"pipe\"}\n",
        HEAD + "# {\"type\":\"directory\",\"path\":\"a\"}\n",
        HEAD + "# {\"path\":\"../a\",\"type\":\"directory\"}\n",
        HEAD + "# {\"path\":\"/a\",\"type\":\"directory\"}\n",
        HEAD + "# {\"path\":\"a/./b\",\"type\":\"directory\"}\n",
        HEAD + "# {\"path\":\"a\\u0000\",\"type\":\"directory\"}\n",
        HEAD
            + "# {\"path\":\"b\",\"type\":\"directory\"}\n# {\"path\":\"a\",\"type\":\"directory\"}\n",
        HEAD + "# {\"path\":\"a\",\"size\":1,\"type\":\"file\"}\n",
        HEAD + "# {\"path\":\"a\",\"size\":1,\"type\":\"file\"}\nabc  a\n",
      })
  void nothingElseIsRead(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Manifest.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"b", "./a", "a "})
  void aChecksumIsThatOfItsFile(String name) {
    String file = HEAD + "# {\"path\":\"a\",\"size\":1,\"type\":\"file\"}\n" + SUM + "  ";

    assertThat(Manifest.parse(file + "a\n").entries()).hasSize(1);
    assertThatIllegalArgumentException().isThrownBy(() -> Manifest.parse(file + name + "\n"));
  }
}
