package dev.stagewright.stages;

import dev.stagewright.BuildContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of this machine, copied from its beginning each time. */
record FileSource(URI url, BuildContext build) implements Source {

  @Override
  public Arrival complete(Part part) throws IOException, InterruptedException {
    Path from = path();
    // A folder has no bytes, and a pipe or device no end.
    if (!Files.isRegularFile(from)) {
      throw Failures.noFile(url, Files.exists(from) ? "is not a file" : "does not exist");
    }
    Meter meter = new Meter(build, 0, Files.size(from));
    byte[] buffer = new byte[Tail.BUFFER];
    try (InputStream in = Files.newInputStream(from);
        Tail tail = part.startOver(Version.UNKNOWN)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        tail.write(ByteBuffer.wrap(buffer, 0, n));
        meter.at(tail.length());
      }
      meter.end(tail.length());
      return tail.arrived();
    }
  }

  private Path path() throws FetchException {
    try {
      return Path.of(UriReference.ascii(url));
    } catch (IllegalArgumentException | URISyntaxException e) {
      throw Failures.configuration(
          url, "a file URL has the form file:///folder/file, without host, query or fragment");
    }
  }
}
