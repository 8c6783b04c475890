package dev.stagewright.stages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigCompletion;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The file name that {@link FetchUrl#from} takes from the URL, for configurations in files. */
public final class FetchUrlCompletion implements ConfigCompletion {

  /** Makes the completion; {@code ServiceLoader} calls this. */
  public FetchUrlCompletion() {}

  @Override
  public Class<?> stage() {
    return FetchUrl.class;
  }

  @Override
  public void complete(ObjectNode values) {
    String url = values.path("url").asText();
    if (url.isEmpty() || values.has("filename")) {
      return;
    }
    try {
      values.put("filename", UrlFileName.of(new URI(url)));
    } catch (URISyntaxException e) {
      values.put("filename", UrlFileName.NAMELESS); // reading url says what is wrong
    }
  }

  private static String shown(String url) {
    try {
      return RedactedUrl.of(new URI(url));
    } catch (URISyntaxException e) {
      return "The file";
    }
  }

  @Override
  public Optional<String> advice(ObjectNode values) {
    return values.hasNonNull("sha256") || values.hasNonNull("sha1")
        ? Optional.empty()
        : Optional.of(
            "%s has no checksum: its build will fetch the file, tell its sha256 and fail, for the file might be another tomorrow."
                .formatted(shown(values.path("url").asText())));
  }
}
