package dev.stagewright.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.realize.Realizer;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret reaches the build, and nothing that is stored, logged or thrown. */
class SecretTest {
  private static final Secret TOKEN = Secret.environment("TOKEN");

  private final Store store;

  SecretTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hunter2-and-more",
        "with space & p%rcent/slash",
        "k",
        "-----BEGIN KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQEF\n}\n-----END KEY-----\n",
        " padded-token\n"
      })
  void isNeverStoredLoggedOrThrown(String value) throws Exception {
    String url = "https://host/?q=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    Work work = Work.stage("work")
        .told("token", TOKEN)
        .doing(site -> {
          String token = site.secret(TOKEN).value().orElseThrow();
          site.log("|" + token + "|");
          token.lines().forEach(site::log);
          site.log(url);
          IOException deep = new IOException("|" + token + "|");
          deep.addSuppressed(new IOException(url));
          throw new IOException("|" + token.strip() + "|", deep);
        })
        .done();

    BuildFailedException failure = catchThrowableOfType(
        BuildFailedException.class,
        () -> store.withEnvironment(Map.of("TOKEN", value)).realize(work));

    assertThat(failure).hasMessageContaining("|***|");
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertHidden(trace.toString(), value);
    assertThat(trace.toString()).contains("at dev.stagewright.build.SecretTest");
    try (Stream<Path> all = Files.walk(store.folder())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertHidden(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), value);
      }
    }
    assertThat(failure.log()).content().contains("|***|", "https://host/?q=***");
  }

  /** A value of one letter stands in every text; it is hidden where the build told it. */
  private static void assertHidden(String text, String value) {
    if (value.length() == 1) {
      assertThat(text).doesNotContain("|" + value + "|");
      return;
    }
    assertThat(text).doesNotContain(value, value.strip());
    assertThat(text).doesNotContain(URLEncoder.encode(value, StandardCharsets.UTF_8));
    value
        .lines()
        .map(String::strip)
        .filter(line -> line.length() > 5)
        .forEach(line -> assertThat(text).doesNotContain(line));
  }

  @Test
  void theLogOfABuildThatSucceedsHidesItToo() throws Exception {
    Work work = Work.stage("work")
        .doing(site -> site.log("with " + site.secret(TOKEN).value().orElseThrow()))
        .done();
    Work.Result result = store.withEnvironment(Map.of("TOKEN", "hunter2")).realize(work);

    assertThat(result.folder().resolveSibling("builds"))
        .isDirectoryContaining(file -> Work.read(file).contains("with ***"))
        .isDirectoryNotContaining(file -> Work.read(file).contains("hunter2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void emptyValuesHideNothing(String value) {
    Work work = Work.stage("work")
        .doing(site -> {
          site.secret(TOKEN);
          throw new IOException("two words\nand a line");
        })
        .done();

    assertThatThrownBy(() -> store.withEnvironment(Map.of("TOKEN", value)).realize(work))
        .hasMessageContaining("two words\nand a line")
        .hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void whatTheEnvironmentLacksHasNoValue() {
    List<Secret> seen = new CopyOnWriteArrayList<>();
    Work work = Work.stage("work").doing(site -> seen.add(site.secret(TOKEN))).done();
    store.withEnvironment(Map.of()).realize(work);

    assertThat(seen)
        .containsExactly(TOKEN)
        .extracting(Secret::value)
        .containsExactly(Optional.empty());
  }

  @Test
  void itsTextNeverTellsItsValue() {
    assertThat(TOKEN).hasToString("$TOKEN");
    assertThat(TOKEN.value()).isEmpty();
    assertThat(TOKEN.revealed("hunter2")).hasToString("$TOKEN").isEqualTo(TOKEN);
    assertThat(Secret.of("hunter2")).hasToString("***").isEqualTo(Secret.of("hunter2"));
    assertThat(Secret.of("hunter2").value()).hasValue("hunter2");
    assertThat(Secret.none().value()).isEmpty();
    assertThat(Secret.none()).isNotEqualTo(Secret.of("")).isNotEqualTo(TOKEN);
    assertThat(new Realizer(
            DiskStore.open(store.folder()),
            InstantSource.system(),
            Map.of("TOKEN", "hunter2"),
            event -> {},
            1))
        .asString()
        .doesNotContain("hunter2");
    for (String name : new String[] {"", "A=B", "A\0"}) {
      assertThatThrownBy(() -> Secret.environment(name))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void argumentsAreNoPartOfIdentity() {
    Work two = Work.stage("base").told("threads", 2).done();
    Work four = Work.stage("base").told("threads", 4).done();

    assertThat(two.dref()).isEqualTo(four.dref());
    assertThat(store.realize(two)).isEqualTo(store.realize(four));
  }

  @Test
  void equalArraysAreOneValueOfAnArgument() {
    Work one = Work.stage("base").told("layers", new int[] {1, 2}).done();
    Work other = Work.stage("base").told("layers", new int[] {1, 2}).done();
    Work top = Work.stage("top")
        .on(one)
        .input("again", Work.stage("between").on(other).done())
        .done();

    assertThat(store.plan(top).steps()).hasSize(3);
  }

  @Test
  void onePlanHasOneValueOfAnArgument() {
    Work mine = Work.stage("base").told("threads", 2).told("token", TOKEN).done();
    Work same = Work.stage("base")
        .told("threads", 2)
        .told("token", Secret.environment("TOKEN"))
        .done();
    Work more = Work.stage("base").told("threads", 4).told("token", TOKEN).done();
    Work other = Work.stage("base")
        .told("threads", 2)
        .told("token", Secret.of("hunter2"))
        .done();

    store.realize(Work.stage("top").on(mine).file("f", path(same)).done());
    assertThatThrownBy(
            () -> store.plan(Work.stage("top").on(mine).file("f", path(more)).done()))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining("argument \"threads\", 2 and 4")
        .hasMessageContaining(mine.dref().toString());
    assertThatThrownBy(
            () -> store.plan(Work.stage("top").on(mine).file("f", path(other)).done()))
        .hasMessageContaining("argument \"token\", $TOKEN and ***");
  }

  private static RefPath path(Work work) {
    return new RefPath(work, new RelativePath("out"));
  }
}
