package dev.stagewright.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Scratch;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.store.CorruptionException;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 9: whatever an archive tries, it is told, and the store stays as it was. */
class HostileArchiveTest {
  private static final Hash X = Hash.of("x");

  private final Path folder;
  private final DiskStore target;
  private final byte[] good;

  HostileArchiveTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.target = DiskStore.open(folder.resolve("target"));
    DiskStore source = DiskStore.open(folder.resolve("source"));
    RRef top = Sample.realize(source.root());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LocalArchive.of(source, () -> {}).pack(List.of(top), out);
    this.good = out.toByteArray();
  }

  private void refused(Forge forge, String... fault) throws IOException {
    refused(forge.bytes(), fault);
  }

  private void refused(byte[] archive, String... fault) throws IOException {
    Path file = Files.write(folder.resolve("evil.zip"), archive);
    Files.createDirectories(target.root().resolve("tmp"));
    Files.createDirectories(target.root().resolve("locks"));
    Files.write(target.root().resolve("locks/visits"), new byte[0]);
    Map<String, String> before = Scratch.tree(folder);

    var told = assertThatThrownBy(() -> LocalArchive.of(target, () -> {}).unpack(file))
        .isInstanceOf(CorruptionException.class)
        .hasMessageContaining(file.toString());
    for (String word : fault) {
      told.hasMessageContaining(word);
    }
    assertThat(Scratch.tree(folder)).isEqualTo(before);
  }

  private Forge forge() throws IOException {
    return Forge.from(good);
  }

  @Test
  void theForgeIsHonestUnlessToldOtherwise() throws IOException {
    assertThat(forge().bytes()).isEqualTo(good);
    Path file = Files.write(
        folder.resolve("honest.zip"),
        Forge.realization(line("a"), Map.of("a", "x")).bytes());
    assertThat(LocalArchive.of(target, () -> {}).unpack(file)).hasSize(1);
  }

  private static String line(String path) {
    return "# {\"path\":\"%s\",\"size\":1,\"type\":\"file\"}\n%s  %s\n".formatted(path, X, path);
  }

  private static String link(String path, String to) {
    return "# {\"path\":\"%s\",\"target\":\"%s\",\"type\":\"link\"}\n".formatted(path, to);
  }

  private static String directory(String path) {
    return "# {\"path\":\"%s\",\"type\":\"directory\"}\n".formatted(path);
  }

  // What the zip file itself can be.

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 100, 1000})
  void aTruncatedOne(int length) throws IOException {
    refused(Arrays.copyOf(good, length));
    refused(Arrays.copyOf(good, good.length - 1 - length));
  }

  @Test
  void somethingElse() throws IOException {
    refused("no zip file".getBytes(StandardCharsets.UTF_8), "index.json");
  }

  @Test
  void bytesAfterTheEnd() throws IOException {
    refused(Arrays.copyOf(good, good.length + 1), "not as packing writes it");
  }

  @Test
  void bytesBeforeTheBeginning() throws IOException {
    byte[] shifted = new byte[good.length + 1];
    System.arraycopy(good, 0, shifted, 1, good.length);
    refused(shifted);
  }

  @Test
  void aComment() throws IOException {
    refused(forge().bytes(entry -> entry.setComment("hello")), "not as packing writes it");
  }

  @Test
  void extraFields() throws IOException {
    byte[] field = {(byte) 0xfe, (byte) 0xca, 0, 0};
    refused(forge().bytes(entry -> entry.setExtra(field)), "not as packing writes it");
  }

  @Test
  void anotherTime() throws IOException {
    refused(forge().bytes(entry -> entry.setTime(1_000_000_000_000L)), "not as packing writes it");
  }

  @Test
  void compression() throws IOException {
    refused(forge().bytes(entry -> entry.setMethod(ZipEntry.DEFLATED)), "is compressed");
  }

  @Test
  void aDirectoryThatNamesOtherFiles() throws IOException {
    byte[] lying = good.clone();
    lying[good.length - 22 - 5] ^= 1;
    refused(lying, "not as packing writes it");
  }

  @Test
  void sizesThatLie() throws IOException {
    for (int size : new int[] {0, 1, 1 << 30, -1}) {
      byte[] lying = good.clone();
      ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(18, size).putInt(22, size);
      refused(lying);
    }
  }

  // Which entries there are, and what they are called.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../evil",
        "/tmp/evil",
        "C:\\evil",
        "..\\evil",
        "evil\u0000",
        "evil\n",
        "",
        "./out"
      })
  void otherNames(String name) throws IOException {
    refused(
        forge().change("files/out", entry -> new Forge.Entry(name, entry.text())),
        "instead of derivations/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "evil", "derivations/evil"})
  void entriesThatNothingLists(String name) throws IOException {
    refused(forge().add(name, "x"), name, "which nothing lists");
  }

  @Test
  void anEntryTwice() throws IOException {
    // The platform writes no name twice: give one of the same length another's.
    Forge forge = forge().add("index.jsom", "{}");
    byte[] twice = new String(forge.bytes(), StandardCharsets.ISO_8859_1)
        .replace("index.jsom", "index.json")
        .getBytes(StandardCharsets.ISO_8859_1);
    refused(twice, "\"index.json\", which nothing lists");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.json",
        "derivation.json",
        "realization.json",
        "context.json",
        "manifest",
        "files/out"
      })
  void entriesThatAreMissing(String name) throws IOException {
    refused(forge().remove(name));
  }

  @Test
  void anotherOrder() throws IOException {
    refused(forge().swapLast(), "instead of");
  }

  // What the index says.

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{", "null", "{\"kind\":\"dev.stagewright/archive/0\"}"})
  void noIndex(String text) throws IOException {
    refused(forge().text("index.json", old -> text));
  }

  @Test
  void aNewerArchive() throws IOException {
    Path file = Files.write(
        folder.resolve("new.zip"),
        forge().text("index.json", old -> old.replace("archive/1", "archive/2")).bytes());

    assertThatThrownBy(() -> LocalArchive.of(target, () -> {}).unpack(file))
        .isInstanceOf(StoreException.class)
        .isNotInstanceOf(CorruptionException.class)
        .hasMessage(
            file + " is an archive of version 2, and this Stagewright knows versions up to 1:"
                + " use a newer one");
    assertThat(target.derivations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rref:x", "rref:../../x", "dref:x", ""})
  void anIndexOfWhatIsNoRRef(String text) throws IOException {
    refused(
        forge().text("index.json", old -> old.replaceFirst("rref:[^\"]*", text)), "is not an RRef");
  }

  @Test
  void anIndexThatAsksForLess() throws IOException {
    refused(
        forge().text("index.json", old -> old.replaceFirst("\\[[^\\]]*\\]", "[]")), "index.json");
  }

  @Test
  void anIndexWithMore() throws IOException {
    refused(forge().text("index.json", old -> old.replace("{\"asked\"", "{\"a\":1,\"asked\"")));
    refused(forge().text("index.json", old -> old + " "));
  }

  @Test
  void aRealizationTwice() throws IOException {
    refused(
        forge().text("index.json", old -> old.replaceFirst("(\"rref:[^\"]*\")\\]\\}", "$1,$1]}")),
        "comes twice");
  }

  // What does not have the hash that stands in a name or a document.

  @ParameterizedTest
  @ValueSource(strings = {"files/out", "files/bin/run"})
  void otherBytes(String name) throws IOException {
    refused(forge().text(name, old -> old.replace('o', 'x').replace('b', 'x')), name);
  }

  @Test
  void moreOrFewerBytes() throws IOException {
    refused(forge().text("files/out", old -> old + "x"), "other than the 3 bytes");
    refused(forge().text("files/out", old -> "to"), "other than the 3 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"derivation.json", "realization.json", "context.json", "manifest"})
  void documentsOfAnotherHash(String name) throws IOException {
    refused(forge().text(name, old -> old + " "), name, "SHA-256");
  }

  @Test
  void aDerivationOfAnotherStage() throws IOException {
    Forge evil = Forge.realization("", Map.of());
    Forge renamed = evil.rename("-evil", "-good");
    refused(renamed, "derivation.json", "stage good");
  }

  @Test
  void aContextThatIsNotTheDerivations() throws IOException {
    RRef other = new RRef(X, Sample.base().dref());
    Context context = Context.of(Map.of(other.dref(), List.of(other)));
    refused(
        Forge.realization("# stagewright manifest 1\n", context, Map.of()),
        "context.json",
        "depends on []");
  }

  @Test
  void inputsThatAreNowhere() throws IOException {
    Forge forge = forge();
    String base = Sample.base().dref().folderName();
    forge
        .removeAll(base)
        .text("index.json", old -> old.replaceFirst("\"rref:[^\"]*%s\",".formatted(base), ""));
    refused(forge, base, "neither came before it nor is in the store");
  }

  // What a manifest can say, all hashes being right.

  @ParameterizedTest
  @ValueSource(strings = {"a/../b", "/a", "../a", "a//b", ".", "a/."})
  void pathsThatLeadOut(String path) throws IOException {
    refused(Forge.realization(line(path), Map.of(path, "x")), "no path inside a realization");
  }

  /** Windows reads them otherwise; there they are refused. */
  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @ValueSource(strings = {"C:a", "a\\\\b", "a\\tb", "aux.txt", "end."})
  void namesThatThisSystemCanHaveAreTaken(String path) throws IOException {
    String name = path.replace("\\\\", "\\").replace("\\t", "\t");
    String checksum = name.contains("\\") ? "\\%s  a\\\\b".formatted(X) : X + "  " + name;
    taken(
        Forge.realization(
            "# {\"path\":\"%s\",\"size\":1,\"type\":\"file\"}\n%s\n".formatted(path, checksum),
            Map.of(name, "x")),
        name);
  }

  private void taken(Forge forge, String... names) throws IOException {
    Path file = Files.write(folder.resolve("odd.zip"), forge.bytes());
    RRef rref = LocalArchive.of(target, () -> {}).unpack(file).get(0);
    for (String name : names) {
      Path place = target.folder(rref).resolve("files").resolve(name);
      assertThat(Files.exists(place, LinkOption.NOFOLLOW_LINKS)).as(name).isTrue();
    }
  }

  @Test
  void namesLongerThanAny() throws IOException {
    String name = "a".repeat(256);
    refused(Forge.realization(line(name), Map.of(name, "x")), "more than 255 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "..", "../x", "a/../../x", "a/..", ""})
  void linksThatLeadOut(String to) throws IOException {
    refused(Forge.realization(link("l", to), Map.of()), "outside the realization");
  }

  @Test
  void filesWrittenThroughLinks() throws IOException {
    refused(
        Forge.realization(directory("d") + link("l", "d") + line("l/a"), Map.of("l/a", "x")),
        "lies in no folder");
    refused(
        Forge.realization(
            directory("a") + directory("a/b") + link("a/b/up", "..") + link("a/b/up/x", "../.."),
            Map.of()),
        "lies in no folder");
  }

  @Test
  void filesInFilesOrInNothing() throws IOException {
    refused(
        Forge.realization(line("a") + line("a/b"), Map.of("a", "x", "a/b", "x")),
        "lies in no folder");
    refused(Forge.realization(line("a/b"), Map.of("a/b", "x")), "lies in no folder");
  }

  @Test
  void onePathTwice() throws IOException {
    refused(Forge.realization(line("a") + line("a"), Map.of("a", "x")), "listed twice");
    refused(Forge.realization(line("a") + link("a", "b"), Map.of("a", "x")), "listed twice");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 2, Long.MAX_VALUE})
  void sizesOtherThanTheFile(long size) throws IOException {
    refused(
        Forge.realization(line("a").replace("\"size\":1", "\"size\":" + size), Map.of("a", "x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x\n",
        "# stagewright manifest 2\n",
        "# stagewright manifest 1",
        "# stagewright manifest 1\n\n"
      })
  void noManifest(String manifest) throws IOException {
    refused(Forge.realization(manifest, Context.of(Map.of()), Map.of()), "manifest");
  }

  @Test
  void deviceFilesAreNoType() throws IOException {
    refused(
        Forge.realization("# {\"path\":\"a\",\"type\":\"device\"}\n", Map.of()), "type \"device\"");
  }

  /** Where one takes the place of another, nothing is kept. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void namesThatSomeSystemsTakeForOneAreTakenWhereTheyAreTwo() throws IOException {
    taken(Forge.realization(line("A") + line("a"), Map.of("A", "x", "a", "x")), "A", "a");
    taken(Forge.realization(directory("D") + link("d", "D"), Map.of()), "D", "d");
    taken(
        Forge.realization(directory("cafe\u0301") + directory("caf\u00e9"), Map.of()),
        "cafe\u0301",
        "caf\u00e9");
  }

  @Test
  void linksToNoPath() throws IOException {
    refused(Forge.realization(link("l", "\\u0000"), Map.of()), "U+0000");
    refused(Forge.realization(link("l", "../\\u001b[2J"), Map.of()), "outside the realization");
  }

  @Test
  void wordsThatSteerATerminal() throws IOException {
    refused(forge().add("\u001b[2Jevil\u0085", "x"), "\"?[2Jevil?\", which nothing lists");
    refused(Forge.realization("\u001b[2J\n", Map.of()), "no line \"?[2J\"");
  }

  /** Nothing is compressed, so that more never comes out than there is; names are as long. */
  @Test
  void foldersWithoutEnd() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String path = "d"; path.length() < 10_000; path += "/d") {
      lines.append(directory(path));
    }
    refused(Forge.realization(lines.toString(), Map.of()), "more than 3000 bytes");
  }
}
