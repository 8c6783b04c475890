package dev.stagewright.stages;

import java.io.Closeable;
import java.net.URI;
import java.net.http.HttpHeaders;

/**
 * The head of a response, and its body while it arrives.
 *
 * @param url what was asked for
 * @param status the status
 * @param headers the headers
 * @param body the bytes
 */
record Response(URI url, int status, HttpHeaders headers, ResponseBody body) implements Closeable {

  /** How many bytes the body has; unknown too where the server's word makes no sense. */
  long length() {
    return headers
        .firstValue("Content-Length")
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElse(ProgressMeter.UNKNOWN);
  }

  @Override
  public void close() {
    body.close();
  }
}
