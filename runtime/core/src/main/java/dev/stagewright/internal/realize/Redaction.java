package dev.stagewright.internal.realize;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** A filter that removes the secrets revealed to builds from texts about them. */
final class Redaction {
  private static final String HIDDEN = "***";

  /**
   * The minimum length of a line of a key: shorter ones, such as a lone brace, occur in other texts
   * too.
   */
  private static final int TELLING = 6;

  /** The longest first, since a secret may be part of another. */
  private final Set<String> texts = new ConcurrentSkipListSet<>(
      Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

  void reveal(String secret) {
    add(secret);
    add(secret.strip());
    secret.lines().map(String::strip).filter(line -> line.length() >= TELLING).forEach(this::add);
  }

  /** Adds a secret as it is and in its URL encoding. */
  private void add(String text) {
    if (!text.isBlank()) {
      String form = URLEncoder.encode(text, StandardCharsets.UTF_8);
      texts.add(text);
      texts.add(form);
      texts.add(form.replace("+", "%20"));
    }
  }

  String of(String text) {
    String redacted = text;
    for (String secret : texts) {
      redacted = redacted.replace(secret, HIDDEN);
    }
    return redacted;
  }

  /** Returns the failure itself, unless it reveals a secret or fails to print. */
  Throwable of(Throwable failure) {
    return isPlain(failure) ? failure : new RedactedException(failure, this);
  }

  private boolean isPlain(Throwable failure) {
    StringWriter text = new StringWriter();
    try {
      failure.printStackTrace(new PrintWriter(text, true));
      for (Throwable each : ThrowableText.chain(failure)) {
        text.append(each.getMessage()).append(Objects.requireNonNull(each.toString()));
      }
    } catch (Throwable e) {
      return false;
    }
    String trace = text.toString();
    return of(trace).equals(trace);
  }
}
