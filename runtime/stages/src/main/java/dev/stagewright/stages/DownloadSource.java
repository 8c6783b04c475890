package dev.stagewright.stages;

import dev.stagewright.BuildContext;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** A source of one file. */
interface DownloadSource {

  /**
   * Tries once to complete the part, which keeps the bytes that arrived if that fails.
   *
   * @throws FetchException if the source is to blame
   * @throws IOException if the disk is
   */
  FetchedFile complete(PartialFile part) throws IOException, InterruptedException;

  static DownloadSource of(
      URI url, Optional<String> token, SizeLimit limit, Network network, BuildContext build)
      throws FetchException {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "http", "https" -> HttpSource.of(url, token, limit, network, build);
      case "file" -> new LocalFileSource(url, build);
      default ->
        throw FetchFailures.configuration(
            url, "the scheme \"%s\" is not one of http, https, file".formatted(scheme));
    };
  }
}
