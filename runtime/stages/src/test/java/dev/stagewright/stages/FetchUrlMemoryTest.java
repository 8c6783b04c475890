package dev.stagewright.stages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.testing.RawServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchUrlMemoryTest {
  private static final int MIB = 1 << 20;
  private static final int SIZE = 128;

  @TempDir
  Path folder;

  @Test
  void doesNotHoldTheWholeFile() throws Exception {
    byte[] block = new byte[MIB];
    MessageDigest digest = ChecksumAlgorithm.SHA256.digest();
    for (int i = 0; i < SIZE; i++) {
      digest.update(block);
    }
    try (RawServer server = new RawServer((request, socket) -> send(socket.getOutputStream()))) {
      Process fetch = new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx24m",
              "-XX:MaxDirectMemorySize=24m",
              "-cp",
              System.getProperty("java.class.path"),
              Small.class.getName(),
              server.url("/a").toString(),
              HexFormat.of().formatHex(digest.digest()),
              folder.toString())
          .redirectErrorStream(true)
          .start();
      String said = new String(fetch.getInputStream().readAllBytes(), UTF_8);
      assertThat(fetch.waitFor()).as(said).isZero();
      assertThat(Files.size(folder.resolve("data.bin"))).isEqualTo((long) SIZE * MIB);
    }
  }

  private static void send(OutputStream out) throws IOException {
    out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + SIZE * MIB + "\r\n\r\n").getBytes(UTF_8));
    byte[] block = new byte[MIB];
    for (int i = 0; i < SIZE; i++) {
      out.write(block);
    }
  }

  /** A fetch in a process of its own, with little memory. */
  static final class Small {
    public static void main(String[] args) throws Exception {
      FetchTrial trial = new FetchTrial(Path.of(args[2]), URI.create(args[0]));
      trial.stage.sha256 = Optional.of(args[1]);
      trial.fetch();
    }
  }
}
