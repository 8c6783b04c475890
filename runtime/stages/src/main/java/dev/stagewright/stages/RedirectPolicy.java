package dev.stagewright.stages;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/** The rules for redirects: only to http or https, and never from https to http. */
final class RedirectPolicy {
  private static final Set<Integer> STATUS = Set.of(301, 302, 303, 307, 308);

  private RedirectPolicy() {}

  static boolean isRedirect(int status) {
    return STATUS.contains(status);
  }

  /** Returns the next hop, if these rules allow it. */
  static URI next(URI from, HttpHeaders headers) throws FetchException {
    String location = headers
        .firstValue("Location")
        .orElseThrow(() -> FetchFailures.redirect(from, "it does not say where to"));
    URI to;
    try {
      to = UriReference.of(location).resolve(from);
    } catch (URISyntaxException e) {
      throw FetchFailures.redirect(from, "where it leads is not a URL");
    }
    check(from, to);
    return Credentials.carryOver(from, to);
  }

  private static void check(URI from, URI to) throws FetchException {
    String scheme = to.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw FetchFailures.redirect(from, "it leads to the scheme \"%s\"".formatted(scheme));
    }
    if (to.getHost() == null) {
      throw FetchFailures.redirect(
          from, "it leads to no host that Java can ask: " + HttpSource.noHost(to));
    }
    if (from.getScheme().equalsIgnoreCase("https") && scheme.equals("http")) {
      throw FetchFailures.redirect(
          from, "it leads from https to http, where anyone may read and change what passes");
    }
  }
}
