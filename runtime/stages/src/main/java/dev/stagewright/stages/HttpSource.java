package dev.stagewright.stages;

import dev.stagewright.BuildContext;
import dev.stagewright.internal.text.Quantity;
import dev.stagewright.stages.internal.RedactedUrl;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** A file behind http or https. If the server can, it sends only the bytes that are missing. */
record HttpSource(
    URI url, RedirectFollower redirects, SizeLimit sizeLimit, Network network, BuildContext build)
    implements DownloadSource {

  static HttpSource of(
      URI url, Optional<String> token, SizeLimit sizeLimit, Network network, BuildContext build)
      throws FetchException {
    URI asked = asked(url);
    Authorization authorization = Authorization.of(asked, token);
    RedirectFollower redirects = new RedirectFollower(
        new HttpCall(network), network.limits().redirects(), authorization, build);
    return new HttpSource(asked, redirects, sizeLimit, network, build);
  }

  private static URI asked(URI url) throws FetchException {
    try {
      URI ascii = UriReference.ascii(url);
      if (ascii.getHost() != null) {
        return ascii;
      }
      throw FetchFailures.configuration(url, noHost(ascii));
    } catch (URISyntaxException e) {
      throw FetchFailures.configuration(url, "it cannot be asked for: " + e.getReason());
    }
  }

  /** Returns why a URL has no host in Java's view, so that Java's client cannot send a request. */
  static String noHost(URI url) {
    String host = String.valueOf(url.getRawAuthority());
    return host.contains("_")
        ? "the name of its host has an underscore, which host names cannot have (RFC 952), and Java connects to no such host: use another name of the host, or its address"
        : "it names no valid host";
  }

  @Override
  public FetchedFile complete(PartialFile part) throws IOException, InterruptedException {
    long have = part.length();
    try (Response response = redirects.get(url, have, part.version())) {
      return switch (response.status()) {
        case 200 -> whole(response, part, have);
        case 206 -> rest(response, part, have);
        case 416 -> nothingMore(response, part, have);
        default ->
          throw FetchFailures.status(
              response.url(),
              response.status(),
              RetryAfter.of(response.headers(), network.clock().instant()));
      };
    }
  }

  private FetchedFile whole(Response response, PartialFile part, long have)
      throws IOException, InterruptedException {
    if (have > 0) {
      build.log("Starting over: %s comes whole only".formatted(RedactedUrl.of(response.url())));
    }
    long most = sizeLimit.most(response.url(), response.length(), part);
    try (PartialFileWriter writer = part.startOver(EntityValidator.of(response.headers()))) {
      return receive(response, writer, response.length(), most);
    }
  }

  private FetchedFile rest(Response response, PartialFile part, long have)
      throws IOException, InterruptedException {
    HttpHeaders headers = response.headers();
    Optional<ContentRange> range = ContentRange.of(headers);
    if (range.isEmpty() || range.get().first() != have) {
      part.discard();
      throw FetchFailures.brokenOff(
          response.url(), "asked for the bytes from %s, the server sent others".formatted(have));
    }
    if (have == 0) {
      part.startOver(EntityValidator.of(headers)).close();
    } else if (part.version().contradicts(EntityValidator.of(headers))) {
      part.discard();
      throw FetchFailures.brokenOff(response.url(), "the file has changed meanwhile");
    }
    build.log("Going on with %s at byte %s".formatted(RedactedUrl.of(response.url()), have));
    long most = sizeLimit.most(response.url(), range.get().total(), part);
    try (PartialFileWriter writer = part.goOn()) {
      return receive(response, writer, range.get().total(), most);
    }
  }

  /** Handles status 416: the part is already complete, or the file has shrunk. */
  private FetchedFile nothingMore(Response response, PartialFile part, long have)
      throws IOException, InterruptedException {
    Optional<ContentRange> range = ContentRange.of(response.headers());
    if (have > 0 && range.isPresent() && range.get().total() == have) {
      try (PartialFileWriter writer = part.goOn()) {
        return writer.finish();
      }
    }
    part.discard();
    throw FetchFailures.brokenOff(response.url(), "the server has no byte %s".formatted(have));
  }

  private FetchedFile receive(Response response, PartialFileWriter writer, long total, long most)
      throws IOException, InterruptedException {
    Transfer transfer =
        new Transfer(response.url(), response.body(), network.limits().stall(), most);
    FetchedFile fetched = transfer.into(writer, new ProgressMeter(build, writer.length(), total));
    if (total != ProgressMeter.UNKNOWN && fetched.size() != total) {
      throw FetchFailures.brokenOff(
          response.url(), "%s of %s arrived".formatted(fetched.size(), Quantity.of(total, "byte")));
    }
    return fetched;
  }
}
