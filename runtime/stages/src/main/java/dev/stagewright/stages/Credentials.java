package dev.stagewright.stages;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The user and password of a URL, which are sent in a header to their own server only. */
final class Credentials {
  private Credentials() {}

  /** Returns the value of {@code Authorization}: RFC 7617. */
  static Optional<String> header(URI url) {
    return Optional.ofNullable(url.getUserInfo())
        .map(info -> Base64.getEncoder().encodeToString(info.getBytes(StandardCharsets.UTF_8)))
        .map(encoded -> "Basic " + encoded);
  }

  /** Returns the URL as servers and proxies may see it: without user info and fragment. */
  static URI strip(URI url) {
    return withAuthority(url, hostAndPort(url));
  }

  /** Returns the target of a redirect, with the credentials if it is on the same server. */
  static URI carryOver(URI from, URI to) {
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
