package dev.stagewright.stages;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Clock;

/**
 * What a fetch needs of the world.
 *
 * @param client speaks http
 * @param limits how patient it is
 * @param pause the wait between attempts
 * @param clock the time, for servers that say until when to wait
 */
record Network(HttpClient client, FetchLimits limits, Backoff pause, Clock clock) {

  static Network usual() {
    return new Network(
        client(FetchLimits.USUAL).build(),
        FetchLimits.USUAL,
        Backoff.sleeping(),
        Clock.systemUTC());
  }

  /**
   * A client that leaves redirects to us. Proxies are left at their default, the system's selector;
   * HTTP/2 has nothing to offer a single transfer. Cookies are kept for one fetch, since some
   * servers redirect to the same place with a cookie, and go to the server that set them.
   */
  static HttpClient.Builder client(FetchLimits limits) {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER))
        .version(Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .connectTimeout(limits.connect());
  }
}
