package dev.stagewright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.ref.StageName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The page on the format is true, and says enough. */
class FormatPageTest {
  private static final Map<String, Function<String, ?>> PARSERS = Map.of(
      "hash", Hash::new,
      "stage-name", StageName::new,
      "dref", DRef::parse,
      "rref", RRef::parse,
      "path", RelativePath::new,
      "ref-path", RefPath::parse);

  private final Grammar grammar;

  FormatPageTest() throws IOException {
    grammar = Grammar.ofPage();
  }

  @Test
  void aStoreIsReadByThePageAlone() throws IOException {
    try (Scratch scratch = new Scratch()) {
      Path root = scratch.folder().resolve("store");
      new History().happen(root, scratch.folder().resolve("link"));
      IndependentStore reader = new IndependentStore(root, grammar);

      assertThat(reader.verify()).isEqualTo(realizations(root)).hasSize(4);
      assertThat(reader.unnamed()).isEmpty();
    }
  }

  private static Set<String> realizations(Path root) {
    Set<String> rrefs = new TreeSet<>();
    try (Store store = Store.open(root)) {
      for (DRef dref : LocalStore.of(store).disk().derivations()) {
        LocalStore.of(store).disk().names(dref).forEach(rref -> rrefs.add(rref.toString()));
      }
    }
    return rrefs;
  }

  /** Else the page would say too little to verify a store. */
  @Test
  void whoReadsByThePageSeesEachByteThatChanged() throws IOException {
    try (Scratch scratch = new Scratch()) {
      Path root = scratch.folder().resolve("store");
      new History().happen(root, scratch.folder().resolve("link"));
      IndependentStore reader = new IndependentStore(root, grammar);
      for (Path file : hashed(root)) {
        byte[] good = Files.readAllBytes(file);
        byte[] bad = good.length == 0 ? new byte[1] : good.clone();
        bad[bad.length / 2] ^= 1;
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.write(file, bad);
        assertThatThrownBy(reader::verify).as("%s", file).isInstanceOf(Exception.class);
        Files.write(file, good);
      }
      reader.verify();
    }
  }

  private static List<Path> hashed(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root.resolve("derivations"))) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .toList();
    }
  }

  @Test
  void anArchiveIsReadByThePageAlone() throws IOException {
    try (Scratch scratch = new Scratch()) {
      Path root = scratch.folder().resolve("store");
      new History().happen(root, scratch.folder().resolve("link"));
      try (Store store = Store.open(root)) {
        List<RRef> all = realizations(root).stream().map(RRef::parse).toList();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        store.archive().pack(all, packed);

        assertThat(IndependentArchive.verify(packed.toByteArray(), grammar))
            .containsExactlyInAnyOrderElementsOf(realizations(root));
      }
    }
  }

  @Test
  void whoReadsAnArchiveByThePageSeesEachByteThatChanged() throws IOException {
    byte[] archive = KeptStoreTest.resource("archive-1-class.zip").readAllBytes();
    IndependentArchive.verify(archive, grammar);
    for (int i = 0; i < archive.length; i++) {
      byte[] bad = archive.clone();
      bad[i] ^= 1;
      assertThatThrownBy(() -> IndependentArchive.verify(bad, grammar))
          .as("byte %s", i)
          .isInstanceOf(Exception.class);
    }
  }

  @Property
  void itsGrammarIsWhatIsRead(@ForAll("nearly") String text) {
    PARSERS.forEach((name, parser) -> assertThat(grammar.matches(name, text))
        .as("%s: \"%s\"", name, text)
        .isEqualTo(isRead(parser, text)));
  }

  private static boolean isRead(Function<String, ?> parser, String text) {
    try {
      return parser.apply(text).toString().equals(text);
    } catch (InvalidRefException e) {
      return false;
    }
  }

  /** Words of the grammar put together, rightly or not. */
  @Provide
  Arbitrary<String> nearly() {
    List<String> words = new ArrayList<>(List.of("dref:", "rref:", "-", "/", ".", "..", "a", "C:"));
    words.addAll(List.of("a".repeat(99), "0", "_", "\\", "\u0000", "\u0085", "\ud800", "\n", "é"));
    Arbitrary<String> word = Arbitraries.oneOf(
        Arbitraries.of(words),
        Arbitraries.strings().withChars("0123456789abcdef").ofLength(64));
    Arbitrary<String> nearly = Arbitraries.oneOf(
        word.list().ofMaxSize(7).map(some -> String.join("", some)),
        Arbitraries.of("dref:%s-a", "rref:%1$s-%1$s-a", "dref:%s-a/b", "%s")
            .map(form -> form.formatted("0f".repeat(32)))
            .flatMap(good -> word.map(more -> good + more)));
    return nearly.filter(FormatPageTest::hasShortSegments);
  }

  /** Which the page says in words. */
  private static boolean hasShortSegments(String text) {
    return Stream.of(text.split("/"))
        .allMatch(segment -> segment.getBytes(StandardCharsets.UTF_8).length <= 255);
  }
}
