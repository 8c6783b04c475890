package dev.stagewright.stages;

import dev.stagewright.ref.Quantity;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** The bytes of one response on their way to disk; only the network's faults are a fetch's. */
record Transfer(URI from, Body body, Duration stall, long most) {

  Arrival into(Tail tail, Meter meter) throws IOException, InterruptedException {
    Optional<List<ByteBuffer>> piece = next(tail);
    while (piece.isPresent()) {
      for (ByteBuffer bytes : piece.get()) {
        if (bytes.remaining() > most - tail.length()) {
          throw Failures.tooLarge(from, most);
        }
        tail.write(bytes);
      }
      meter.at(tail.length());
      piece = next(tail);
    }
    meter.end(tail.length());
    return tail.arrived();
  }

  private Optional<List<ByteBuffer>> next(Tail tail) throws FetchException, InterruptedException {
    try {
      return body.next(stall);
    } catch (TimeoutException e) {
      throw Failures.stalled(from, stall, tail.length());
    } catch (IOException e) {
      throw Failures.brokenOff(
          from, "%s, after %s".formatted(e.getMessage(), Quantity.of(tail.length(), "byte")));
    }
  }
}
