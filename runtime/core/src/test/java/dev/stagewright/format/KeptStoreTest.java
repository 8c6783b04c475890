package dev.stagewright.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.inspect.DerivationView;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.FailureRecord;
import dev.stagewright.internal.store.RecordedBuild;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.Roots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store as version 1 wrote it is kept beside this test, with an archive of it. Every later
 * version reads both and builds nothing of it again. They are never changed: where the format is, a
 * store of the new version is kept as well.
 *
 * <p>How they were made: {@code mvn test -Dtest=KeptStoreTest -Dkept.update=true}.
 */
class KeptStoreTest {
  private static final Path KEPT = Path.of("src/test/resources/dev/stagewright/format");
  private static final String STORE = "store-1-class.tar.gz";
  private static final String ARCHIVE = "archive-1-class.zip";

  /** Written before the name of the class counted beside a version. */
  private static final String OLD_STORE = "store-1.tar.gz";

  private static final String OLD_ARCHIVE = "archive-1.zip";

  private final History history = new History();
  private final Path folder;
  private final Path root;

  KeptStoreTest(@TempDir Path folder) {
    this.folder = folder;
    this.root = folder.resolve("store");
  }

  static InputStream resource(String name) {
    return Objects.requireNonNull(KeptStoreTest.class.getResourceAsStream(name));
  }

  private Store open() throws IOException {
    return open(STORE);
  }

  private Store open(String kept) throws IOException {
    KeptStore.read(resource(kept), Files.createDirectory(root));
    return Store.open(root);
  }

  @BeforeAll
  static void makeThem(@TempDir Path folder) throws IOException {
    if (!Boolean.getBoolean("kept.update")) {
      return;
    }
    Path made = folder.resolve("made");
    RRef top = new History().happen(made, folder.resolve("link"));
    Anonymous.make(made);
    Files.createDirectories(KEPT);
    KeptStore.write(made, KEPT.resolve(STORE));
    Files.deleteIfExists(KEPT.resolve(ARCHIVE));
    try (Store store = Store.open(made)) {
      store.archive().pack(List.of(top), KEPT.resolve(ARCHIVE));
    }
  }

  private static RRef top(Store store, History history) {
    return LocalStore.of(store)
        .disk()
        .names(history.top().configuration().dref())
        .get(0);
  }

  @Test
  void isVerified() throws IOException {
    try (Store store = open()) {
      assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
      assertThat(LocalStore.of(store).disk().derivations()).hasSize(3);
    }
  }

  @Test
  void isBuiltNoMore() throws IOException {
    try (Store store = open()) {
      Work top = history.top();
      assertThat(store.plan(top).isRealized()).isTrue();
      assertThat(store.realize(top).text("out")).isEqualTo("top of two");
      assertThat(store.realizeAll(history.base())).hasSize(1);
      assertThat(store.realize(history.base()).text("data ä.txt")).isEqualTo("two");
      assertThat(
              LocalStore.of(store).disk().names(history.base().configuration().dref()))
          .hasSize(2);
    }
  }

  @Test
  void tellsWhatHappened() throws IOException {
    try (Store store = open()) {
      DiskStore contents = LocalStore.of(store).disk();
      RRef base = store.realize(history.base()).rref();
      List<RecordedBuild> builds = contents.builds(base);
      assertThat(builds).as("equal bytes were built twice").hasSize(2);
      assertThat(builds.get(0).record().machine().host()).isEqualTo("host");
      assertThat(builds.get(0).log().orElseThrow()).content().contains("wrote two");
      assertThat(contents.failures(history.failing().configuration().dref()))
          .extracting(FailureRecord::failure)
          .allMatch(failure -> failure.message().equals("It failed as it should"))
          .hasSize(1);
      assertThat(store.roots().list())
          .extracting(Roots.Root::toString)
          .containsExactly("the root all-of-base", "the root best");
      assertThat(contents.lastUsed(top(store, history))).isEqualTo("2026-01-31T12:00:00Z");
      assertThat(contents.derivations().stream().map(contents::code).flatMap(Optional::stream))
          .as("tables of code")
          .hasSize(1);
    }
  }

  @Test
  void isPackedAsItWas() throws IOException {
    try (Store store = open()) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      store.archive().pack(List.of(top(store, history)), packed);
      assertThat(packed.toByteArray()).isEqualTo(resource(ARCHIVE).readAllBytes());
    }
  }

  @Test
  void itsArchiveIsUnpacked() throws IOException {
    Path archive = Files.write(folder.resolve("a.zip"), resource(ARCHIVE).readAllBytes());
    try (Store old = open();
        Store store = Store.open(folder.resolve("other"))) {
      assertThat(store.archive().unpack(archive)).containsExactly(top(old, history));
      assertThat(store.plan(history.top()).isRealized()).isTrue();
      assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
    }
  }

  @Test
  void oneWithoutClassesIsReadAndBuiltAgainBesideWhatItHolds() throws IOException {
    try (Store store = open(OLD_STORE)) {
      DRef top = LocalStore.of(store).disk().derivations().stream()
          .filter(dref -> dref.name().text().equals("top"))
          .findFirst()
          .orElseThrow();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      store.archive().pack(List.of(LocalStore.of(store).disk().names(top).get(0)), packed);

      assertThat(packed.toByteArray()).isEqualTo(resource(OLD_ARCHIVE).readAllBytes());
      assertThat(store.plan(history.top()).isRealized()).isFalse();
      assertThat(store.realize(history.top()).rref().dref()).isNotEqualTo(top);
      assertThat(LocalStore.of(store).disk().names(top)).hasSize(1);
      assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
    }
    Path archive = Files.write(folder.resolve("a.zip"), resource(OLD_ARCHIVE).readAllBytes());
    try (Store store = Store.open(folder.resolve("other"))) {
      assertThat(store.archive().unpack(archive)).hasSize(1);
      assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
    }
  }

  @Test
  void aTableWithoutThePackagesThatAreNotFollowedIsRead() throws IOException {
    try (Store store = open()) {
      DiskStore contents = LocalStore.of(store).disk();
      assertThat(contents.derivations())
          .filteredOn(dref -> contents.code(dref).isPresent())
          .singleElement()
          .satisfies(
              dref -> assertThat(DerivationView.of(contents, dref).unfollowed()).isEmpty());
    }
  }

  @Test
  void itsNamesAreThese() {
    DRef base = history.base().configuration().dref();
    assertThat(base.hash())
        .isEqualTo(new Hash("1f6272215c5c4c6f939bb5f7b12ecaf3412bade24de77721cd17aa9b25ff81b0"));
  }

  /** What a store says of the machine that it was made on, taken out. */
  private static final class Anonymous {
    private static final Pattern MACHINE = Pattern.compile("\"(host|system|jvm)\" : \"[^\"]*\"");
    private static final Pattern LINK = Pattern.compile("\"link\":\"[^\"]*\"");

    private Anonymous() {}

    static void make(Path store) throws IOException {
      try (Stream<Path> all = Files.walk(store)) {
        // Checksums come after what they are of.
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          make(store, file);
        }
      }
    }

    private static void make(Path store, Path file) throws IOException {
      String name = String.valueOf(file.getFileName());
      if (file.startsWith(store.resolve("roots/links"))) {
        change(file, LINK.matcher(Files.readString(file)).replaceAll("\"link\":\"/link\""));
        Files.move(file, file.resolveSibling(Hash.of("/link").hex()));
      } else if (name.endsWith("Z.json") || name.equals("failure.json")) {
        change(file, MACHINE.matcher(Files.readString(file)).replaceAll("\"$1\" : \"$1\""));
      } else if (name.endsWith("Z.sha256")) {
        StringBuilder sums = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
          String record = line.substring(66);
          Hash hash = Hash.of(Files.readAllBytes(file.resolveSibling(record)));
          sums.append("%s  %s%n".formatted(hash, record));
        }
        change(file, sums.toString());
      } else if (name.equals("log")) {
        change(file, Files.readString(file).lines().findFirst().orElse("") + "\n");
      }
    }

    private static void change(Path file, String text) throws IOException {
      var permissions = Files.getPosixFilePermissions(file);
      assertThat(file.toFile().setWritable(true)).isTrue();
      Files.writeString(file, text);
      Files.setPosixFilePermissions(file, permissions);
    }
  }
}
