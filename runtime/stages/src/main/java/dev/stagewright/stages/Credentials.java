package dev.stagewright.stages;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** User and password of a URL: they travel in a header, and to the server they are meant for. */
final class Credentials {
  private Credentials() {}

  /** The value of {@code Authorization}, RFC 7617. */
  static Optional<String> header(URI url) {
    return Optional.ofNullable(url.getUserInfo())
        .map(info -> Base64.getEncoder().encodeToString(info.getBytes(StandardCharsets.UTF_8)))
        .map(encoded -> "Basic " + encoded);
  }

  /** The URL as it may be sent to servers and proxies: without user info and fragment. */
  static URI without(URI url) {
    return withAuthority(url, hostAndPort(url));
  }

  /** A redirect's target, with the credentials if it leads to where they were sent already. */
  static URI carried(URI from, URI to) {
    return sameServer(from, to) && from.getRawUserInfo() != null && to.getRawUserInfo() == null
        ? withAuthority(to, from.getRawUserInfo() + "@" + hostAndPort(to))
        : to;
  }

  static boolean sameServer(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && hostAndPort(one).equalsIgnoreCase(hostAndPort(other));
  }

  private static String hostAndPort(URI url) {
    return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }

  private static URI withAuthority(URI url, String authority) {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return URI.create(url.getScheme() + "://" + authority + url.getRawPath() + query);
  }
}
