package dev.stagewright.stages;

import dev.stagewright.stages.internal.RedactedUrl;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** A sender of single requests, which translates the exceptions of the HTTP client. */
record HttpCall(Network network) {

  /**
   * Sends a request and waits for the head of the response.
   *
   * <p>The client's own future fails as a whole if the connection breaks soon after the head, and
   * the bytes in between would be lost. So the head is taken as soon as it arrives.
   */
  Response send(URI url, HttpRequest request) throws FetchException, InterruptedException {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    CompletableFuture<?> exchange =
        network.client().sendAsync(request, head -> receive(url, head, answer));
    var unused = exchange.exceptionally(error -> {
      fail(answer, error);
      return null;
    });
    Duration limit = network.limits().stall();
    try {
      // The client limits the connecting, this the silence that follows.
      return answer.get(limit.plus(network.limits().connect()).toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw FetchFailures.stalled(url, limit, 0);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw meaning(url, e);
    }
  }

  /** Passes an error on to the thread that waits, for the head or for the body. */
  private static void fail(CompletableFuture<Response> answer, Throwable error) {
    if (!answer.completeExceptionally(error)) {
      answer.join().body().onError(error);
    }
  }

  private static ResponseBody receive(
      URI url, ResponseInfo head, CompletableFuture<Response> answer) {
    ResponseBody body = new ResponseBody();
    answer.complete(new Response(url, head.statusCode(), head.headers(), body));
    return body;
  }

  private FetchException meaning(URI url, Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null && isWrapping(cause)) {
      cause = cause.getCause();
    }
    if (cause instanceof HttpConnectTimeoutException) {
      return FetchFailures.noConnection(url, network.limits().connect());
    }
    if (cause instanceof UnknownHostException
        || cause.getCause() instanceof UnresolvedAddressException) {
      return FetchFailures.unreachable(url, "there is no such host");
    }
    if (cause instanceof ConnectException) {
      return FetchFailures.unreachable(
          url, "the connection is refused. Is the server, or the proxy to it, running?");
    }
    if (cause instanceof SSLHandshakeException) {
      return FetchFailures.unreachable(url, "no trusted connection: " + cause.getMessage());
    }
    if (cause instanceof IOException) {
      return FetchFailures.brokenOff(url, String.valueOf(cause.getMessage()));
    }
    throw new IllegalStateException("The client failed on " + RedactedUrl.of(url), cause);
  }

  private static boolean isWrapping(Throwable error) {
    return error instanceof ExecutionException || error instanceof CompletionException;
  }
}
