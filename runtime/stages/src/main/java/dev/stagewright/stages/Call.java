package dev.stagewright.stages;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** One request and its response, and what the client's exceptions mean. */
record Call(Network network) {

  /** Sends a request; the body is still to be read, and is empty where it is not a file. */
  HttpResponse<Body> send(URI url, HttpRequest request)
      throws FetchException, InterruptedException {
    CompletableFuture<HttpResponse<Body>> response =
        network.client().sendAsync(request, info -> subscriber(info.statusCode()));
    Duration limit = network.limits().stall();
    try {
      // The client limits the connecting, this the silence that follows.
      return response.get(limit.plus(network.limits().connect()).toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw Failures.stalled(url, limit, 0);
    } catch (ExecutionException e) {
      throw meaning(url, Objects.requireNonNullElse(e.getCause(), e));
    } finally {
      response.cancel(true);
    }
  }

  private static BodySubscriber<Body> subscriber(int status) {
    if (status == 200 || status == 206) {
      return new Body();
    }
    return BodySubscribers.replacing(new Body());
  }

  private FetchException meaning(URI url, Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException) {
      return Failures.noConnection(url, network.limits().connect());
    }
    if (cause instanceof UnknownHostException
        || cause.getCause() instanceof UnresolvedAddressException) {
      return Failures.unreachable(url, "there is no such host");
    }
    if (cause instanceof ConnectException) {
      return Failures.unreachable(url, "the connection is refused; is the server running?");
    }
    if (cause instanceof SSLHandshakeException) {
      return Failures.unreachable(url, "no trusted connection: " + cause.getMessage());
    }
    if (cause instanceof IOException) {
      return Failures.brokenOff(url, String.valueOf(cause.getMessage()));
    }
    throw new IllegalStateException("The client failed on " + ShownUrl.of(url), cause);
  }
}
