package dev.stagewright.stages;

import static dev.stagewright.stages.FetchUrlTest.failure;
import static dev.stagewright.stages.testing.RawServer.say;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsServer;
import dev.stagewright.stages.FetchException.Reason;
import dev.stagewright.stages.testing.FileServer;
import dev.stagewright.stages.testing.RawServer;
import dev.stagewright.stages.testing.RawServer.Reply;
import dev.stagewright.stages.testing.TestCertificate;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectFollowerTest {
  private static final byte[] DATA = "seven strokes".getBytes(UTF_8);
  private static final Reply FILE = say("200 OK\nContent-Length: 13", DATA);

  @TempDir
  Path folder;

  @TempDir
  Path keys;

  private static Reply to(Object location) {
    return say("302 Found\nContent-Length: 0\nLocation: " + location, new byte[0]);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsEachStatus(int status) throws Exception {
    Reply redirect = say(status + " X\nLocation: /b\nContent-Length: 4", "body".getBytes(UTF_8));
    try (RawServer server = new RawServer(redirect, FILE)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      assertThat(trial.fetch()).hasBinaryContent(DATA);
      assertThat(server.requests())
          .extracting(RawServer.Request::line)
          .last()
          .asString()
          .isEqualTo("GET /b HTTP/1.1");
      assertThat(trial.build.lines())
          .contains("Redirected from %s to %s".formatted(server.url("/a"), server.url("/b")));
    }
  }

  @Test
  void followsToAnotherServer() throws Exception {
    try (FileServer target = new FileServer("/data.bin", DATA);
        RawServer server = new RawServer(to(target.url("/data.bin")))) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      assertThat(trial.fetch()).hasBinaryContent(DATA);
    }
  }

  @Test
  void startsFromTheFirstUrlWhenResuming() throws Exception {
    Reply half = say("200 OK\nContent-Length: 13", "seven".getBytes(UTF_8));
    Reply rest =
        say("206 X\nContent-Range: bytes 5-12/13\nContent-Length: 8", " strokes".getBytes(UTF_8));
    try (RawServer server = new RawServer(to("/b"), half, to("/c"), rest)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      assertThat(trial.fetch()).hasBinaryContent(DATA);
      assertThat(server.requests())
          .extracting(request -> request.line().charAt("GET /".length()))
          .containsExactly('a', 'b', 'a', 'c');
    }
  }

  @Test
  void stopsACircle() throws Exception {
    try (RawServer server = new RawServer(to("/a"))) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      FetchException e = failure(trial);
      assertThat(e.reason()).isEqualTo(Reason.REDIRECT);
      assertThat(e).hasMessageContaining("after 3 hops");
      assertThat(server.requests()).hasSize(4);
      assertThat(trial.pauses).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/hosts, scheme \"file\"",
    "ftp://localhost/a, scheme \"ftp\"",
    "http:nowhere, no host",
    "http://a b/, not a URL",
  })
  void refusesForbiddenTargets(String location, String why) throws Exception {
    try (RawServer server = new RawServer(to(location))) {
      FetchException e = failure(new FetchTrial(folder, server.url("/a")).promising(DATA));
      assertThat(e.reason()).isEqualTo(Reason.REDIRECT);
      assertThat(e).hasMessageContaining(why);
    }
  }

  @Test
  void refusesARedirectWithoutLocation() throws Exception {
    try (RawServer server = new RawServer(say("302 Found\nContent-Length: 0", new byte[0]))) {
      FetchException e = failure(new FetchTrial(folder, server.url("/a")).promising(DATA));
      assertThat(e).hasMessageContaining("does not say where to");
    }
  }

  @Test
  void followsFromHttpToHttps() throws Exception {
    TestCertificate tls = TestCertificate.in(keys);
    try (FileServer secure = new FileServer(tls.server(), "/data.bin", DATA);
        RawServer server = new RawServer(to(secure.url("/data.bin")))) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      trial.with(Network.client(FetchTrial.PATIENT).sslContext(tls.context()).build());
      assertThat(trial.fetch()).hasBinaryContent(DATA);
    }
  }

  @Test
  void refusesToGoFromHttpsToHttp() throws Exception {
    TestCertificate tls = TestCertificate.in(keys);
    HttpsServer redirecting = tls.server();
    try (FileServer plain = new FileServer("/data.bin", DATA);
        FileServer secure = new FileServer(redirecting, "/data.bin", DATA)) {
      redirecting.createContext("/a", exchange -> {
        try (exchange) {
          exchange.getResponseHeaders().set("Location", plain.url("/data.bin").toString());
          exchange.sendResponseHeaders(302, -1);
        }
      });
      FetchTrial trial = new FetchTrial(folder, secure.url("/a")).promising(DATA);
      trial.with(Network.client(FetchTrial.PATIENT).sslContext(tls.context()).build());
      FetchException e = failure(trial);
      assertThat(e.reason()).isEqualTo(Reason.REDIRECT);
      assertThat(e).hasMessageContaining("from https to http");
    }
  }

  @Test
  void failsAtAnUntrustedServer() throws Exception {
    try (FileServer secure = new FileServer(TestCertificate.in(keys).server(), "/data.bin", DATA)) {
      FetchTrial trial = new FetchTrial(folder, secure.url("/data.bin")).promising(DATA);
      FetchException e = failure(trial);
      assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE);
      assertThat(e).hasMessageContaining("no trusted connection");
      assertThat(trial.pauses).isEmpty();
    }
  }

  @Test
  void sendsCredentialsToTheirServerOnly() throws Exception {
    try (RawServer other = new RawServer(FILE);
        RawServer server = new RawServer(to("/b"), to(other.url("/data.bin")))) {
      URI url = URI.create("http://me:se%20cret@localhost:" + server.port() + "/a?token=abc");
      FetchTrial trial = new FetchTrial(folder, url).promising(DATA);
      trial.fetch();
      assertThat(server.requests())
          .extracting(request -> request.headers().get("Authorization"))
          .containsExactly("Basic bWU6c2UgY3JldA==", "Basic bWU6c2UgY3JldA==");
      assertThat(server.requests().get(0).line()).isEqualTo("GET /a?token=abc HTTP/1.1");
      assertThat(other.requests().get(0).headers()).doesNotContainKey("Authorization");
      assertThat(trial.build.lines()).noneMatch(line -> line.matches(".*(cret|me:|abc).*"));
    }
  }
}
