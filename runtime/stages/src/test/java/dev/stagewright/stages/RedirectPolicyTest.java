package dev.stagewright.stages;

import static dev.stagewright.stages.FetchUrlTest.failure;
import static dev.stagewright.stages.testing.RawServer.say;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.FetchException.Reason;
import dev.stagewright.stages.testing.RawServer;
import dev.stagewright.stages.testing.RawServer.Reply;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Redirects as servers send them, whether the standards allow it or not. */
class RedirectPolicyTest {
  private static final byte[] DATA = "seven strokes".getBytes(UTF_8);
  private static final Reply FILE = say("200 OK\nContent-Length: 13", DATA);

  @TempDir
  Path folder;

  /** Sends the header in the bytes of UTF-8. */
  private static Reply to(String location) {
    return (request, socket) -> {
      String head = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation:";
      socket.getOutputStream().write((head + location + "\r\n\r\n").getBytes(UTF_8));
    };
  }

  private List<String> asked(RawServer server) {
    return server.requests().stream()
        .map(request -> request.line().replace("GET ", "").replace(" HTTP/1.1", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "' /größe.txt', /gr%C3%B6%C3%9Fe.txt",
    "' /my data.txt', /my%20data.txt",
    "' /a|b{c}.txt?x=<1>', /a%7Cb%7Bc%7D.txt?x=%3C1%3E",
    "' ?token=1', /dir/a?token=1",
    "'', /dir/a?q",
    "' #part', /dir/a?q",
    "' g;x', /dir/g;x",
    "' ../../../g', /g",
    "' b#part', /dir/b",
    "'   /b   ', /b",
  })
  void followsLocationsAsServersSendThem(String location, String next) throws Exception {
    try (RawServer server = new RawServer(to(location), FILE)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/dir/a?q")).promising(DATA);
      assertThat(trial.fetch()).hasBinaryContent(DATA);
      assertThat(asked(server)).containsExactly("/dir/a?q", next);
    }
  }

  @Test
  void followsALocationWithoutAScheme() throws Exception {
    try (RawServer other = new RawServer(FILE);
        RawServer server = new RawServer(to(" //127.0.0.1:" + other.port() + "/b"))) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      assertThat(trial.fetch()).hasBinaryContent(DATA);
      assertThat(asked(other)).containsExactly("/b");
    }
  }

  @Test
  void followsARedirectToItselfWithACookie() throws Exception {
    Reply door =
        say("302 Found\nContent-Length: 0\nLocation: /a\nSet-Cookie: pass=7; Path=/", new byte[0]);
    try (RawServer server = new RawServer(door, FILE)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      assertThat(trial.fetch()).hasBinaryContent(DATA);
      assertThat(server.requests())
          .extracting(request -> request.headers().getOrDefault("Cookie", "none"))
          .containsExactly("none", "pass=7");
    }
  }

  @Test
  void sendsCookiesToTheirServerOnly() throws Exception {
    try (RawServer other = new RawServer(FILE)) {
      String head = "302 Found\nContent-Length: 0\nSet-Cookie: pass=7; Path=/\nLocation: ";
      try (RawServer server =
          new RawServer(say(head + "http://127.0.0.1:" + other.port() + "/b", new byte[0]))) {
        FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
        assertThat(trial.fetch()).hasBinaryContent(DATA);
        assertThat(other.requests().get(0).headers()).doesNotContainKey("Cookie");
      }
    }
  }

  @Test
  void stopsACircleThatSetsCookies() throws Exception {
    Reply door = say("302 Found\nContent-Length: 0\nLocation: /a\nSet-Cookie: pass=7", new byte[0]);
    try (RawServer server = new RawServer(door)) {
      FetchException e = failure(new FetchTrial(folder, server.url("/a")).promising(DATA));
      assertThat(e.reason()).isEqualTo(Reason.REDIRECT);
      assertThat(e).hasMessageContaining("after 3 hops");
    }
  }

  @Test
  void urlsInOtherScriptsAreAskedForInUtf8() throws Exception {
    try (RawServer server = new RawServer(FILE)) {
      URI url = URI.create("http://localhost:" + server.port() + "/größe.txt?ä");
      new FetchTrial(folder, url).promising(DATA).fetch();
      assertThat(asked(server)).containsExactly("/gr%C3%B6%C3%9Fe.txt?%C3%A4");
    }
  }

  @Test
  void fetchesUrlsInOtherScripts() throws Exception {
    Path file = Files.write(folder.resolve("größe.txt"), DATA);
    FetchTrial trial = new FetchTrial(folder, URI.create("file://" + file)).promising(DATA);
    assertThat(trial.fetch()).hasBinaryContent(DATA);
  }

  @Test
  void whatIsNoUtf8GoesBackAsItCame() throws Exception {
    Reply latin = (request, socket) -> socket
        .getOutputStream()
        .write(
            "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: /größe\r\n\r\n"
                .getBytes(ISO_8859_1));
    try (RawServer server = new RawServer(latin, FILE)) {
      new FetchTrial(folder, server.url("/a")).promising(DATA).fetch();
      assertThat(asked(server)).containsExactly("/a", "/gr%F6%DFe");
    }
  }

  @Test
  void explainsHostsWithAnUnderscore() throws Exception {
    FetchException e =
        failure(new FetchTrial(folder, URI.create("http://my_host/a")).promising(DATA));
    assertThat(e.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(e).hasMessageContaining("http://my_host/a").hasMessageContaining("underscore");
  }
}
