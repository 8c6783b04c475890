package dev.stagewright.examples.hello;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** A server of a small project in the manner of GNU, which greets and needs no compiler. */
final class SourceServer implements Closeable {
  private static final String CONFIGURE = """
      #!/bin/sh
      set -e
      greeting='Hello, world!'
      for option; do
        case $option in
          --prefix=*) prefix=${option#*=} ;;
          --greeting=*) greeting=${option#*=} ;;
          *) echo "configure: error: unrecognized option: $option" >&2; exit 1 ;;
        esac
      done
      sed -e "s|@prefix@|$prefix|" -e "s|@greeting@|$greeting|" Makefile.in > Makefile
      echo 'configure: creating Makefile'
      """;

  static final String MAKEFILE = """
      hello: hello.sh
      \tsed 's|GREETING|@greeting@|' hello.sh > hello
      \tchmod +x hello
      install: hello
      \tmkdir -p $(DESTDIR)@prefix@/bin
      \tcp hello $(DESTDIR)@prefix@/bin/hello
      """;

  private static final String HELLO = """
      #!/bin/sh
      echo 'GREETING'
      """;

  private final HttpServer server;
  private final byte[] archive;
  private final AtomicInteger requests = new AtomicInteger();

  SourceServer(String makefile) throws IOException {
    archive = archive(Map.of("configure", CONFIGURE, "Makefile.in", makefile, "hello.sh", HELLO));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hello-1.0.tar.gz", exchange -> {
      try (exchange) {
        requests.incrementAndGet();
        exchange.sendResponseHeaders(200, archive.length);
        exchange.getResponseBody().write(archive);
      }
    });
    server.start();
  }

  private static byte[] archive(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry("hello-1.0/" + file.getKey());
        entry.setMode(file.getKey().equals("configure") ? 0755 : 0644);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  String url() {
    return "http://localhost:%s/hello-1.0.tar.gz".formatted(server.getAddress().getPort());
  }

  String sha256() throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
  }

  int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
