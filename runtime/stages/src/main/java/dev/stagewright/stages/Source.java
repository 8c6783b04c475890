package dev.stagewright.stages;

import dev.stagewright.BuildContext;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Where a file comes from. */
interface Source {

  /**
   * Tries once to complete the part; what has arrived stays in it if that fails.
   *
   * @throws FetchException if the source is to blame
   * @throws IOException if the disk is
   */
  Arrival complete(Part part) throws IOException, InterruptedException;

  static Source of(URI url, Optional<String> token, Room room, Network network, BuildContext build)
      throws FetchException {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "http", "https" -> HttpSource.of(url, token, room, network, build);
      case "file" -> new FileSource(url, build);
      default ->
        throw Failures.configuration(
            url, "the scheme \"%s\" is not one of http, https, file".formatted(scheme));
    };
  }
}
