package dev.stagewright.stages;

import dev.stagewright.Argument;
import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import dev.stagewright.build.Secret;
import dev.stagewright.stages.internal.UrlFileName;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file behind a URL. Its checksum is part of the configuration, which therefore always means the
 * same bytes.
 *
 * <p>A download that breaks off goes on where it stopped. A server that is busy is asked again, as
 * late as its {@code Retry-After} says; one that asks for more than 10 minutes fails the build.
 * Redirects are followed as browsers and curl follow them, with the cookies that their server sets
 * on the way, but never to a file and never from https to http. Characters that a URL may not hold,
 * such as letters beyond ASCII, are percent-encoded in UTF-8. Proxies come from the usual system
 * properties ({@code http.proxyHost}, {@code https.proxyHost}, {@code http.nonProxyHosts}).
 *
 * <p>The URL is configuration: it stands in the store, in the log's first line and in the message
 * of a failed build, with a password or a key in it, if there is one. Other log lines and the
 * reasons of failures leave both out. A {@link #token} stands nowhere.
 */
@Stage(name = "fetch-url", version = "1")
public class FetchUrl {

  /** The URL of the file: http, https or file. */
  @Config(required = true)
  public URI url;

  /**
   * The name of the file in the realization: {@code mnist.npz}. A configuration in a file may leave
   * it out; then it is taken from the URL, as by {@link #from}.
   */
  @Config(required = true)
  public String filename;

  /**
   * The SHA-256 of the file, in hexadecimal digits of lower case. Without one of the two sums the
   * build fetches the file, reports its SHA-256 and fails: copy the sum if you trust the file.
   */
  @Config
  @Pattern(regexp = "[0-9a-f]{64}")
  public Optional<String> sha256 = Optional.empty();

  /**
   * The SHA-1 of the file, in hexadecimal digits of lower case, for sources that publish no better
   * one.
   */
  @Config
  @Pattern(regexp = "[0-9a-f]{40}")
  public Optional<String> sha1 = Optional.empty();

  /**
   * A token that the server of {@link #url} asks for, sent as {@code Authorization: Bearer} to that
   * server only, wherever it redirects to: {@code Secret.environment("HF_TOKEN")}. The token
   * replaces a user and password in the URL.
   */
  @Argument
  public Secret token = Secret.none();

  /**
   * The most bytes that the file may have. If empty: as many as the server announces and the disk
   * has room for, and 16 GiB where the server announces nothing.
   */
  @Argument
  @Positive
  public Optional<Long> limit = Optional.empty();

  /** The file. */
  @Output("{filename}")
  public Path file;

  /**
   * Starts a configuration in which the file is named as in the URL, or {@code download} if that
   * names none.
   *
   * @param url where the file is
   * @return the builder; one of the checksums is still to be set
   */
  public static FetchUrlStage.Builder from(URI url) {
    return FetchUrlStage.builder().url(url).filename(UrlFileName.of(url));
  }

  /** Creates a stage whose fields are still to be set. */
  public FetchUrl() {}

  /**
   * Fetches {@link #url} to {@link #file}.
   *
   * @param build receives progress, redirects and new attempts
   * @throws FetchException if the file cannot be had or is not the one that was promised
   * @throws IOException if it cannot be written
   * @throws InterruptedException if the thread is interrupted
   */
  @Build
  public void fetch(BuildContext build) throws IOException, InterruptedException {
    fetch(build, Network.usual());
  }

  void fetch(BuildContext build, Network network) throws IOException, InterruptedException {
    Checksums promised = Checksums.promised(url, sha256, sha1);
    DownloadSource source =
        DownloadSource.of(url, token.value(), new SizeLimit(limit), network, build);
    if (!token.equals(Secret.none()) && token.value().isEmpty()) {
      build.log("%s is not set: fetching without a token".formatted(token));
    }
    PartialFile part = PartialFile.of(file, promised.algorithms());
    new Download(url, source, promised, new RetryLoop(network, build)).into(part, build);
  }
}
