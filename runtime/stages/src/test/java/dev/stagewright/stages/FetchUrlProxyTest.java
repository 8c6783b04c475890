package dev.stagewright.stages;

import static dev.stagewright.stages.testing.RawServer.say;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.testing.FileServer;
import dev.stagewright.stages.testing.RawServer;
import dev.stagewright.stages.testing.RawServer.Reply;
import dev.stagewright.stages.testing.TestCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proxies as everyone sets them: by the properties of the JVM. */
class FetchUrlProxyTest {
  private static final byte[] DATA = "seven strokes".getBytes(UTF_8);
  private static final Reply FILE = say("200 OK\nContent-Length: 13", DATA);

  @TempDir
  Path folder;

  @TempDir
  Path keys;

  private Properties before = new Properties();

  @BeforeEach
  void remember() {
    before = (Properties) System.getProperties().clone();
  }

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  private static void set(Map<String, Object> properties) {
    properties.forEach((key, value) -> System.setProperty(key, value.toString()));
  }

  @Test
  void asksTheProxyForHttp() throws Exception {
    try (RawServer proxy = new RawServer(FILE)) {
      set(Map.of("http.proxyHost", "localhost", "http.proxyPort", proxy.port()));
      URI url = URI.create("http://me:secret@files.invalid/data.bin?a=b");
      FetchTrial trial = new FetchTrial(folder, url).promising(DATA);
      assertThat(trial.fetch()).hasBinaryContent(DATA);
      assertThat(proxy.requests())
          .extracting(RawServer.Request::line)
          .containsExactly("GET http://files.invalid/data.bin?a=b HTTP/1.1");
    }
  }

  @Test
  void bypassesTheProxyForExcludedHosts() throws Exception {
    try (RawServer proxy = new RawServer(FILE);
        FileServer server = new FileServer("/data.bin", DATA)) {
      set(Map.of("http.proxyHost", "localhost", "http.proxyPort", proxy.port()));
      set(Map.of("http.nonProxyHosts", "local*"));
      new FetchTrial(folder, server.url("/data.bin")).promising(DATA).fetch();
      assertThat(proxy.requests()).isEmpty();

      set(Map.of("http.nonProxyHosts", ""));
      new FetchTrial(folder, server.url("/data.bin")).promising(DATA).fetch();
      assertThat(proxy.requests()).hasSize(1);
    }
  }

  @Test
  void asksTheProxyForATunnelForHttps() throws Exception {
    TestCertificate tls = TestCertificate.in(keys);
    try (FileServer secure = new FileServer(tls.server(), "/data.bin", DATA);
        RawServer proxy = new RawServer((request, socket) -> tunnel(socket, secure.port()))) {
      set(Map.of("https.proxyHost", "localhost", "https.proxyPort", proxy.port()));
      set(Map.of("http.nonProxyHosts", ""));
      FetchTrial trial = new FetchTrial(folder, secure.url("/data.bin")).promising(DATA);
      trial.with(Network.client(FetchTrial.PATIENT).sslContext(tls.context()).build());
      assertThat(trial.fetch()).hasBinaryContent(DATA);
      assertThat(proxy.requests())
          .extracting(RawServer.Request::line)
          .containsExactly("CONNECT localhost:%s HTTP/1.1".formatted(secure.port()));
    }
  }

  private static void tunnel(Socket client, int port) throws IOException {
    try (Socket server = new Socket("localhost", port)) {
      client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
      InputStream in = client.getInputStream();
      OutputStream out = server.getOutputStream();
      RawServer.daemon(() -> pump(in, out));
      server.getInputStream().transferTo(client.getOutputStream());
    }
  }

  private static void pump(InputStream in, OutputStream out) {
    try {
      in.transferTo(out);
    } catch (IOException e) {
      // One of the two hung up.
    }
  }
}
