package dev.stagewright.stages.testing;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that says exactly what a test wants, true or not, and hangs up when it wants. */
public final class RawServer implements Closeable {

  public record Request(String line, Map<String, String> headers) {}

  public interface Reply {
    void to(Request request, Socket socket) throws IOException;
  }

  private final ServerSocket server;
  private final List<Reply> replies;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** Starts a server; each connection gets the next reply, and all further ones the last. */
  public RawServer(Reply... replies) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.replies = List.of(replies);
    daemon(this::accept);
  }

  public static void daemon(Runnable work) {
    Thread thread = new Thread(work, "test server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns a reply with these header lines, a body, and the end of the connection. */
  public static Reply say(String head, byte[] body) {
    return (request, socket) -> {
      OutputStream out = socket.getOutputStream();
      String text = "HTTP/1.1 " + head.replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n";
      out.write(text.getBytes(StandardCharsets.US_ASCII));
      out.write(body);
      out.flush();
    };
  }

  public URI url(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  public int port() {
    return server.getLocalPort();
  }

  public List<Request> requests() {
    return requests;
  }

  private void accept() {
    try {
      for (int i = 0; true; i++) {
        Socket socket = server.accept();
        Reply reply = replies.get(Math.min(i, replies.size() - 1));
        daemon(() -> serve(socket, reply));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket socket, Reply reply) {
    try (socket) {
      Request request = read(socket);
      requests.add(request);
      reply.to(request, socket);
    } catch (IOException e) {
      // The client hung up, as some tests want it to.
    }
  }

  private static Request read(Socket socket) throws IOException {
    BufferedReader in = new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    String line = in.readLine();
    if (line == null) {
      throw new IOException("Nothing was asked");
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
      int colon = header.indexOf(':');
      headers.put(header.substring(0, colon), header.substring(colon + 1).trim());
    }
    return new Request(line, headers);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
