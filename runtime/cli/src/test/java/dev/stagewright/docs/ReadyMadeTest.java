package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.stagewright.cli.testing.SnippetFixture;
import dev.stagewright.stages.FetchUrl;
import dev.stagewright.stages.FetchUrlDRef;
import dev.stagewright.stages.Inline;
import dev.stagewright.stages.InlineDRef;
import dev.stagewright.stages.LocalFile;
import dev.stagewright.stages.LocalFileDRef;
import dev.stagewright.stages.archive.Unpack;
import dev.stagewright.stages.archive.UnpackDRef;
import dev.stagewright.stages.command.Command;
import dev.stagewright.stages.command.CommandDRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import my.digits.ModelDRef;
import my.digits.ModelStage;
import org.junit.jupiter.api.Test;

/** The snippets about ready-made stages. */
class ReadyMadeTest extends SnippetFixture {
  @Test
  void fetched() throws Exception {
    byte[] archive = zip("digits/one.csv", "1,0.1\n");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/digits.zip", exchange -> {
      exchange.sendResponseHeaders(200, archive.length);
      exchange.getResponseBody().write(archive);
      exchange.close();
    });
    server.start();
    URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/digits.zip");
    String sha256 = sha256(archive);
    // row: fetchurl
    FetchUrlDRef zip = FetchUrl.from(url).sha256(sha256).instantiate(); // as is
    UnpackDRef unpacked = Unpack.of(zip.file()).instantiate(); // unpack
    // end
    try {
      assertThat(store.realize(zip).file()).hasFileName("digits.zip").hasBinaryContent(archive);
    } finally {
      server.stop(0);
    }
    assertThat(store.realize(unpacked).contents().resolve("digits/one.csv")).hasContent("1,0.1\n");
  }

  @Test
  void aFileOfThisMachine() throws Exception {
    Path path = Files.writeString(folder.resolve("ones.csv"), "1,0.1\n");
    String sha256 = sha256(Files.readAllBytes(path));
    // row: fetchlocal
    LocalFileDRef ones = LocalFile.of(path).sha256(sha256).instantiate();
    LocalFileDRef asItIs = LocalFile.from(path).instantiate(); // reads the file for its checksum
    LocalFileDRef elsewhere =
        LocalFile.environment("ONES", "ones.csv").sha256(sha256).instantiate();
    // end
    assertThat(store.realize(ones).file()).hasContent("1,0.1\n");
    assertThat(asItIs).isEqualTo(ones).isEqualTo(elsewhere);
  }

  @Test
  void unpacked() throws IOException, NoSuchAlgorithmException {
    Path path = Files.write(folder.resolve("digits.zip"), zip("digits/one.csv", "1,0.1\n"));
    LocalFileDRef zip = LocalFile.from(path).instantiate();
    // row: unpack
    UnpackDRef unpacked = Unpack.of(zip.file()).strip(1).instantiate();
    ModelDRef model =
        ModelStage.builder().dataset(unpacked.contents().resolve("one.csv")).instantiate();
    // end
    assertThat(store.realize(model).dataset()).hasContent("1,0.1\n");
  }

  @Test
  void fromTheConfigurationAlone() {
    // row: mknode
    InlineDRef parameters = Inline.json("parameters.json", Map.of("epochs", 3, "name", "first"));
    InlineDRef ones = Inline.text("ones.csv", "1,0.1\n");
    // end
    assertThat(store.realize(parameters).file()).hasContent("{\"epochs\":3,\"name\":\"first\"}");
    assertThat(store.realize(ones).file()).hasContent("1,0.1\n");
  }

  @Test
  void aProgram() {
    // row: command
    CommandDRef sorted = Command.shell(
            "head -n \"$lines\" \"$digits\" | sort > \"$out/sorted.csv\"")
        .environment(Map.of("lines", "10"))
        .inputs(Map.of("digits", digits.file()))
        .instantiate();
    // end
    assertThat(store.realize(sorted).out().resolve("sorted.csv")).content().hasLineCount(10);
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
