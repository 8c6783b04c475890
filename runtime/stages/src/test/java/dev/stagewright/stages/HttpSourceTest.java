package dev.stagewright.stages;

import static dev.stagewright.stages.FetchUrlTest.failure;
import static dev.stagewright.stages.testing.RawServer.say;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.FetchException.Reason;
import dev.stagewright.stages.testing.RawServer;
import dev.stagewright.stages.testing.RawServer.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads that break off and go on. No test may depend on the limit of silence, by luck. */
@Timeout(15)
class HttpSourceTest {
  private static final byte[] DATA = "0123456789".getBytes(UTF_8);
  private static final Reply WHOLE = say("200 OK\nContent-Length: 10", DATA);
  private static final Reply HALF = say("200 OK\nContent-Length: 10", bytes("01234"));
  private static final Reply REST =
      say("206 Partial Content\nContent-Range: bytes 5-9/10\nContent-Length: 5", bytes("56789"));

  @TempDir
  Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** Fetches from such a server; the headers that matter of each request, absent ones as "-". */
  private List<String> fetch(Reply... replies) throws Exception {
    try (RawServer server = new RawServer(replies)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/data.bin")).promising(DATA);
      assertThat(trial.fetch()).hasBinaryContent(DATA);
      assertThat(trial.names()).containsExactly("data.bin");
      assertThat(trial.pauses).hasSizeLessThan(server.requests().size());
      return ranges(server);
    }
  }

  private static List<String> ranges(RawServer server) {
    return server.requests().stream()
        .map(RawServer.Request::headers)
        .map(h -> h.getOrDefault("Range", "-") + " " + h.getOrDefault("If-Range", "-"))
        .toList();
  }

  @Test
  void goesOnWhereTheConnectionBroke() throws Exception {
    assertThat(fetch(HALF, REST)).containsExactly("- -", "bytes=5- -");
  }

  @Test
  void tellsWhatHappened() throws Exception {
    try (RawServer server = new RawServer(HALF, REST)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/data.bin")).promising(DATA);
      trial.fetch();
      assertThat(trial.build.lines())
          .satisfiesExactly(
              line -> assertThat(line).contains("broke off").contains("with 5 bytes here"),
              line -> assertThat(line).contains("Going on with").contains("at byte 5"),
              line -> assertThat(line).contains("Fetched").contains("10 bytes"));
      assertThat(trial.pauses).containsExactly(Duration.ofSeconds(1));
    }
  }

  @Test
  void goesOnWithTheSameVersionOnlyByTag() throws Exception {
    Reply half = say("200 OK\nContent-Length: 10\nETag: \"v1\"\nLast-Modified: x", bytes("01234"));
    assertThat(fetch(half, REST)).containsExactly("- -", "bytes=5- \"v1\"");
  }

  @Test
  void goesOnWithTheSameVersionOnlyByDateWhereTheTagIsWeak() throws Exception {
    String date = "Sat, 01 Aug 2026 12:00:00 GMT";
    Reply half =
        say("200 OK\nContent-Length: 10\nETag: W/\"v1\"\nLast-Modified: " + date, bytes("01234"));
    assertThat(fetch(half, REST)).containsExactly("- -", "bytes=5- " + date);
  }

  @Test
  void startsOverWhereTheServerIgnoresRanges() throws Exception {
    assertThat(fetch(HALF, WHOLE)).containsExactly("- -", "bytes=5- -");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Range: bytes 4-9/10",
        "Content-Range: bytes 0-9/10",
        "Content-Range: bytes 6-9/10",
        "Content-Range: bytes */10",
        "Content-Range: pages 5-9/10",
        "Content-Range: bytes 99999999999999999999-9/10",
        "X-No: range"
      })
  void startsOverWhereTheServerSendsAnotherRange(String header) throws Exception {
    Reply wrong = say("206 Partial Content\nContent-Length: 5\n" + header, bytes("56789"));
    assertThat(fetch(HALF, wrong, WHOLE)).containsExactly("- -", "bytes=5- -", "- -");
  }

  @Test
  void startsOverWhereTheFileHasChangedMeanwhile() throws Exception {
    Reply old = say("200 OK\nContent-Length: 10\nETag: \"v1\"", bytes("abcde"));
    Reply rest = say(
        "206 Partial Content\nContent-Range: bytes 5-9/10\nContent-Length: 5\nETag: \"v2\"",
        bytes("56789"));
    try (RawServer server = new RawServer(old, rest, WHOLE)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/data.bin")).promising(DATA);
      assertThat(trial.fetch()).hasBinaryContent(DATA);
      assertThat(ranges(server)).containsExactly("- -", "bytes=5- \"v1\"", "- -");
      assertThat(trial.build.lines()).anyMatch(line -> line.contains("has changed meanwhile"));
    }
  }

  @Test
  void startsOverOnceWhereThePiecesDoNotFit() throws Exception {
    Reply old = say("200 OK\nContent-Length: 10", bytes("abcde"));
    assertThat(fetch(old, REST, WHOLE)).containsExactly("- -", "bytes=5- -", "- -");
  }

  @Test
  void doesNotTrustPiecesThatNeverFit() throws Exception {
    Reply old = say("200 OK\nContent-Length: 10", bytes("abcde"));
    try (RawServer server = new RawServer(old, REST, old, REST, WHOLE)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/")).promising(DATA);
      assertThat(failure(trial).reason()).isEqualTo(Reason.CHECKSUM);
      assertThat(trial.names()).isEmpty();
      assertThat(server.requests()).hasSize(4);
    }
  }

  @Test
  void goesOnWithServersThatGiveLittleAtATime() throws Exception {
    Reply little =
        say("206 Partial Content\nContent-Range: bytes 5-6/10\nContent-Length: 2", bytes("56"));
    Reply last =
        say("206 Partial Content\nContent-Range: bytes 7-9/*\nContent-Length: 3", bytes("789"));
    assertThat(fetch(HALF, little, last)).containsExactly("- -", "bytes=5- -", "bytes=7- -");
  }

  @Test
  void seesThatABodyInChunksBrokeOff() throws Exception {
    Reply half = say("200 OK\nTransfer-Encoding: chunked", bytes("5\r\n01234\r\n"));
    assertThat(fetch(half, REST)).containsExactly("- -", "bytes=5- -");
  }

  @Test
  void waitsForAServerInTrouble() throws Exception {
    Reply busy = say("503 Service Unavailable\nContent-Length: 0", new byte[0]);
    assertThat(fetch(busy, busy, WHOLE)).hasSize(3);
  }

  @Test
  void triesAgainWhereTheServerHangsUpWithoutAWord() throws Exception {
    assertThat(fetch((request, socket) -> {}, WHOLE)).contains("- -");
  }

  @Test
  void tellsThatItStartsOver() throws Exception {
    try (RawServer server = new RawServer(HALF, WHOLE)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/data.bin")).promising(DATA);
      trial.fetch();
      assertThat(trial.build.lines()).anyMatch(line -> line.startsWith("Starting over"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/9 no\n",
        "200 OK\nContent-Length: ten",
        "200 OK\nContent-Length: -2",
        "200 OK\nContent-Length: 99999999999999999999",
        "200 OK\nContent-Length: 10\nContent-Length: 5",
        "200 OK\nTransfer-Encoding: chunked",
      })
  void survivesServersThatTalkNonsense(String head) throws Exception {
    assertThat(fetch(say(head, DATA), WHOLE)).hasSizeBetween(1, 2);
  }

  @Test
  void goesOnWithWhatAnEarlierCallLeft() throws Exception {
    Files.write(folder.resolve("data.bin.part"), bytes("01234"));
    assertThat(fetch(REST)).containsExactly("bytes=5- -");
  }

  @Test
  void knowsThatWhatAnEarlierCallLeftIsComplete() throws Exception {
    Files.write(folder.resolve("data.bin.part"), DATA);
    Reply nothing = say("416 Range Not Satisfiable\nContent-Range: bytes */10", new byte[0]);
    assertThat(fetch(nothing)).containsExactly("bytes=10- -");
  }

  @Test
  void startsOverWhereTheFileIsShorterThanWhatIsHere() throws Exception {
    Files.write(folder.resolve("data.bin.part"), bytes("0123456789abc"));
    Reply nothing = say("416 Range Not Satisfiable\nContent-Range: bytes */10", new byte[0]);
    try (RawServer server = new RawServer(nothing, WHOLE)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/data.bin")).promising(DATA);
      assertThat(trial.fetch()).hasBinaryContent(DATA);
      assertThat(ranges(server)).containsExactly("bytes=13- -", "- -");
      assertThat(trial.build.lines()).first().asString().contains("has no byte 13");
    }
  }

  @Test
  void givesUpAfterAttemptsWithoutProgress() throws Exception {
    Reply nothing = say("206 Partial Content\nContent-Range: bytes 5-9/10", new byte[0]);
    try (RawServer server = new RawServer(HALF, nothing)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/")).promising(DATA);
      FetchException e = failure(trial);
      assertThat(e.reason()).isEqualTo(Reason.BROKEN_OFF);
      assertThat(e)
          .hasMessageContaining("5 of 10 bytes arrived")
          .hasMessageContaining("Gave up after 3 attempts without progress");
      assertThat(trial.pauses)
          .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
      assertThat(server.requests()).hasSize(4);
    }
  }

  @Test
  void givesUpOnServersThatAlwaysBreakOffAtTheSamePlace() throws Exception {
    try (RawServer server = new RawServer(HALF)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/")).promising(DATA);
      assertThat(failure(trial).reason()).isEqualTo(Reason.BROKEN_OFF);
      assertThat(server.requests()).hasSize(4);
      assertThat(trial.names()).containsExactly("data.bin.part");
    }
  }

  @Test
  void waitsForAServerThatWasThereAndRestarts() throws IOException {
    RawServer server = new RawServer(HALF);
    FetchTrial trial =
        new FetchTrial(folder, server.url("/")).promising(DATA).pausing(n -> server.close());
    FetchException e = failure(trial);
    assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(e).hasMessageContaining("Gave up after 3 attempts");
  }
}
