package dev.stagewright.stages;

import dev.stagewright.TestBuildContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One fetch under test: its stage, its build, and a clock for which waiting takes no time. */
final class FetchTrial {
  static final FetchLimits PATIENT =
      new FetchLimits(Duration.ofSeconds(20), Duration.ofSeconds(20), 3, 3);

  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  final TestBuildContext build;
  final List<Duration> pauses = new ArrayList<>();
  final FetchUrl stage = new FetchUrl();
  private FetchLimits limits = PATIENT;
  private HttpClient client = Network.client(PATIENT).build();
  private Backoff backoff = pauses::add;

  FetchTrial(Path folder, URI url) {
    build = TestBuildContext.in(folder);
    stage.url = url;
    stage.filename = "data.bin";
    stage.file = folder.resolve("data.bin");
  }

  FetchTrial promising(byte[] bytes) {
    stage.sha256 = Optional.of(sum(bytes, ChecksumAlgorithm.SHA256));
    return this;
  }

  FetchTrial within(Duration connect, Duration stall) {
    limits = new FetchLimits(connect, stall, limits.fruitlessAttempts(), limits.redirects());
    client = Network.client(limits).build();
    return this;
  }

  FetchTrial with(HttpClient other) {
    client = other;
    return this;
  }

  FetchTrial pausing(Backoff other) {
    backoff = other;
    return this;
  }

  Path fetch() throws IOException, InterruptedException {
    stage.fetch(build, new Network(client, limits, backoff, Clock.fixed(NOW, ZoneOffset.UTC)));
    return stage.file;
  }

  Path part() {
    return build.folder().resolve("data.bin.part");
  }

  /** Returns the names in the build's folder. */
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(build.folder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  static String sum(byte[] bytes, ChecksumAlgorithm algorithm) {
    return HexFormat.of().formatHex(algorithm.digest().digest(bytes));
  }
}
