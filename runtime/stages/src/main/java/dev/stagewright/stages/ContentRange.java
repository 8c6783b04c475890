package dev.stagewright.stages;

import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a response carries: RFC 9110, 14.4.
 *
 * @param first the offset of its first byte, -1 if it carries none
 * @param total the size of the whole file, -1 if the server does not know
 */
record ContentRange(long first, long total) {
  // 18 digits fit a long.
  private static final Pattern FORM =
      Pattern.compile("bytes (?:(\\d{1,18})-(\\d{1,18})|\\*)/(?:(\\d{1,18})|\\*)");

  /** Reads the header; the result is empty if it is missing or malformed. */
  static Optional<ContentRange> of(HttpHeaders headers) {
    return headers
        .firstValue("Content-Range")
        .map(FORM::matcher)
        .filter(Matcher::matches)
        .map(form -> new ContentRange(number(form, 1), number(form, 3)));
  }

  private static long number(Matcher form, int group) {
    return form.group(group) == null ? -1 : Long.parseLong(form.group(group));
  }
}
