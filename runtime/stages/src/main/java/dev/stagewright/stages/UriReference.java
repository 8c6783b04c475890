package dev.stagewright.stages;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URI reference by RFC 3986. {@link URI} follows RFC 2396, which has no reference that is only a
 * query. The parts hold one byte a character; bytes that a URL may not hold are percent-encoded, as
 * curl and browsers do.
 *
 * @param scheme the scheme
 * @param authority user, host and port
 * @param path the path, which may be empty
 * @param query what follows the question mark
 */
record UriReference(
    @Nullable String scheme,
    @Nullable String authority,
    String path,
    @Nullable String query) {
  private static final Pattern FORM = Pattern.compile(
      "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?",
      Pattern.DOTALL);

  /**
   * Reads a header.
   *
   * @param bytes the value of the header, one character a byte
   */
  static UriReference of(String bytes) {
    Matcher form = FORM.matcher(bytes.strip());
    if (!form.matches()) {
      throw new IllegalStateException("Every text is a reference, not this: " + bytes);
    }
    return new UriReference(form.group(1), form.group(2), form.group(3), form.group(4));
  }

  /** Returns the URL in ASCII, as it is sent. */
  static URI ascii(URI url) throws URISyntaxException {
    byte[] utf8 = url.toString().getBytes(StandardCharsets.UTF_8);
    return of(new String(utf8, StandardCharsets.ISO_8859_1)).toUri();
  }

  /** Resolves the reference: RFC 3986, 5.2.2. The fragment is left out, since it is never sent. */
  URI resolve(URI from) throws URISyntaxException {
    UriReference base = of(from.toString());
    if (scheme != null) {
      return new UriReference(scheme, authority, withoutDots(path), query).toUri();
    }
    if (authority != null) {
      return new UriReference(base.scheme, authority, withoutDots(path), query).toUri();
    }
    if (path.isEmpty()) {
      String same = query == null ? base.query : query;
      return new UriReference(base.scheme, base.authority, base.path, same).toUri();
    }
    return new UriReference(base.scheme, base.authority, withoutDots(base.merged(path)), query)
        .toUri();
  }

  private String merged(String other) {
    if (other.startsWith("/")) {
      return other;
    }
    return authority != null && path.isEmpty()
        ? "/" + other
        : path.substring(0, path.lastIndexOf('/') + 1) + other;
  }

  /** Removes dot segments: RFC 3986, 5.2.4. */
  private static String withoutDots(String path) {
    if (!path.startsWith("/")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    Iterator<String> segments = Arrays.asList(path.substring(1).split("/", -1)).iterator();
    while (segments.hasNext()) {
      String segment = segments.next();
      boolean dots = segment.equals(".") || segment.equals("..");
      if (segment.equals("..")) {
        kept.pollLast();
      }
      if (!dots) {
        kept.addLast(segment);
      } else if (!segments.hasNext()) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private URI toUri() throws URISyntaxException {
    String start = scheme == null ? "" : scheme + ":";
    String host = authority == null ? "" : "//" + UriEncoder.authority(authority);
    String end = query == null ? "" : "?" + UriEncoder.query(query);
    return new URI(start + host + UriEncoder.path(path) + end);
  }
}
