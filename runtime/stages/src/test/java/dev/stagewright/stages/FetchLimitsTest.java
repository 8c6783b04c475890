package dev.stagewright.stages;

import static dev.stagewright.stages.FetchUrlTest.failure;
import static dev.stagewright.stages.testing.RawServer.say;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.FetchException.Reason;
import dev.stagewright.stages.testing.RawServer;
import dev.stagewright.stages.testing.RawServer.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FetchLimitsTest {
  private static final byte[] DATA = "0123456789".getBytes(UTF_8);
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(150);

  @TempDir
  Path folder;

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);

  /** Says something, then nothing until the test is over. */
  private Reply silentAfter(Reply first) {
    return (request, socket) -> {
      first.to(request, socket);
      reached.countDown();
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private final Reply silentBody =
      silentAfter(say("200 OK\nContent-Length: 10", "01234".getBytes(UTF_8)));
  private final Reply silentHead = silentAfter((request, socket) -> {});

  @Test
  void endsWhenTheBodyStalls() throws Exception {
    try (RawServer server = new RawServer(silentBody)) {
      FetchTrial trial =
          new FetchTrial(folder, server.url("/a")).promising(DATA).within(LONG, SHORT);
      FetchException e = failure(trial);
      assertThat(e.reason()).isEqualTo(Reason.TIMEOUT);
      assertThat(e)
          .hasMessageContaining(server.url("/a") + " sent nothing for 0.15 s, after ")
          .hasMessageContaining("Gave up");
    } finally {
      over.countDown();
    }
  }

  @Test
  void goesOnAfterAStall() throws Exception {
    Reply rest =
        say("206 X\nContent-Range: bytes 5-9/10\nContent-Length: 5", "56789".getBytes(UTF_8));
    try (RawServer server = new RawServer(silentBody, rest)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      trial.within(Duration.ofSeconds(20), Duration.ofSeconds(1));
      assertThat(trial.fetch()).hasBinaryContent(DATA);
      assertThat(trial.build.lines()).first().asString().contains("sent nothing for 1.0 s");
    } finally {
      over.countDown();
    }
  }

  @Test
  void endsWhenTheServerSaysNothingAtAll() throws Exception {
    try (RawServer server = new RawServer(silentHead)) {
      FetchTrial trial =
          new FetchTrial(folder, server.url("/a")).promising(DATA).within(SHORT, SHORT);
      FetchException e = failure(trial);
      assertThat(e.reason()).isEqualTo(Reason.TIMEOUT);
      assertThat(e).hasMessageContaining("sent nothing for 0.15 s");
    } finally {
      over.countDown();
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a full queue refuses")
  void endsWhenTheConnectionIsNotAccepted() throws Exception {
    List<SocketChannel> waiting = new ArrayList<>();
    try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      fill(new InetSocketAddress(deaf.getInetAddress(), deaf.getLocalPort()), waiting);
      URI url = URI.create("http://localhost:" + deaf.getLocalPort() + "/a");
      FetchException e = failure(new FetchTrial(folder, url).promising(DATA).within(SHORT, LONG));
      assertThat(e.reason()).isEqualTo(Reason.TIMEOUT);
      assertThat(e).hasMessageContaining("No connection to " + url + " within 0.15 s");
    } finally {
      for (SocketChannel channel : waiting) {
        channel.close();
      }
    }
  }

  /** Takes all places in the queue of a server that never looks at it. */
  private static void fill(InetSocketAddress address, List<SocketChannel> waiting)
      throws IOException {
    for (int i = 0; i < 8; i++) {
      SocketChannel channel = SocketChannel.open();
      waiting.add(channel);
      channel.configureBlocking(false);
      channel.connect(address);
    }
  }

  @Test
  void endsWhenInterruptedInTheBody() throws Exception {
    try (RawServer server = new RawServer(silentBody)) {
      interrupt(new FetchTrial(folder, server.url("/a")).within(LONG, LONG));
    } finally {
      over.countDown();
    }
  }

  @Test
  void endsWhenInterruptedBeforeTheHead() throws Exception {
    try (RawServer server = new RawServer(silentHead)) {
      interrupt(new FetchTrial(folder, server.url("/a")).within(LONG, LONG));
    } finally {
      over.countDown();
    }
  }

  @Test
  void endsWhenInterruptedBetweenAttempts() throws Exception {
    try (RawServer server = new RawServer((request, socket) -> {})) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a"));
      interrupt(trial.pausing(time -> {
        reached.countDown();
        over.await();
      }));
    } finally {
      over.countDown();
    }
  }

  @Test
  void endsWhenInterruptedInACopy() throws Exception {
    Path original = Files.write(folder.resolve("original"), DATA);
    FetchTrial trial = new FetchTrial(folder, original.toUri()).promising(DATA);
    Thread.currentThread().interrupt();
    AtomicReference<Throwable> end = new AtomicReference<>();
    run(trial, end);
    assertThat(end.get()).isInstanceOf(InterruptedException.class);
  }

  private void interrupt(FetchTrial trial) throws InterruptedException {
    trial.promising(DATA);
    AtomicReference<Throwable> end = new AtomicReference<>();
    Thread thread = new Thread(() -> run(trial, end), "fetch");
    thread.start();
    assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
    thread.interrupt();
    thread.join(20_000);
    assertThat(end.get()).isInstanceOf(InterruptedException.class);
    assertThat(trial.stage.file).doesNotExist();
  }

  private static void run(FetchTrial trial, AtomicReference<Throwable> end) {
    try {
      trial.fetch();
    } catch (IOException | InterruptedException | RuntimeException e) {
      end.set(e);
    }
  }

  @Test
  void waitsLongerEachTimeUpToHalfAMinute() {
    assertThat(
            List.of(Backoff.seconds(0), Backoff.seconds(1), Backoff.seconds(4), Backoff.seconds(5)))
        .containsExactly(1L, 2L, 16L, 30L);
    assertThat(Backoff.seconds(Integer.MAX_VALUE)).isEqualTo(30);
  }
}
