package dev.stagewright.internal.realize;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.JsonCodec;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of outputs that JSON cannot carry. */
class UnsavedValueTest {
  private final Store store;

  UnsavedValueTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  @Test
  void theMessageNamesTheOutputAndThePlaceInIt() {
    assertThat(refusal("scores", Codecs.list(Codecs.LONG), Arrays.asList(1L, 2L, 3L, null)))
        .hasMessage("The output scores cannot be saved: scores[3]: it is null");
    assertThat(refusal("labels", Codecs.map(Codecs.STRING), Collections.singletonMap("a", null)))
        .hasMessage("The output labels cannot be saved: labels[\"a\"]: it is null");
    assertThat(refusal("labels", Codecs.map(Codecs.STRING), Collections.singletonMap(null, "a")))
        .hasMessage("The output labels cannot be saved: labels: it has the key null");
    assertThat(refusal("rate", Codecs.DOUBLE, Double.NaN))
        .hasMessage("The output rate cannot be saved: rate: NaN is not a finite number");
    assertThat(refusal("words", Codecs.list(Codecs.STRING), List.of("", "half \ud83d")))
        .hasMessage("The output words cannot be saved: words[1]: \"half \\ud83d\" holds half a"
            + " surrogate pair at index 5, which no UTF-8 can carry");
    assertThat(refusal("words", Codecs.map(Codecs.STRING), Map.of("half \ud83d", "")))
        .hasMessageStartingWith(
            "The output words cannot be saved: words: \"half \\ud83d\" holds half");
    assertThat(refusal(
            "table",
            Codecs.map(Codecs.list(Codecs.DOUBLE)),
            Map.of("a\nb", List.of(0.5, Double.POSITIVE_INFINITY))))
        .hasMessage("The output table cannot be saved: table[\"a\\u000ab\"][1]: Infinity is not a"
            + " finite number");
    assertThat(refusal(
            "maybe", Codecs.list(Codecs.BIG_INTEGER), List.of(BigInteger.ONE.shiftLeft(400_001))))
        .hasMessage("The output maybe cannot be saved: maybe[0]: it has more than 100000 digits");
  }

  @Test
  void whatCouldNotBeReadAgainIsRefusedToo() {
    JsonCodec<String> oneWay = JsonCodec.joining(JsonCodec.of(Codecs.STRING)::write, node -> {
      throw new IllegalStateException("only words");
    });
    assertThat(refusal("text", oneWay, "x"))
        .hasMessage("The output text cannot be saved: text: only words");
    Codec<List<String>> flat = Codecs.list(Codecs.STRING);
    assertThat(refusal("deep", nested(501), "x"))
        .hasMessageContaining("deep: arrays and objects are nested more than 500 levels deep");
    assertThat(refusal("long", flat, Collections.nCopies(129, "m".repeat(1 << 20))))
        .hasMessageContaining("long: all values together have more than 134217728 bytes");
  }

  @Test
  void theFailedBuildSaysItOnce() {
    JsonCodec<String> oneWay = JsonCodec.joining(JsonCodec.of(Codecs.STRING)::write, node -> {
      throw new IllegalStateException("only words");
    });
    assertThat(failure("out", Codecs.list(Codecs.LONG), Arrays.asList(1L, null)))
        .message()
        .containsOnlyOnce("it is null")
        .doesNotContain("caused by");
    assertThat(failure("text", oneWay, "x"))
        .message()
        .containsOnlyOnce("only words")
        .contains("text: only words, caused by java.lang.IllegalStateException");
  }

  @Test
  void whatWasBuiltIsKeptAsEvidence() {
    Work work = Work.stage("work")
        .doing(site -> Work.write(site, "model", "hours of work"))
        .saving(site -> site.save("accuracy", Codecs.DOUBLE, Double.NaN))
        .done();
    BuildFailedException failure =
        catchThrowableOfType(BuildFailedException.class, () -> store.realize(work));
    assertThat(failure).hasMessageContaining("The output accuracy cannot be saved: accuracy: NaN");
    assertThat(failure.folder().resolve("files/model")).hasContent("hours of work");
    assertThat(failure.log()).content().contains("The output accuracy cannot be saved");
  }

  private static JsonCodec<String> nested(int levels) {
    return JsonCodec.joining(
        text -> {
          Codec<Object> codec = cast(Codecs.STRING);
          Object value = text;
          for (int i = 0; i < levels; i++) {
            codec = cast(Codecs.list(codec));
            value = List.of(value);
          }
          return JsonCodec.of(codec).write(value);
        },
        node -> "");
  }

  @SuppressWarnings("unchecked") // the values fit
  private static Codec<Object> cast(Codec<?> codec) {
    return (Codec<Object>) codec;
  }

  private <T> BuildFailedException failure(String output, Codec<T> codec, T value) {
    Work work =
        Work.stage("work").saving(site -> site.save(output, codec, value)).done();
    return catchThrowableOfType(BuildFailedException.class, () -> store.realize(work));
  }

  private <T> ConfigException refusal(String output, Codec<T> codec, T value) {
    BuildFailedException failure = failure(output, codec, value);
    assertThat(failure).cause().isInstanceOf(ConfigException.class);
    return (ConfigException) requireNonNull(failure.getCause());
  }
}
