package dev.stagewright.stages.internal.completion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.config.ConfigCompletion;
import dev.stagewright.stages.FetchUrl;
import dev.stagewright.stages.internal.RedactedUrl;
import dev.stagewright.stages.internal.UrlFileName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The completion of a {@link FetchUrl} in a file, which takes the file name from the URL. */
public final class FetchUrlCompletion implements ConfigCompletion {

  /** Creates the completion, for {@code ServiceLoader}. */
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
      values.put("filename", UrlFileName.NAMELESS); // the reader of url reports the problem
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
            "%s has no checksum: its build will fetch the file, report its sha256 and fail, since the file might be another tomorrow."
                .formatted(shown(values.path("url").asText())));
  }
}
