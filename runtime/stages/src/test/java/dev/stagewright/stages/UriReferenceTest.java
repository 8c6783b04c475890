package dev.stagewright.stages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriReferenceTest {

  /** Resolves the examples of RFC 3986, 5.4, without the fragments. */
  @ParameterizedTest
  @CsvSource({
    "g:h, g:h",
    "g, http://a/b/c/g",
    "./g, http://a/b/c/g",
    "g/, http://a/b/c/g/",
    "/g, http://a/g",
    "//g, http://g",
    "?y, http://a/b/c/d;p?y",
    "g?y, http://a/b/c/g?y",
    "#s, http://a/b/c/d;p?q",
    "g#s, http://a/b/c/g",
    ";x, http://a/b/c/;x",
    "g;x, http://a/b/c/g;x",
    "g;x?y#s, http://a/b/c/g;x?y",
    "'', http://a/b/c/d;p?q",
    "., http://a/b/c/",
    "./, http://a/b/c/",
    ".., http://a/b/",
    "../, http://a/b/",
    "../g, http://a/b/g",
    "../.., http://a/",
    "../../, http://a/",
    "../../g, http://a/g",
    "../../../g, http://a/g",
    "../../../../g, http://a/g",
    "/./g, http://a/g",
    "/../g, http://a/g",
    "g., http://a/b/c/g.",
    ".g, http://a/b/c/.g",
    "g.., http://a/b/c/g..",
    "..g, http://a/b/c/..g",
    "./../g, http://a/b/g",
    "./g/., http://a/b/c/g/",
    "g/./h, http://a/b/c/g/h",
    "g/../h, http://a/b/c/h",
    "g;x=1/./y, http://a/b/c/g;x=1/y",
    "g;x=1/../y, http://a/b/c/y",
    "g?y/./x, http://a/b/c/g?y/./x",
    "g?y/../x, http://a/b/c/g?y/../x",
  })
  void resolvesAsTheRfcDoes(String reference, String url) throws Exception {
    assertThat(UriReference.of(reference).resolve(URI.create("http://a/b/c/d;p?q")))
        .isEqualTo(URI.create(url));
  }

  @ParameterizedTest
  @CsvSource({
    "http://h/a b.txt, http://h/a%20b.txt",
    "http://h/größe.txt?q=ä b, http://h/gr%C3%B6%C3%9Fe.txt?q=%C3%A4%20b",
    "http://h/a%20b%2fc, http://h/a%20b%2fc",
    "http://h/100%, http://h/100%25",
    "http://h/100%25%zz, http://h/100%25%25zz",
    "'http://h/a[1]{b}|c^`<>\"\\.txt?x[]=1', http://h/a%5B1%5D%7Bb%7D%7Cc%5E%60%3C%3E%22%5C.txt?x[]=1",
    "http://me@bücher.example:80/ä, http://me@xn--bcher-kva.example:80/%C3%A4",
    "'http://[::1]:80/a b', 'http://[::1]:80/a%20b'",
    "/a:b, http://h/a:b",
    "a%3Ab?http://x/y z, http://h/x/a%3Ab?http://x/y%20z",
  })
  void encodesAsBrowsersDo(String reference, String url) throws Exception {
    String bytes = new String(reference.getBytes(UTF_8), ISO_8859_1);
    assertThat(UriReference.of(bytes).resolve(URI.create("http://h/x/y"))).hasToString(url);
  }

  @Test
  void keepsBytesThatAreNoUtf8() throws Exception {
    assertThat(UriReference.of("/gr\u00f6\u00dfe").resolve(URI.create("http://h/")))
        .hasToString("http://h/gr%F6%DFe");
  }

  @Test
  void doesNotNormalizeCharacters() throws Exception {
    assertThat(UriReference.ascii(URI.create("http://h/u\u0308"))).hasToString("http://h/u%CC%88");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a b/", "http://stra\u00c3\u009fe.example/"})
  void refusesImpossibleHosts(String bytes) {
    assertThatThrownBy(() -> UriReference.of(bytes).resolve(URI.create("http://h/")))
        .isInstanceOf(URISyntaxException.class);
  }
}
