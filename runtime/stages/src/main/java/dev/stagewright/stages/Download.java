package dev.stagewright.stages;

import dev.stagewright.BuildContext;
import dev.stagewright.ref.Quantity;
import java.io.IOException;
import java.net.URI;

/** The way of one file from its source to its promised name. */
record Download(URI url, Source source, Checksums promised, Attempts attempts) {

  void into(Part part, BuildContext build) throws IOException, InterruptedException {
    Arrival arrived = attempts.complete(source, part);
    if (promised.isEmpty()) {
      build.log("Fetched %s: %s, %s"
          .formatted(
              ShownUrl.of(url),
              Quantity.of(arrived.size(), "byte"),
              arrived.sums().call()));
      part.discard();
      throw Failures.noSum(url, arrived);
    }
    if (!isPromised(arrived) && part.stitched()) {
      build.log("The pieces of %s do not fit together: once more".formatted(ShownUrl.of(url)));
      part.discard();
      arrived = attempts.complete(source, part);
    }
    if (!isPromised(arrived)) {
      part.discard();
      throw Failures.checksum(url, promised, arrived);
    }
    part.keep();
    build.log("Fetched %s: %s".formatted(ShownUrl.of(url), Quantity.of(arrived.size(), "byte")));
  }

  private boolean isPromised(Arrival arrived) {
    return promised.equals(arrived.sums());
  }
}
