package dev.stagewright.internal.gc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.OrdinaryUser;
import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.config.Codecs;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is damaged goes with all that was built from it, is kept, and is built again. */
class QuarantineTest {
  private final AtomicInteger builds = new AtomicInteger();
  private final Work base = counted("base").done();
  private final Work middle = counted("middle").on(base).done();
  private final Work top = counted("top").on(middle).done();
  private final Work other = counted("other").done();
  private final Path folder;
  private final Store store;
  private final DiskStore contents;

  QuarantineTest(@TempDir Path folder) {
    this.folder = folder;
    this.store = Store.open(folder);
    this.contents = LocalStore.of(store).disk();
    store.realize(top);
    store.realize(other);
    builds.set(0);
  }

  private Work.Builder counted(String name) {
    return Work.stage(name).doing(site -> {
      builds.incrementAndGet();
      site.save("n", Codecs.INT, 1);
      Work.write(site, "out", name);
    });
  }

  private RRef only(Work work) {
    return contents.names(work.dref()).get(0);
  }

  private Path place(Work work, String path) {
    return contents.folder(only(work)).resolve(path);
  }

  private static void change(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Files.writeString(file, "X" + Files.readString(file).substring(1));
  }

  private QuarantineResult isolate() {
    return isolate(Verifier.of(contents).verify());
  }

  private QuarantineResult isolate(List<Finding> findings) {
    return Quarantine.of(contents, InstantSource.system(), () -> {}).isolate(findings);
  }

  private void isWellAgain() {
    store.realize(top);
    store.realize(other);
    assertThat(Verifier.of(contents).verify()).isEmpty();
  }

  @Test
  void nothingGoesWhereNothingIsWrong() throws IOException {
    Map<String, String> before = Scratch.tree(folder);

    assertThat(isolate()).isEqualTo(QuarantineResult.NOTHING);
    assertThat(Scratch.tree(folder)).isEqualTo(before);
  }

  @Test
  void whatWasBuiltFromItGoesToo() throws IOException {
    List<RRef> chain = List.of(only(top), only(middle), only(base));
    change(place(base, "files/out"));

    assertThat(isolate().realizations()).isEqualTo(chain);
    assertThat(contents.evidence()).hasSize(3);
    assertThat(chain).allSatisfy(rref -> assertThat(contents.find(rref)).isEmpty());
    assertThat(folder.resolve("failed"))
        .isDirectoryContaining(evidence -> Files.exists(evidence.resolve("files/out"))
            && Work.read(evidence.resolve("files/out")).equals("Xase"));
    isWellAgain();
    assertThat(builds).as("all three, and no other").hasValue(3);
  }

  @Test
  void whatItWasBuiltFromStays() throws IOException {
    RRef rref = only(top);
    change(place(top, "files/out"));

    assertThat(isolate().realizations()).containsExactly(rref);
    isWellAgain();
    assertThat(builds).hasValue(1);
  }

  @Test
  void aDerivationWithoutItsDocumentVouchesForNothing() throws IOException {
    Path document = contents.folder(middle.dref()).resolve("derivation.json");
    change(document);

    QuarantineResult result = isolate();
    assertThat(result.realizations()).hasSize(2);
    assertThat(result.files()).containsExactly(document);
    assertThat(document).doesNotExist();
    isWellAgain();
    assertThat(builds).hasValue(2);
  }

  @Test
  void twoDerivationsThatChangedNamesAreBothBuiltAgain() throws IOException {
    Path one = contents.folder(base.dref());
    Path two = contents.folder(other.dref());
    Files.move(one, folder.resolve("tmp/one"));
    Files.move(two, one);
    Files.move(folder.resolve("tmp/one"), two);

    isolate();
    isWellAgain();
    assertThat(store.realize(base).text("out")).isEqualTo("base");
    assertThat(store.realize(other).text("out")).isEqualTo("other");
  }

  @Test
  void recordsAndStraysGoAlone() throws IOException {
    Path builds = place(base, "builds");
    Path record;
    try (var records = Files.list(builds)) {
      record =
          records.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    change(record);
    Path stray = Files.writeString(contents.folder(base.dref()).resolve("notes.txt"), "mine");

    QuarantineResult result = isolate();
    assertThat(result.realizations()).isEmpty();
    assertThat(result.files()).containsExactlyInAnyOrder(record, stray);
    assertThat(builds).isEmptyDirectory();
    isWellAgain();
    assertThat(this.builds).hasValue(0);
  }

  @Test
  void whatWasMendedMeanwhileStays() throws IOException {
    change(place(base, "files/out"));
    List<Finding> findings = Verifier.of(contents).verify();
    store.rebuild(base);

    assertThat(isolate(findings).realizations()).isEmpty();
    isWellAgain();
  }

  @Test
  void whatWasMissingAndIsBuiltAgainStays() throws IOException {
    Path place = contents.folder(only(base));
    Scratch.delete(place);
    List<Finding> findings = Verifier.of(contents).verify();
    assertThat(findings).extracting(Finding::place).contains(place);
    store.realize(top);

    assertThat(isolate(findings)).isEqualTo(QuarantineResult.NOTHING);
    isWellAgain();
  }

  @Test
  void twoQuarantinesAtOneTimeOfACoarseClock() throws IOException {
    Quarantine quarantine = Quarantine.of(contents, InstantSource.fixed(Instant.EPOCH), () -> {});
    for (int i = 0; i < 2; i++) {
      Files.writeString(contents.folder(base.dref()).resolve("notes.txt"), "mine");
      quarantine.isolate(Verifier.of(contents).verify());
    }
    assertThat(contents.evidence()).hasSize(2);
  }

  /** Read-only folders go nowhere before they are made writable. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
      Work base = Work.writing("base", "x");
      Work top = Work.stage("top").on(base).done();
      Store store = Store.open(Path.of(arguments[0]));
      store.realize(top);
      change(store.realize(base).folder().resolve("out"));
      System.out.println(
          Quarantine.of(LocalStore.of(store).disk(), InstantSource.system(), () -> {})
              .isolate(Verifier.of(LocalStore.of(store).disk()).verify())
              .realizations()
              .size());
      store.realize(top);
      System.out.println(Verifier.of(LocalStore.of(store).disk()).verify());
    }
  }

  @Test
  void anOrdinaryUserMayDoIt(@TempDir Path other) throws Exception {
    OrdinaryUser.assumePossible();
    String root = other.resolve("store").toString();
    assertThat(OrdinaryUser.run(other, "022", Main.class, root)).containsExactly("2", "[]");
  }
}
