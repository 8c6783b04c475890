package dev.stagewright.stages;

import dev.stagewright.internal.text.Quantity;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** The transfer of one response to disk. Only problems of the network become a fetch's. */
record Transfer(URI from, ResponseBody body, Duration stall, long most) {

  FetchedFile into(PartialFileWriter writer, ProgressMeter progress)
      throws IOException, InterruptedException {
    Optional<List<ByteBuffer>> piece = next(writer);
    while (piece.isPresent()) {
      for (ByteBuffer bytes : piece.get()) {
        if (bytes.remaining() > most - writer.length()) {
          throw FetchFailures.tooLarge(from, most);
        }
        writer.write(bytes);
      }
      progress.at(writer.length());
      piece = next(writer);
    }
    progress.end(writer.length());
    return writer.finish();
  }

  private Optional<List<ByteBuffer>> next(PartialFileWriter writer)
      throws FetchException, InterruptedException {
    try {
      return body.next(stall);
    } catch (TimeoutException e) {
      throw FetchFailures.stalled(from, stall, writer.length());
    } catch (IOException e) {
      throw FetchFailures.brokenOff(
          from, "%s, after %s".formatted(e.getMessage(), Quantity.of(writer.length(), "byte")));
    }
  }
}
