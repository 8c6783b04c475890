package dev.stagewright.stages;

import java.net.URI;
import java.util.Optional;

/**
 * What a server may ask for before it gives a file.
 *
 * @param url whose server the token is meant for, and no other
 * @param token a secret, if there is one
 */
record Authorization(URI url, Optional<String> token) {

  /** Checks the token: the client shows a header that it refuses. */
  static Authorization of(URI url, Optional<String> token) throws FetchException {
    Optional<String> stripped = token.map(String::strip).filter(text -> !text.isEmpty());
    if (stripped.isPresent() && !stripped.get().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw FetchFailures.configuration(
          url, "its token holds characters that no token has: was the right variable named?");
    }
    return new Authorization(url, stripped);
  }

  /** The value of the header for a hop: the token, else the user and password of its URL. */
  Optional<String> header(URI at) {
    return token
        .filter(secret -> Credentials.sameServer(url, at))
        .map(secret -> "Bearer " + secret)
        .or(() -> Credentials.header(at));
  }

  /** Never tells the token. */
  @Override
  public String toString() {
    return "authorization for " + RedactedUrl.of(url);
  }
}
