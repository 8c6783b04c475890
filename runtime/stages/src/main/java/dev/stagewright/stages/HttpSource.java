package dev.stagewright.stages;

import dev.stagewright.BuildContext;
import dev.stagewright.ref.Quantity;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** A file behind http or https: the bytes that are missing, where the server can give just them. */
record HttpSource(URI url, Hops hops, Room room, Network network, BuildContext build)
    implements Source {

  static HttpSource of(
      URI url, Optional<String> token, Room room, Network network, BuildContext build)
      throws FetchException {
    URI asked = asked(url);
    Authorization authorization = Authorization.of(asked, token);
    Hops hops = new Hops(new Call(network), network.limits().redirects(), authorization, build);
    return new HttpSource(asked, hops, room, network, build);
  }

  private static URI asked(URI url) throws FetchException {
    try {
      URI ascii = UriReference.ascii(url);
      if (ascii.getHost() != null) {
        return ascii;
      }
      throw Failures.configuration(url, noHost(ascii));
    } catch (URISyntaxException e) {
      throw Failures.configuration(url, "it cannot be asked for: " + e.getReason());
    }
  }

  /** What URI has no host for, Java's client cannot ask. */
  static String noHost(URI url) {
    String host = String.valueOf(url.getRawAuthority());
    return host.contains("_")
        ? "the name of its host has an underscore, which names of hosts cannot have (RFC 952), and Java asks no such host: use another name of it, or its address"
        : "it names no valid host";
  }

  @Override
  public Arrival complete(Part part) throws IOException, InterruptedException {
    long have = part.length();
    try (Answer answer = hops.get(url, have, part.version())) {
      return switch (answer.status()) {
        case 200 -> whole(answer, part, have);
        case 206 -> rest(answer, part, have);
        case 416 -> nothingMore(answer, part, have);
        default ->
          throw Failures.status(
              answer.url(),
              answer.status(),
              RetryAfter.of(answer.headers(), network.clock().instant()));
      };
    }
  }

  private Arrival whole(Answer answer, Part part, long have)
      throws IOException, InterruptedException {
    if (have > 0) {
      build.log("Starting over: %s comes whole only".formatted(ShownUrl.of(answer.url())));
    }
    long most = room.most(answer.url(), answer.length(), part);
    try (Tail tail = part.startOver(Version.of(answer.headers()))) {
      return receive(answer, tail, answer.length(), most);
    }
  }

  private Arrival rest(Answer answer, Part part, long have)
      throws IOException, InterruptedException {
    HttpHeaders headers = answer.headers();
    Optional<ContentRange> range = ContentRange.of(headers);
    if (range.isEmpty() || range.get().first() != have) {
      part.discard();
      throw Failures.brokenOff(
          answer.url(), "asked for the bytes from %s, the server sent others".formatted(have));
    }
    if (have == 0) {
      part.startOver(Version.of(headers)).close();
    } else if (part.version().contradicts(Version.of(headers))) {
      part.discard();
      throw Failures.brokenOff(answer.url(), "the file has changed meanwhile");
    }
    build.log("Going on with %s at byte %s".formatted(ShownUrl.of(answer.url()), have));
    long most = room.most(answer.url(), range.get().total(), part);
    try (Tail tail = part.goOn()) {
      return receive(answer, tail, range.get().total(), most);
    }
  }

  /** There is nothing from here on: all is here already, or the file has shrunk. */
  private Arrival nothingMore(Answer answer, Part part, long have)
      throws IOException, InterruptedException {
    Optional<ContentRange> range = ContentRange.of(answer.headers());
    if (have > 0 && range.isPresent() && range.get().total() == have) {
      try (Tail tail = part.goOn()) {
        return tail.arrived();
      }
    }
    part.discard();
    throw Failures.brokenOff(answer.url(), "the server has no byte %s".formatted(have));
  }

  private Arrival receive(Answer answer, Tail tail, long total, long most)
      throws IOException, InterruptedException {
    Transfer transfer =
        new Transfer(answer.url(), answer.body(), network.limits().stall(), most);
    Arrival arrived = transfer.into(tail, new Meter(build, tail.length(), total));
    if (total != Meter.UNKNOWN && arrived.size() != total) {
      throw Failures.brokenOff(
          answer.url(), "%s of %s arrived".formatted(arrived.size(), Quantity.of(total, "byte")));
    }
    return arrived;
  }
}
