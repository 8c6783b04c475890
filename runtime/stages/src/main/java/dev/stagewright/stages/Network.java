package dev.stagewright.stages;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;

/**
 * What a fetch needs of the world.
 *
 * @param client speaks http
 * @param limits how patient it is
 * @param pause the wait between attempts
 */
record Network(HttpClient client, Limits limits, Pause pause) {

  static Network usual() {
    return new Network(client(Limits.USUAL).build(), Limits.USUAL, Pause.doubling());
  }

  /**
   * A client that leaves redirects to us. Proxies are left at their default, the system's selector;
   * HTTP/2 has nothing to offer a single transfer.
   */
  static HttpClient.Builder client(Limits limits) {
    return HttpClient.newBuilder()
        .version(Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .connectTimeout(limits.connect());
  }
}
