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
record LocalFileSource(URI url, BuildContext build) implements DownloadSource {

  @Override
  public FetchedFile complete(PartialFile part) throws IOException, InterruptedException {
    Path from = path();
    // A folder has no bytes, and a pipe or a device has no end.
    if (!Files.isRegularFile(from)) {
      throw FetchFailures.noFile(url, Files.exists(from) ? "is not a file" : "does not exist");
    }
    ProgressMeter progress = new ProgressMeter(build, 0, Files.size(from));
    byte[] buffer = new byte[PartialFileWriter.BUFFER];
    try (InputStream in = Files.newInputStream(from);
        PartialFileWriter writer = part.startOver(EntityValidator.UNKNOWN)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        writer.write(ByteBuffer.wrap(buffer, 0, n));
        progress.at(writer.length());
      }
      progress.end(writer.length());
      return writer.finish();
    }
  }

  private Path path() throws FetchException {
    try {
      return Path.of(UriReference.ascii(url));
    } catch (IllegalArgumentException | URISyntaxException e) {
      throw FetchFailures.configuration(
          url, "a file URL has the form file:///folder/file, without host, query or fragment");
    }
  }
}
