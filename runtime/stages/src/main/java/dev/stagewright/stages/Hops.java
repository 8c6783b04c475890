package dev.stagewright.stages;

import dev.stagewright.BuildContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;

/** Follows the redirects of a URL, from its beginning each time: targets may be short-lived. */
record Hops(Call call, int limit, Authorization authorization, BuildContext build) {

  /** The first answer that is no redirect. */
  Answer get(URI url, long have, Version version) throws IOException, InterruptedException {
    URI at = url;
    for (int hop = 0; hop <= limit; hop++) {
      Answer answer = call.send(at, request(at, have, version));
      if (!Redirects.isRedirect(answer.status())) {
        return answer;
      }
      answer.close();
      URI next = Redirects.next(at, answer.headers());
      build.log("Redirected from %s to %s".formatted(ShownUrl.of(at), ShownUrl.of(next)));
      at = next;
    }
    throw Failures.redirect(url, "it goes on after %s hops".formatted(limit));
  }

  private HttpRequest request(URI at, long have, Version version) {
    HttpRequest.Builder request = HttpRequest.newBuilder(Credentials.without(at))
        .header("User-Agent", "stagewright")
        // The sums are of the file itself, not of a compressed form of it.
        .header("Accept-Encoding", "identity");
    authorization.header(at).ifPresent(value -> request.header("Authorization", value));
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
      version.condition().ifPresent(value -> request.header("If-Range", value));
    }
    return request.build();
  }
}
