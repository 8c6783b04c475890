package dev.stagewright.stages;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Clock;

/**
 * The HTTP client of a fetch, with its limits and its time.
 *
 * @param client the client
 * @param limits the limits on waiting
 * @param backoff the wait between attempts
 * @param clock the clock, for servers that name the time of the next attempt
 */
record Network(HttpClient client, FetchLimits limits, Backoff backoff, Clock clock) {

  static Network usual() {
    return new Network(
        client(FetchLimits.USUAL).build(),
        FetchLimits.USUAL,
        Backoff.sleeping(),
        Clock.systemUTC());
  }

  /**
   * Returns a client that does not follow redirects. Proxies come from their default, the system's
   * selector; HTTP/2 has no advantage for a single transfer. Cookies are kept for one fetch and
   * sent to the server that set them, since some servers redirect to the same URL with a cookie.
   */
  static HttpClient.Builder client(FetchLimits limits) {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER))
        .version(Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .connectTimeout(limits.connect());
  }
}
