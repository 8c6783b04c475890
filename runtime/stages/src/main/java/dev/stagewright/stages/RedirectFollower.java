package dev.stagewright.stages;

import dev.stagewright.BuildContext;
import dev.stagewright.stages.internal.RedactedUrl;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * A follower of redirects. Each request starts from the first URL, since targets may be
 * short-lived.
 */
record RedirectFollower(HttpCall call, int limit, Authorization authorization, BuildContext build) {

  /** Returns the first response that is not a redirect. */
  Response get(URI url, long have, EntityValidator validator)
      throws IOException, InterruptedException {
    URI at = url;
    for (int hop = 0; hop <= limit; hop++) {
      Response response = call.send(at, request(at, have, validator));
      if (!RedirectPolicy.isRedirect(response.status())) {
        return response;
      }
      response.close();
      URI next = RedirectPolicy.next(at, response.headers());
      build.log("Redirected from %s to %s".formatted(RedactedUrl.of(at), RedactedUrl.of(next)));
      at = next;
    }
    throw FetchFailures.redirect(url, "it goes on after %s hops".formatted(limit));
  }

  private HttpRequest request(URI at, long have, EntityValidator validator) {
    HttpRequest.Builder request = HttpRequest.newBuilder(Credentials.strip(at))
        .header("User-Agent", "stagewright")
        // The sums are of the file itself, not of a compressed form of it.
        .header("Accept-Encoding", "identity");
    authorization.header(at).ifPresent(value -> request.header("Authorization", value));
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
      validator.condition().ifPresent(value -> request.header("If-Range", value));
    }
    return request.build();
  }
}
