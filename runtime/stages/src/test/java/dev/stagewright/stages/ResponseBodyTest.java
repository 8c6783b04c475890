package dev.stagewright.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseBodyTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final SubmissionPublisher<List<ByteBuffer>> network =
      new SubmissionPublisher<>(Runnable::run, 4);
  private final ResponseBody body = new ResponseBody();

  @AfterEach
  void close() {
    network.close();
  }

  private int accepted(int offered) {
    int accepted = 0;
    for (int i = 0; i < offered; i++) {
      List<ByteBuffer> piece = List.of(ByteBuffer.wrap(new byte[] {(byte) i}));
      accepted += network.offer(piece, null) >= 0 ? 1 : 0;
    }
    return accepted;
  }

  @Test
  void takesLittleMoreThanIsWanted() throws Exception {
    network.subscribe(body);
    assertThat(accepted(1000)).as("asked for, and kept back by the network").isEqualTo(8 + 4);
    assertThat(body.next(LONG)).isPresent();
    assertThat(accepted(1000)).isEqualTo(1);
  }

  @Test
  void hasAnEnd() throws Exception {
    network.subscribe(body);
    accepted(2);
    network.close();
    assertThat(body.next(LONG).orElseThrow().get(0).get()).isZero();
    assertThat(body.next(LONG).orElseThrow().get(0).get()).isOne();
    assertThat(body.next(LONG)).isEmpty();
  }

  @Test
  void waitsNoLongerThanItMay() {
    network.subscribe(body);
    assertThatThrownBy(() -> body.next(Duration.ofMillis(1))).isInstanceOf(TimeoutException.class);
  }

  @Test
  void endsTheTransferWhenClosed() {
    network.subscribe(body);
    body.close();
    assertThat(network.hasSubscribers()).isFalse();
  }

  @Test
  void endsTheTransferThatBeginsAfterItWasClosed() {
    body.close();
    network.subscribe(body);
    assertThat(network.hasSubscribers()).isFalse();
  }
}
