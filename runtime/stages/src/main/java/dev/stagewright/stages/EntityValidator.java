package dev.stagewright.stages;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What a server says about which version of a file it sends.
 *
 * @param etag its tag, if it vouches for equal bytes
 * @param modified when it last changed
 */
record EntityValidator(Optional<String> etag, Optional<String> modified) {
  static final EntityValidator UNKNOWN = new EntityValidator(Optional.empty(), Optional.empty());

  static EntityValidator of(HttpHeaders headers) {
    // A weak tag vouches for equal meaning only: RFC 9110, 8.8.1.
    return new EntityValidator(
        headers.firstValue("ETag").filter(tag -> !tag.startsWith("W/")),
        headers.firstValue("Last-Modified"));
  }

  /** The value of {@code If-Range}: go on if it is still this version, else start over. */
  Optional<String> condition() {
    return etag.or(() -> modified);
  }

  /** Whether the two cannot be the same; what one of them does not say is no contradiction. */
  boolean contradicts(EntityValidator other) {
    return differ(etag, other.etag) || differ(modified, other.modified);
  }

  private static boolean differ(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }
}
