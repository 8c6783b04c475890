package dev.stagewright.stages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.internal.path.OutputPaths;
import dev.stagewright.stages.internal.UrlFileName;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlFileNameTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.org/data/mnist.npz, mnist.npz",
    "https://example.org/mnist.npz?token=a/b#c/d, mnist.npz",
    "https://example.org/data/, data",
    "https://example.org/data//, data",
    "https://example.org/, download",
    "https://example.org, download",
    "mailto:someone, download",
    "file:///home/me/my%20data.csv, my_data.csv",
    "https://example.org/donn%C3%A9es.csv, données.csv",
    "https://example.org/a%2Fb.zip, b.zip",
    "https://example.org/a%5Cb.zip, a_b.zip",
    "https://example.org/a%00b%0A.zip, a_b_.zip",
    "https://example.org/%E2%80%AEfdp.exe, _fdp.exe",
    "https://example.org/%FF.zip, _.zip",
    "https://example.org/.., __",
    "https://example.org/., _",
    "https://example.org/.bashrc, _bashrc",
    "https://example.org/-rf, _rf",
    "https://example.org/a., a_",
    "https://example.org/%7Burl%7D, _url_",
    "https://example.org/aux.txt, _aux.txt",
    "https://example.org/COM%C2%B9, _COM¹",
    "https://example.org/a+b_c-1.2.tar.gz, a+b_c-1.2.tar.gz",
  })
  void takesTheLastSegmentOfThePath(String url, String name) {
    assertThat(UrlFileName.of(URI.create(url))).isEqualTo(name);
  }

  @Property
  void isASafeNameWhateverThePath(@ForAll String path) throws URISyntaxException {
    String name = UrlFileName.of(new URI("http", "localhost", "/" + path, null));
    assertThat(name).isNotEmpty().doesNotContainPattern("[\\p{Cntrl}\\\\/:*?\"<>| {}\ufffd]");
    assertThat(name).doesNotStartWith(".").doesNotStartWith("-").doesNotEndWith(".");
    assertThat(OutputPaths.fault(name)).isEmpty();
    assertThat(name.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(UrlFileName.MAX_BYTES);
    assertThat(new String(name.getBytes(UTF_8), UTF_8)).isEqualTo(name);
    assertThat(Path.of("folder", name).getParent()).isEqualTo(Path.of("folder"));
  }

  @Property
  void keepsTheExtensionOfLongNames(@ForAll int length) throws URISyntaxException {
    String name = "é".repeat(100 + Math.floorMod(length, 400)) + ".tar.gz";
    String shortened = UrlFileName.of(new URI("http", "localhost", "/" + name, null));
    assertThat(name).endsWith(shortened);
    assertThat(shortened).endsWith("é.tar.gz");
    assertThat(shortened.getBytes(UTF_8).length).isBetween(199, UrlFileName.MAX_BYTES);
  }
}
