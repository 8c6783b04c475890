package dev.stagewright.stages;

import dev.stagewright.internal.text.Quantity;
import dev.stagewright.stages.FetchException.Reason;
import dev.stagewright.stages.internal.RedactedUrl;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The exceptions of fetches, in one place so that their messages agree and hide secrets. */
final class FetchFailures {
  private static final Set<Integer> TEMPORARY_STATUS = Set.of(408, 425, 429, 500, 502, 503, 504);

  private FetchFailures() {}

  static FetchException configuration(URI url, String what) {
    return permanent(
        Reason.CONFIGURATION, "Cannot fetch %s: %s".formatted(RedactedUrl.of(url), what));
  }

  static FetchException redirect(URI url, String what) {
    return permanent(
        Reason.REDIRECT, "Refusing a redirect of %s: %s".formatted(RedactedUrl.of(url), what));
  }

  static FetchException noFile(URI url, String what) {
    return permanent(
        Reason.NOT_FOUND, "%s %s. Check the URL.".formatted(RedactedUrl.of(url), what));
  }

  static FetchException noPlace(String filename, String what) {
    return permanent(
        Reason.NOT_FOUND, "Cannot find %s on this machine: %s".formatted(filename, what));
  }

  static FetchException unreachable(URI url, String what) {
    return permanent(
        Reason.UNREACHABLE, "Cannot reach %s: %s".formatted(RedactedUrl.of(url), what));
  }

  static FetchException noConnection(URI url, Duration limit) {
    return temporary(
        Reason.TIMEOUT,
        "No connection to %s within %s".formatted(RedactedUrl.of(url), seconds(limit)));
  }

  static FetchException stalled(URI url, Duration limit, long have) {
    return temporary(
        Reason.TIMEOUT,
        "%s sent nothing for %s, after %s"
            .formatted(RedactedUrl.of(url), seconds(limit), Quantity.of(have, "byte")));
  }

  static FetchException brokenOff(URI url, String what) {
    return temporary(
        Reason.BROKEN_OFF, "The transfer of %s broke off: %s".formatted(RedactedUrl.of(url), what));
  }

  static FetchException tooLarge(URI url, long limit) {
    return permanent(
        Reason.TOO_LARGE,
        "%2$s sends more than %1$s. If the file may be that large, raise limit."
            .formatted(Quantity.of(limit, "byte"), RedactedUrl.of(url)));
  }

  static FetchException noRoom(URI url, long total, long free) {
    return permanent(
        Reason.TOO_LARGE,
        "%s has %s, but the disk has room for %s"
            .formatted(RedactedUrl.of(url), Quantity.of(total, "byte"), free));
  }

  static FetchException noSum(URI url, FetchedFile fetched) {
    return configuration(
        url,
        "it needs a checksum, since the file might be another tomorrow. Set sha256, or sha1 where nothing better is published. The file has %s now; if you trust it, set%n  %s"
            .formatted(Quantity.of(fetched.size(), "byte"), fetched.sums().builderCall()));
  }

  static FetchException checksum(URI url, Checksums promised, FetchedFile fetched) {
    return permanent(
        Reason.CHECKSUM,
        ("%s is not the file that was promised.%n  promised %s%n  received %s (%s)%n"
                + "The file has changed at its source, or the sum in the configuration is wrong.")
            .formatted(
                RedactedUrl.of(url),
                promised,
                fetched.sums(),
                Quantity.of(fetched.size(), "byte")));
  }

  static FetchException status(URI url, int status, Optional<Duration> retryAfter) {
    if (status == 404 || status == 410) {
      return noFile(url, "does not exist there (status %s)".formatted(status));
    }
    String message =
        "%s answered with status %s%s".formatted(RedactedUrl.of(url), status, advice(status));
    boolean waits = retryAfter.orElse(Duration.ZERO).compareTo(RetryAfter.LONGEST) <= 0;
    return TEMPORARY_STATUS.contains(status) && waits
        ? new FetchException(Reason.STATUS, message, retryAfter)
        : permanent(Reason.STATUS, message + wait(retryAfter));
  }

  private static String advice(int status) {
    return switch (status) {
      case 401, 403 -> ": it wants credentials, or other ones";
      case 407 -> ": the proxy wants credentials, which Stagewright does not support";
      case 429 -> ": too many requests, try later";
      default -> status >= 500 ? ": the server is in trouble, try later" : "";
    };
  }

  private static String wait(Optional<Duration> retryAfter) {
    return retryAfter
        .filter(time -> time.compareTo(RetryAfter.LONGEST) > 0)
        .map(time -> ". It asks to wait %s s, too long for a build".formatted(time.toSeconds()))
        .orElse("");
  }

  private static String seconds(Duration limit) {
    return "%s s".formatted(limit.toMillis() / 1000.0);
  }

  private static FetchException temporary(Reason reason, String message) {
    return new FetchException(reason, message, Optional.empty());
  }

  private static FetchException permanent(Reason reason, String message) {
    return new FetchException(reason, message);
  }
}
