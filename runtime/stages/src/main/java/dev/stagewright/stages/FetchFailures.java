package dev.stagewright.stages;

import dev.stagewright.ref.Quantity;
import dev.stagewright.stages.FetchException.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The words of every failure, in one place so that they agree; they name the URL, not secrets. */
final class FetchFailures {
  private static final Set<Integer> PASSING_STATUS = Set.of(408, 425, 429, 500, 502, 503, 504);

  private FetchFailures() {}

  static FetchException configuration(URI url, String what) {
    return lasting(
        Reason.CONFIGURATION, "Cannot fetch %s: %s".formatted(RedactedUrl.of(url), what));
  }

  static FetchException redirect(URI url, String what) {
    return lasting(
        Reason.REDIRECT, "Refusing a redirect of %s: %s".formatted(RedactedUrl.of(url), what));
  }

  static FetchException noFile(URI url, String what) {
    return lasting(Reason.NOT_FOUND, "%s %s. Check the URL.".formatted(RedactedUrl.of(url), what));
  }

  static FetchException noPlace(String filename, String what) {
    return lasting(
        Reason.NOT_FOUND, "Cannot find %s on this machine: %s".formatted(filename, what));
  }

  static FetchException unreachable(URI url, String what) {
    return lasting(Reason.UNREACHABLE, "Cannot reach %s: %s".formatted(RedactedUrl.of(url), what));
  }

  static FetchException noConnection(URI url, Duration limit) {
    return passing(
        Reason.TIMEOUT,
        "No connection to %s within %s".formatted(RedactedUrl.of(url), seconds(limit)));
  }

  static FetchException stalled(URI url, Duration limit, long have) {
    return passing(
        Reason.TIMEOUT,
        "%s sent nothing for %s, after %s"
            .formatted(RedactedUrl.of(url), seconds(limit), Quantity.of(have, "byte")));
  }

  static FetchException brokenOff(URI url, String what) {
    return passing(
        Reason.BROKEN_OFF, "The transfer of %s broke off: %s".formatted(RedactedUrl.of(url), what));
  }

  static FetchException tooLarge(URI url, long limit) {
    return lasting(
        Reason.TOO_LARGE,
        "More than %s come from %s. If that is as it should be, raise limit."
            .formatted(Quantity.of(limit, "byte"), RedactedUrl.of(url)));
  }

  static FetchException noRoom(URI url, long total, long free) {
    return lasting(
        Reason.TOO_LARGE,
        "%s has %s, and the disk has room for %s"
            .formatted(RedactedUrl.of(url), Quantity.of(total, "byte"), free));
  }

  static FetchException noSum(URI url, FetchedFile arrived) {
    return configuration(
        url,
        ("it needs a checksum, for the file might be another tomorrow. Set sha256, or sha1 where"
                + " nothing better is published. What came now has %s; if you trust it, set%n  %s")
            .formatted(Quantity.of(arrived.size(), "byte"), arrived.sums().call()));
  }

  static FetchException checksum(URI url, Checksums promised, FetchedFile arrived) {
    return lasting(
        Reason.CHECKSUM,
        ("%s is not the file that was promised.%n  promised %s%n  received %s (%s)%n"
                + "The file has changed at its source, or the sum in the configuration is wrong.")
            .formatted(
                RedactedUrl.of(url),
                promised,
                arrived.sums(),
                Quantity.of(arrived.size(), "byte")));
  }

  static FetchException status(URI url, int status, Optional<Duration> retryAfter) {
    if (status == 404 || status == 410) {
      return noFile(url, "does not exist there (status %s)".formatted(status));
    }
    String message =
        "%s answered with status %s%s".formatted(RedactedUrl.of(url), status, advice(status));
    boolean patient = retryAfter.orElse(Duration.ZERO).compareTo(RetryAfter.LONGEST) <= 0;
    return PASSING_STATUS.contains(status) && patient
        ? new FetchException(Reason.STATUS, message, retryAfter)
        : lasting(Reason.STATUS, message + wait(retryAfter));
  }

  private static String advice(int status) {
    return switch (status) {
      case 401, 403 -> ": it wants credentials, or others than it was given";
      case 407 -> ": the proxy wants credentials, which are not supported";
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

  private static FetchException passing(Reason reason, String message) {
    return new FetchException(reason, message, Optional.empty());
  }

  private static FetchException lasting(Reason reason, String message) {
    return new FetchException(reason, message);
  }
}
