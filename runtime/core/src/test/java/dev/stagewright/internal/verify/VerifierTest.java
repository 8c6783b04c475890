package dev.stagewright.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.config.CodeIdentity;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.finding.Finding.Kind;
import dev.stagewright.internal.fingerprint.CodeFingerprint;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage of every kind is found, told with its place and a remedy, and nothing is thrown. */
class VerifierTest {
  private final DiskStore store;
  private final Verifier verifier;
  private final RRef base;
  private final RRef top;

  VerifierTest(@TempDir Path folder) {
    Work base = Work.stage("base")
        .doing(site -> {
          Work.write(site, "d/a", "a");
          Work.write(site, "b", "b");
          Files.createSymbolicLink(site.folder().resolve("l"), Path.of("b"));
        })
        .done();
    Store builder = Store.open(folder);
    this.top = builder.realize(Work.stage("top").on(base).done()).rref();
    this.store = DiskStore.open(folder);
    this.base = store.names(base.dref()).get(0);
    this.verifier = Verifier.of(store);
  }

  private Path files() {
    return store.folder(base).resolve("files");
  }

  private static void write(Path file, String text) throws IOException {
    FilePermissions.makeWritable(file.resolveSibling(""));
    Files.deleteIfExists(file);
    Files.writeString(file, text);
  }

  private void finds(Kind kind, Path place) {
    assertThat(verifier.verify()).singleElement().satisfies(finding -> {
      assertThat(finding.kind()).isEqualTo(kind);
      assertThat(finding.place()).isEqualTo(place);
      assertThat(finding.toString())
          .contains(place.toString(), finding.problem(), finding.remedy());
    });
  }

  @Test
  void nothingIsWrongWithWhatWasBuilt() {
    assertThat(verifier.verify()).isEmpty();
  }

  @Test
  void otherBytes() throws IOException {
    write(files().resolve("b"), "x");
    finds(Kind.CHANGED, files().resolve("b"));
  }

  @Test
  void theExecutableBit() throws IOException {
    assertThat(files().resolve("b").toFile().setExecutable(true)).isTrue();
    finds(Kind.CHANGED, files().resolve("b"));
  }

  @Test
  void aFileThatIsGone() throws IOException {
    FilePermissions.makeWritable(files().resolve("d"));
    Files.delete(files().resolve("d/a"));
    finds(Kind.MISSING, files().resolve("d/a"));
  }

  @Test
  void aFileTooMany() throws IOException {
    write(files().resolve("d/new"), "");
    finds(Kind.UNEXPECTED, files().resolve("d/new"));
  }

  @Test
  void anotherLink() throws IOException {
    FilePermissions.makeWritable(files());
    Files.delete(files().resolve("l"));
    Files.createSymbolicLink(files().resolve("l"), Path.of("d"));
    finds(Kind.CHANGED, files().resolve("l"));
  }

  @Test
  void aLinkThatLeadsOut() throws IOException {
    FilePermissions.makeWritable(files());
    Files.delete(files().resolve("l"));
    Files.createSymbolicLink(files().resolve("l"), Path.of(".."));
    finds(Kind.CHANGED, files().resolve("l"));
  }

  @Test
  void noFilesAtAll() throws IOException {
    FilePermissions.makeWritable(store.folder(base));
    FileTrees.delete(files());
    finds(Kind.MISSING, files());
  }

  @ParameterizedTest
  @ValueSource(strings = {"context.json", "manifest"})
  void documents(String name) throws IOException {
    for (String text : new String[] {"", "{", "{}", "null", "x"}) {
      write(store.folder(base).resolve(name), text);
      finds(Kind.CHANGED, store.folder(base).resolve(name));
    }
    Files.delete(store.folder(base).resolve(name));
    finds(Kind.MISSING, store.folder(base).resolve(name));
  }

  @Test
  void theDocumentOfARealization() throws IOException {
    Path document = store.folder(base).resolve("realization.json");
    write(document, Files.readString(document) + " ");
    finds(Kind.CHANGED, document);
  }

  @Test
  void aRealizationUnderAnotherName() throws IOException {
    Path renamed = store.folder(new RRef(Hash.of("x"), base.dref()));
    Files.move(store.folder(base), renamed);
    assertThat(verifier.verify())
        .extracting(Finding::place)
        .containsExactlyInAnyOrder(renamed.resolve("realization.json"), store.folder(base));
  }

  @Test
  void theDocumentsOfADerivation() throws IOException {
    Path document = store.folder(base.dref()).resolve("derivation.json");
    write(document, Files.readString(document).replace("base", "bass"));
    finds(Kind.CHANGED, document);
    Files.delete(document);
    finds(Kind.MISSING, document);
  }

  @Test
  void theTableOfCode() throws IOException {
    CodeFingerprint code =
        new CodeFingerprint(new TreeMap<>(Map.of("A.build()", Hash.of("body"))), new TreeSet<>());
    String table = CodeIdentity.Fingerprint.of(code).table();
    String document =
        "{\"code\":\"%s\",\"config\":{},\"dependencies\":[],\"kind\":\"dev.stagewright/derivation/1\",\"stage\":\"coded\"}"
            .formatted(Hash.of(table));
    var dref = new DRef(Hash.of(document), new StageName("coded"));
    Path folder = Files.createDirectory(store.folder(dref));
    Files.writeString(folder.resolve("derivation.json"), document);
    assertThat(Verifier.of(store).verify(dref)).as("the next realize writes it").isEmpty();
    Files.writeString(folder.resolve("code.json"), table.replace("build", "built"));
    finds(Kind.CHANGED, folder.resolve("code.json"));
    Files.writeString(folder.resolve("code.json"), table);
    assertThat(verifier.verify()).isEmpty();
  }

  @Test
  void anInputThatIsGone() throws IOException {
    FileTrees.delete(store.folder(base));
    finds(Kind.MISSING, store.folder(base));
    assertThat(verifier.verify(top))
        .singleElement()
        .hasToString("%s".formatted(verifier.verify().get(0)));
  }

  @Test
  void goesOnWhereItWasInterrupted() throws IOException {
    List<VerifyProgress> told = new ArrayList<>();
    Verifier interrupted = verifier.listening(progress -> {
      throw new IllegalStateException("enough");
    });
    assertThatIllegalStateException().isThrownBy(interrupted::verify);
    Path noted = store.root().resolve("verified");
    List<String> well = Files.readAllLines(noted);
    assertThat(List.of(base.toString(), top.toString())).containsAll(well);
    Files.writeString(noted, base + "\nrref:cut");
    write(files().resolve("b"), "x");

    assertThat(verifier.listening(told::add).resume()).as("not read again").isEmpty();
    assertThat(told).extracting(VerifyProgress::done).containsExactly(2);
    assertThat(told).extracting(VerifyProgress::total).containsExactly(2);
    assertThat(noted).doesNotExist();
    assertThat(verifier.resume()).as("nothing to go on with").hasSize(1);
    assertThat(noted).doesNotExist();
  }

  @Test
  void onlyAFullVerificationFindsAnythingWell() throws IOException {
    Path noted = Files.writeString(store.root().resolve("verified"), base + "\n");
    write(files().resolve("d/new"), "");

    assertThat(verifier.quick().resume()).hasSize(1);
    assertThat(verifier.quick().verify()).hasSize(1);
    assertThat(noted).hasContent(base.toString());
    assertThat(verifier.verify()).hasSize(1);
    assertThat(noted).doesNotExist();
  }

  @Test
  void tellsHowFarItHasCome() {
    List<VerifyProgress> told = Collections.synchronizedList(new ArrayList<>());
    verifier.listening(told::add).verify();
    assertThat(told).extracting(VerifyProgress::done).containsExactlyInAnyOrder(1, 2);
    assertThat(told).extracting(VerifyProgress::bytes).contains(2L);
  }

  @Test
  void aFolderThatACrashLeftIsNoDamage() throws IOException {
    Files.createDirectory(store.folder(new DRef(Hash.of("x"), new StageName("left"))));
    assertThat(verifier.verify()).isEmpty();
  }
}
