package dev.stagewright.stages;

import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a response, handed to the thread that waits for them.
 *
 * <p>The client's own time limit ends with the headers, and its streams block for ever; here the
 * wait for each piece is limited, and ends when the thread is interrupted.
 */
final class ResponseBody implements HttpResponse.BodySubscriber<ResponseBody>, Closeable {
  /** The number of pieces requested ahead, so that network and disk work at the same time. */
  private static final int AHEAD = 8;

  private record Signal(
      List<ByteBuffer> piece, boolean last, @Nullable Throwable error) {}

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

  /** Returns the next piece, or empty at the end. */
  Optional<List<ByteBuffer>> next(Duration limit)
      throws IOException, InterruptedException, TimeoutException {
    Signal signal = signals.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
    if (signal == null) {
      throw new TimeoutException();
    }
    if (signal.error() != null) {
      throw new IOException(signal.error().getMessage(), signal.error());
    }
    if (signal.last()) {
      return Optional.empty();
    }
    subscription.join().request(1);
    return Optional.of(signal.piece());
  }

  /** Cancels the transfer, even one that has not begun. */
  @Override
  public void close() {
    var unused = subscription.thenAccept(Flow.Subscription::cancel);
  }

  @Override
  public CompletionStage<ResponseBody> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    if (subscription.complete(given)) {
      given.request(AHEAD);
    } else {
      given.cancel();
    }
  }

  @Override
  public void onNext(List<ByteBuffer> piece) {
    signals.add(new Signal(piece, false, null));
  }

  @Override
  public void onError(Throwable error) {
    signals.add(new Signal(List.of(), true, error));
  }

  @Override
  public void onComplete() {
    signals.add(new Signal(List.of(), true, null));
  }
}
