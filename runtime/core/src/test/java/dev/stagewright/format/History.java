package dev.stagewright.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.StageType;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.tools.Roots;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** What happened in the store that is kept: everything that a store can hold, once. */
final class History {
  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

  private final AtomicReference<String> word = new AtomicReference<>("");

  /** A stage with a value of every kind, and every kind of file. */
  Work base() {
    return Work.stage("base")
        .with("flag", Codecs.BOOLEAN, true)
        .with("whole", Codecs.LONG, 7L)
        .with("large", Codecs.LONG, 1L << 60)
        .with("fraction", Codecs.DOUBLE, 1e-7)
        .with("decimal", Codecs.BIG_DECIMAL, new BigDecimal("1.10"))
        .with("text", Codecs.STRING, "€ \"\\ \u0001")
        .with("date", Codecs.LOCAL_DATE, LocalDate.of(2026, 1, 31))
        .with("duration", Codecs.DURATION, Duration.ofSeconds(90))
        .with("none", Codecs.optional(Codecs.INT), Optional.empty())
        .with("list", Codecs.list(Codecs.INT), List.of(3, 1, 2))
        .with("set", Codecs.set(Codecs.STRING), Set.of("b", "a"))
        .with("map", Codecs.map(Codecs.DOUBLE), Map.of("x", 0.5))
        .doing(this::makeBase)
        .saving(site -> site.save("accuracy", Codecs.DOUBLE, 0.9))
        .done();
  }

  private void makeBase(BuildEnvironment site) throws Exception {
    Path files = site.folder();
    Files.createDirectories(files.resolve("bin"));
    Path run = Files.writeString(files.resolve("bin/run"), "#!/bin/sh\n");
    if (!run.toFile().setExecutable(true)) {
      throw new IllegalStateException("Nothing can be executed here");
    }
    Files.createDirectory(files.resolve("empty"));
    Files.createSymbolicLink(files.resolve("bin/up"), Path.of("../data ä.txt"));
    Files.write(files.resolve("data ä.txt"), word.get().getBytes(StandardCharsets.UTF_8));
    Files.createFile(files.resolve("-"));
    site.log("wrote " + word.get());
  }

  /** Depends on a stage, and on a file of it. */
  Work top() {
    return Work.stage("top")
        .on(base())
        .file("data", new RefPath(base(), new RelativePath("bin/run")))
        .doing(site -> Work.write(site, "out", "top of " + word.get()))
        .done();
  }

  /** Known by its code, of which a table is kept: what compilers make of it differs. */
  private static Work coded() {
    return Work.of(StageType.of("coded", Work.Idle.class))
        .doing(site -> Work.write(site, "out", "coded"))
        .done();
  }

  Work failing() {
    return Work.stage("failing")
        .doing(site -> {
          throw new IllegalStateException("It failed as it should");
        })
        .done();
  }

  /**
   * Two realizations of one stage, a third build with equal bytes, a failure, roots of each kind.
   */
  RRef happen(Path folder, Path link) {
    AtomicReference<Instant> now = new AtomicReference<>(START);
    InstantSource clock = () -> now.getAndUpdate(time -> time.plusMillis(250));
    try (Store opened = Store.open(folder)) {
      Store store = opened.withClock(clock);
      word.set("one");
      store.realize(base());
      word.set("two");
      store.rebuild(base());
      store.rebuild(base());
      RRef top = store.realize(top()).rref();
      store.realize(coded());
      assertThatThrownBy(() -> store.realize(failing())).hasMessageContaining("as it should");
      store.roots().add("best", new Roots.Root.Target.One(top));
      store.roots().add("all-of-base", new Roots.Root.Target.All(base().dref()));
      store.roots().link(link, new Roots.Root.Target.One(top));
      return top;
    }
  }
}
