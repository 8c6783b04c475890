package dev.stagewright.stages.internal;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The text of a URL without its user info and query, which may hold secrets. */
public final class RedactedUrl {
  private RedactedUrl() {}

  public static String of(URI url) {
    if (url.isOpaque()) {
      return url.getScheme() + ":***";
    }
    String scheme = url.getScheme() == null ? "" : url.getScheme() + ":";
    String query = url.getRawQuery() == null ? "" : "?***";
    return scheme + authority(url.getRawAuthority()) + url.getRawPath() + query;
  }

  // Not URI.getHost: it is null for hosts such as "my_host", whose user info must be hidden too.
  private static String authority(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    int at = raw.lastIndexOf('@');
    return "//" + (at < 0 ? raw : "***" + raw.substring(at));
  }
}
