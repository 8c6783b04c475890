package dev.stagewright.stages;

import dev.stagewright.BuildContext;
import dev.stagewright.ref.Quantity;
import java.io.IOException;
import java.net.URI;

/** The way of one file from its source to its promised name. */
record Download(URI url, DownloadSource source, Checksums promised, RetryLoop attempts) {

  void into(PartialFile part, BuildContext build) throws IOException, InterruptedException {
    FetchedFile arrived = attempts.complete(source, part);
    if (promised.isEmpty()) {
      build.log("Fetched %s: %s, %s"
          .formatted(
              RedactedUrl.of(url),
              Quantity.of(arrived.size(), "byte"),
              arrived.sums().call()));
      part.discard();
      throw FetchFailures.noSum(url, arrived);
    }
    if (!isPromised(arrived) && part.stitched()) {
      build.log("The pieces of %s do not fit together: once more".formatted(RedactedUrl.of(url)));
      part.discard();
      arrived = attempts.complete(source, part);
    }
    if (!isPromised(arrived)) {
      part.discard();
      throw FetchFailures.checksum(url, promised, arrived);
    }
    part.keep();
    build.log("Fetched %s: %s".formatted(RedactedUrl.of(url), Quantity.of(arrived.size(), "byte")));
  }

  private boolean isPromised(FetchedFile arrived) {
    return promised.equals(arrived.sums());
  }
}
