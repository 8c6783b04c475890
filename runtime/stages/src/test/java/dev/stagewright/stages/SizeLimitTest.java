package dev.stagewright.stages;

import static dev.stagewright.stages.testing.RawServer.say;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.stages.FetchException.Reason;
import dev.stagewright.stages.testing.RawServer;
import dev.stagewright.stages.testing.RawServer.Reply;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that say one length and send another, or never stop. */
@Timeout(60)
class SizeLimitTest {
  private static final byte[] DATA = "0123456789".getBytes(UTF_8);
  private static final byte[] PIECE = new byte[1 << 16];
  private static final long LIMIT = 1 << 20;

  private final CountDownLatch hungUp = new CountDownLatch(1);

  @TempDir
  Path folder;

  private FetchException failure(Optional<Long> limit, Reply... replies) throws Exception {
    try (RawServer server = new RawServer(replies)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      trial.stage.limit = limit;
      FetchException e = catchThrowableOfType(FetchException.class, trial::fetch);
      assertThat(trial.stage.file).doesNotExist();
      return e;
    }
  }

  private long onDisk() throws Exception {
    Path part = folder.resolve("data.bin.part");
    return Files.exists(part) ? Files.size(part) : 0;
  }

  /** Sends until nobody listens any more. */
  private Reply endless(String head, boolean chunked) {
    return (request, socket) -> {
      OutputStream out = socket.getOutputStream();
      String text = "HTTP/1.1 " + head.replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n";
      out.write(text.getBytes(US_ASCII));
      try {
        while (true) {
          out.write(chunked ? "10000\r\n".getBytes(US_ASCII) : new byte[0]);
          out.write(PIECE);
          out.write(chunked ? "\r\n".getBytes(US_ASCII) : new byte[0]);
        }
      } finally {
        hungUp.countDown();
      }
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void stopsAnEndlessBody(boolean chunked) throws Exception {
    String head = chunked ? "200 OK\nTransfer-Encoding: chunked" : "200 OK";
    FetchException e = failure(Optional.of(LIMIT), endless(head, chunked));

    assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(e)
        .hasMessageContaining("sends more than 1048576 bytes")
        .hasMessageContaining("limit");
    assertThat(onDisk()).isLessThanOrEqualTo(LIMIT);
    assertThat(hungUp.await(30, TimeUnit.SECONDS))
        .as("the connection is closed")
        .isTrue();
  }

  @Test
  void stopsAnEndlessRest() throws Exception {
    Reply half = say("200 OK\nContent-Length: 10", "01234".getBytes(UTF_8));
    String rest = "206 X\nContent-Range: bytes 5-9/10\nTransfer-Encoding: chunked";
    FetchException e = failure(Optional.empty(), half, endless(rest, true));

    assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(onDisk()).isLessThanOrEqualTo(10);
  }

  @Test
  void refusesAnAnnouncedSizeOverTheLimit() throws Exception {
    FetchException e = failure(Optional.of(9L), say("200 OK\nContent-Length: 10", DATA));

    assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(onDisk()).isZero();
  }

  @Test
  void refusesAnAnnouncedSizeOverTheDisk() throws Exception {
    FetchException e =
        failure(Optional.empty(), endless("200 OK\nContent-Length: 999999999999999999", false));

    assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(e).hasMessageContaining("has 999999999999999999 bytes, but the disk has room for");
    assertThat(onDisk()).isZero();
  }

  @Test
  void retriesAndRefusesAShortBody() throws Exception {
    FetchException e = failure(Optional.empty(), say("200 OK\nContent-Length: 11", DATA));

    assertThat(e.reason()).isEqualTo(Reason.BROKEN_OFF);
    assertThat(e).hasMessageContaining("Gave up");
  }

  @Test
  void refusesABodyLongerThanAnnounced() throws Exception {
    FetchException e = failure(Optional.empty(), say("200 OK\nContent-Length: 9", DATA));

    assertThat(e.reason()).isEqualTo(Reason.CHECKSUM);
    assertThat(e).hasMessageContaining("(9 bytes)");
  }

  @Test
  void fetchesAFileOfExactlyTheLimit() throws Exception {
    try (RawServer server = new RawServer(say("200 OK", DATA))) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      trial.stage.limit = Optional.of((long) DATA.length);
      assertThat(trial.fetch()).hasBinaryContent(DATA);
    }
  }
}
