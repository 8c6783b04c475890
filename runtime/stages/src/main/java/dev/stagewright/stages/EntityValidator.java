package dev.stagewright.stages;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * A version of a file, as its server identifies it: RFC 9110, 8.8.
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

  /** Returns the value of {@code If-Range}, which resumes this version and no other. */
  Optional<String> condition() {
    return etag.or(() -> modified);
  }

  /** Returns whether two versions differ in what both of them say. */
  boolean contradicts(EntityValidator other) {
    return differ(etag, other.etag) || differ(modified, other.modified);
  }

  private static boolean differ(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }
}
