package dev.stagewright.internal.realize;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.internal.gc.LocalCollector;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.tools.GarbageCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One process of a race for one store: realizes closures that overlap with those of the others. */
final class Racer {
  /** What the first racer builds until it is killed. */
  static final String HOSTAGE = "w0";

  private final Store store;
  private final Path notes;
  private final List<Work> works;
  private final AtomicInteger waited = new AtomicInteger();
  private final AtomicInteger unknown = new AtomicInteger();

  private Racer(Path folder, Path notes, long seed, int count, boolean victim) {
    this.notes = notes;
    this.works = works(new Random(seed), count, victim);
    this.store = Store.open(folder).listening(this::tell);
  }

  /** The same for all racers: each needs some of those before, and all in the end the hostage. */
  private List<Work> works(Random random, int count, boolean victim) {
    List<Work> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Work> inputs = new ArrayList<>(made);
      Collections.shuffle(inputs, random);
      Work[] some = i == count - 1
          ? made.toArray(Work[]::new)
          : inputs.subList(0, Math.min(made.size(), random.nextInt(4))).toArray(Work[]::new);
      made.add(
          Work.stage("w" + i).on(some).doing(site -> build(site, some, victim)).done());
    }
    return made;
  }

  private void build(BuildEnvironment site, Work[] inputs, boolean victim) throws Exception {
    String name = site.dref().name().text();
    for (Work input : inputs) {
      readInput(site, input);
    }
    if (victim && name.equals(HOSTAGE)) {
      System.out.println("building");
      new CountDownLatch(1).await();
    }
    Files.createTempFile(notes, name + "+", "");
    Work.write(site, "out", "%s by %s".formatted(name, ProcessHandle.current().pid()));
  }

  private static void readInput(BuildEnvironment site, Work input) {
    String text = input.from(site.inputs()).text("out");
    if (!text.startsWith(input.dref().name() + " by ")) {
      throw new IllegalStateException("%s says %s".formatted(input.dref(), text));
    }
  }

  private synchronized void tell(BuildEvent event) {
    if (event instanceof BuildEvent.Waiting waiting) {
      waited.incrementAndGet();
      if (waiting.holder().isEmpty()) {
        unknown.incrementAndGet();
      }
      waiting
          .holder()
          .flatMap(
              holder -> holder.building().map(DRef::name).map(name -> name + " " + holder.pid()))
          .ifPresent(line -> System.out.println("waits for " + line));
    }
  }

  /** Realizes everything in an order of its own, and something that nobody needs after each. */
  private Void race(Random random) {
    List<Work> mine = new ArrayList<>(works);
    Collections.shuffle(mine, random);
    for (Work work : mine) {
      String text = store.realize(work).text("out");
      Work garbage = Work.stage("garbage")
          .on(work)
          .doing(site -> {
            readInput(site, work);
            Work.write(site, "out", text);
          })
          .done();
      // Handed out long ago, so to speak: a collector may take it at once.
      store.withClock(() -> Instant.EPOCH).realize(garbage);
    }
    return null;
  }

  private void race(int threads, long seed) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    List<Callable<Void>> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Random random = new Random(seed + ProcessHandle.current().pid() * 31 + i);
      all.add(() -> race(random));
    }
    try {
      for (Future<Void> one : executor.invokeAll(all)) {
        one.get();
      }
    } finally {
      executor.shutdownNow();
    }
    for (Work work : works) {
      System.out.println("has " + store.realize(work).rref());
    }
    System.out.println("waited %s %s".formatted(waited.get(), unknown.get()));
  }

  /** Arguments: the store, where to note builds, the seed, how many works and threads. */
  public static void main(String[] arguments) throws Exception {
    int threads = Integer.parseInt(arguments[4]);
    long seed = Long.parseLong(arguments[2]);
    Racer racer = new Racer(
        Path.of(arguments[0]),
        Path.of(arguments[1]),
        seed,
        Integer.parseInt(arguments[3]),
        threads == 0);
    if (threads == 0) {
      racer.store.realize(racer.works.get(0));
      return;
    }
    System.out.println("ready");
    if (System.in.read() == '\n') {
      racer.race(threads, seed);
    }
  }

  /** Collects garbage again and again until it is told to end. */
  static final class Sweeper {
    private Sweeper() {}

    public static void main(String[] arguments) throws Exception {
      DiskStore store = DiskStore.open(Path.of(arguments[0]));
      GarbageCollector collector = LocalCollector.of(store, Instant::now, () -> {});
      AtomicBoolean over = new AtomicBoolean();
      Thread listener = new Thread(() -> over.set(isTold()));
      listener.start();
      int rounds = 0;
      int freed = 0;
      System.out.println("ready");
      while (!over.get()) {
        GarbageCollector.Policy policy =
            GarbageCollector.Policy.everything().unusedFor(Duration.ofDays(1));
        freed += collector.run(collector.plan(policy)).realizations().size();
        rounds++;
      }
      System.out.println("collected %s %s".formatted(rounds, freed));
    }

    private static boolean isTold() {
      try {
        return System.in.read() == '\n';
      } catch (IOException e) {
        return true;
      }
    }
  }
}
