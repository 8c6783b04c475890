package dev.stagewright.stages;

import java.io.Closeable;
import java.net.URI;
import java.net.http.HttpHeaders;

/**
 * A response: its head, and its body while it arrives.
 *
 * @param url what was asked for
 * @param status the status
 * @param headers the headers
 * @param body the bytes
 */
record Response(URI url, int status, HttpHeaders headers, ResponseBody body) implements Closeable {

  /** Returns the number of bytes in the body; a malformed header counts as unknown. */
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
