package dev.stagewright.stages;

import dev.stagewright.stages.internal.RedactedUrl;
import java.net.URI;
import java.util.Optional;

/**
 * The authorization that a server may ask for.
 *
 * @param url the URL, whose server alone is sent the token
 * @param token a secret, if there is one
 */
record Authorization(URI url, Optional<String> token) {

  /** Checks the token here, since the HTTP client would show it in its own error. */
  static Authorization of(URI url, Optional<String> token) throws FetchException {
    Optional<String> stripped = token.map(String::strip).filter(text -> !text.isEmpty());
    if (stripped.isPresent() && !stripped.get().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw FetchFailures.configuration(
          url, "its token has characters that no token has. Was the right variable named?");
    }
    return new Authorization(url, stripped);
  }

  /** Returns the header for a hop: the token, or else the user and password of its URL. */
  Optional<String> header(URI at) {
    return token
        .filter(secret -> Credentials.sameServer(url, at))
        .map(secret -> "Bearer " + secret)
        .or(() -> Credentials.header(at));
  }

  /** Returns a description without the token. */
  @Override
  public String toString() {
    return "authorization for " + RedactedUrl.of(url);
  }
}
