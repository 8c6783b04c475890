package dev.stagewright.stages;

import dev.stagewright.BuildContext;
import dev.stagewright.internal.text.Quantity;
import dev.stagewright.stages.internal.RedactedUrl;
import java.io.IOException;
import java.net.URI;

/** A download of one file, from its source to its place, with its checksums compared. */
record Download(URI url, DownloadSource source, Checksums promised, RetryLoop attempts) {

  void into(PartialFile part, BuildContext build) throws IOException, InterruptedException {
    FetchedFile fetched = attempts.complete(source, part);
    if (promised.isEmpty()) {
      build.log("Fetched %s: %s, %s"
          .formatted(
              RedactedUrl.of(url),
              Quantity.of(fetched.size(), "byte"),
              fetched.sums().builderCall()));
      part.discard();
      throw FetchFailures.noSum(url, fetched);
    }
    if (!isPromised(fetched) && part.stitched()) {
      build.log(
          "The pieces of %s do not fit together: starting over".formatted(RedactedUrl.of(url)));
      part.discard();
      fetched = attempts.complete(source, part);
    }
    if (!isPromised(fetched)) {
      part.discard();
      throw FetchFailures.checksum(url, promised, fetched);
    }
    part.keep();
    build.log("Fetched %s: %s".formatted(RedactedUrl.of(url), Quantity.of(fetched.size(), "byte")));
  }

  private boolean isPromised(FetchedFile fetched) {
    return promised.equals(fetched.sums());
  }
}
