package dev.stagewright.stages.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A well-behaved server: one file, and 404 for all else. */
public final class FileServer implements Closeable {
  private final HttpServer server;

  public FileServer(String path, byte[] bytes) throws IOException {
    this(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
        path,
        bytes);
  }

  /** Starts the given server, which may speak https. */
  public FileServer(HttpServer server, String path, byte[] bytes) {
    this.server = server;
    server.createContext("/", exchange -> answer(exchange, path, bytes));
    server.start();
  }

  private static void answer(HttpExchange exchange, String path, byte[] bytes) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(path)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public URI url(String path) {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://localhost:" + port() + path);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
