package dev.stagewright;

import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.build.BuildRecipe;
import dev.stagewright.build.Derivation;
import dev.stagewright.build.Realization;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Configuration;
import dev.stagewright.config.StageType;
import dev.stagewright.internal.config.ConfigWriter;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.StoredRealization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A derivation written by hand: configured and told what to do in the test that needs it. */
public final class Work implements Derivation<Work.Result>, BuildRecipe<Work.Idle, Work.Result> {

  /** The class that stands for every stage here: its code names no library. */
  public static final class Idle {
    @Build
    void build() {}
  }

  /** As in generated code there is one of each stage, which reads its class files once. */
  private static final Map<String, StageType> TYPES = new ConcurrentHashMap<>();

  /** What a build does. */
  @FunctionalInterface
  public interface Body {
    void build(BuildEnvironment site) throws Exception;
  }

  /** A realization without types. */
  public record Result(DiskRealization realized) implements Realization {
    @Override
    public RRef rref() {
      return realized.rref();
    }

    @Override
    public Path folder() {
      return realized.folder();
    }

    public String text(String file) {
      return read(folder().resolve(file));
    }
  }

  private final Configuration configuration;
  private final Matcher matcher;
  private final List<RelativePath> promises;
  private final Body body;
  private final Body saving;
  private final int realizations;
  private final int cores;
  private final Optional<Duration> timeout;
  private final int retries;
  private final Map<String, Object> arguments;

  private Work(Builder builder) {
    this.configuration = builder.writer.finish();
    this.matcher = builder.matcher;
    this.promises = List.copyOf(builder.promises);
    this.body = builder.body;
    this.saving = builder.saving;
    this.realizations = builder.realizations;
    this.cores = builder.cores;
    this.timeout = builder.timeout;
    this.retries = builder.retries;
    this.arguments = Map.copyOf(builder.arguments);
  }

  /** Starts a stage of that name, which makes an empty folder. */
  public static Builder stage(String name) {
    return of(TYPES.computeIfAbsent(name, key -> StageType.versioned(key, Idle.class, "1")));
  }

  /** Starts a stage with a version or code of its own. */
  public static Builder of(StageType type) {
    return new Builder(type);
  }

  /** A stage that writes a text into the file {@code out}. */
  public static Work writing(String name, String text) {
    return stage(name).doing(site -> write(site, "out", text)).done();
  }

  /** Writes a file of the realization. */
  public static void write(BuildEnvironment site, String file, String text) throws Exception {
    Files.writeString(site.output(new RelativePath(file)), text);
  }

  /** Reads a file. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public BuildRecipe<Idle, Result> recipe() {
    return this;
  }

  @Override
  public Matcher matcher() {
    return matcher;
  }

  @Override
  public List<RelativePath> promises() {
    return promises;
  }

  @Override
  public Idle prepare(BuildEnvironment site) {
    return new Idle();
  }

  @Override
  public void run(Idle stage, BuildEnvironment site) throws Exception {
    body.build(site);
  }

  @Override
  public void save(Idle stage, BuildEnvironment site) {
    try {
      saving.build(site);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int realizations() {
    return realizations;
  }

  @Override
  public int cores() {
    return cores;
  }

  @Override
  public Optional<Duration> timeout() {
    return timeout;
  }

  @Override
  public int retries() {
    return retries;
  }

  @Override
  public Map<String, Object> arguments() {
    return arguments;
  }

  @Override
  public Result open(StoredRealization realized) {
    return new Result(DiskRealization.of(realized));
  }

  /** Collects what a stage is made of. */
  public static final class Builder {
    private final ConfigWriter writer;
    private final List<RelativePath> promises = new ArrayList<>();
    private Matcher matcher = Matchers.latest(1);
    private Body body = site -> {};
    private Body saving = site -> {};
    private int realizations = 1;
    private int cores = 1;
    private Optional<Duration> timeout = Optional.empty();
    private int retries;
    private final Map<String, Object> arguments = new HashMap<>();

    private Builder(StageType type) {
      this.writer = new ConfigWriter(type);
    }

    public <T> Builder with(String field, Codec<T> codec, T value) {
      writer.value(field, codec, value);
      return this;
    }

    public Builder on(Derivation<?>... dependencies) {
      for (Derivation<?> dependency : dependencies) {
        writer.stage("on-" + dependency.dref(), dependency);
      }
      return this;
    }

    public Builder input(String field, Derivation<?> dependency) {
      writer.stage(field, dependency);
      return this;
    }

    public Builder files(String field, List<RefPath> paths) {
      writer.paths(field, paths);
      return this;
    }

    public Builder file(String field, RefPath path) {
      writer.path(field, path);
      return this;
    }

    public Builder onAll(Derivation<?>... dependencies) {
      writer.stages("all", Arrays.asList(dependencies));
      return this;
    }

    public Builder matching(Matcher chosen) {
      this.matcher = chosen;
      return this;
    }

    public Builder promising(String... outputs) {
      Arrays.stream(outputs).map(RelativePath::new).forEach(promises::add);
      return this;
    }

    public Builder doing(Body done) {
      this.body = done;
      return this;
    }

    public Builder saving(Body done) {
      this.saving = done;
      return this;
    }

    public Builder making(int many) {
      this.realizations = many;
      return this;
    }

    public Builder wanting(int many) {
      this.cores = many;
      return this;
    }

    public Builder within(Duration longest) {
      this.timeout = Optional.of(longest);
      return this;
    }

    public Builder retrying(int times) {
      this.retries = times;
      return this;
    }

    public Builder told(String argument, Object value) {
      arguments.put(argument, value);
      return this;
    }

    public Work done() {
      return new Work(this);
    }
  }
}
