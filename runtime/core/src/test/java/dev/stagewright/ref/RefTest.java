package dev.stagewright.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 9 for the names of things: a text is refused, or means what it says. */
class RefTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String PIECES =
      "dref:|rref:|/|-|.|..|\\|C:|a|" + HASH + "|\0|\ud800|\n|é|%s";

  @Property
  void whatIsParsedPrintsAsItsText(@ForAll("valid") String text) {
    assertThat(parser(text).apply(text)).hasToString(text);
  }

  @Provide
  Arbitrary<String> valid() {
    Arbitrary<String> hashes =
        Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
    Arbitrary<String> drefs =
        Combinators.combine(hashes, names()).as((hash, name) -> "dref:" + hash + "-" + name);
    Arbitrary<String> rrefs = Combinators.combine(hashes, drefs)
        .as((hash, dref) -> dref.replaceFirst("dref:", "rref:" + hash + "-"));
    Arbitrary<String> paths = Combinators.combine(drefs, names(), names())
        .as((dref, folder, file) -> dref + "/" + folder + "/" + file);
    return Arbitraries.oneOf(hashes, names(), drefs, rrefs, paths);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withCharRange('0', '9')
        .withChars("._-")
        .ofMinLength(1)
        .ofMaxLength(100)
        .filter(StageName::isValid);
  }

  private static Function<String, Object> parser(String text) {
    if (text.startsWith("rref:")) {
      return RRef::parse;
    }
    if (text.startsWith("dref:")) {
      return text.contains("/") ? RefPath::parse : DRef::parse;
    }
    return StageName::new;
  }

  @Property
  void anyTextIsRefusedOrPrintsAsItself(@ForAll("hostile") String text) {
    printsOrRefuses(DRef::parse, text);
    printsOrRefuses(RRef::parse, text);
    printsOrRefuses(RefPath::parse, text);
    printsOrRefuses(RelativePath::new, text);
    printsOrRefuses(StageName::new, text);
    printsOrRefuses(Hash::new, text);
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> piece = Arbitraries.of(PIECES.split("\\|"));
    Arbitrary<String> pieced = piece.list().ofMaxSize(6).map(list -> String.join("", list));
    return Arbitraries.oneOf(Arbitraries.strings(), pieced);
  }

  private static void printsOrRefuses(Function<String, Object> parse, String text) {
    try {
      assertThat(parse.apply(text)).hasToString(text);
    } catch (InvalidRefException e) {
      assertThat(e.getMessage()).containsAnyOf("\" is not a", "\" lacks the path of");
    } catch (RuntimeException e) {
      throw new AssertionError("neither parsed nor refused: " + text, e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".a", "a.", "-a", "a b", "a/b", "a\n", "ä", "a\0", "a:b"})
  void refusesStageNames(String name) {
    assertThatThrownBy(() -> new StageName(name)).isInstanceOf(InvalidRefException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "DREF:%s-a", "dref:%s", "dref:%s-", "dref:%sa", " dref:%s-a"})
  void refusesDRefs(String shape) {
    String text = shape.replace("%s", HASH);
    assertThatThrownBy(() -> DRef.parse(text))
        .isInstanceOf(InvalidRefException.class)
        .hasMessageContaining("not a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABCDEF", "g", " ", "٣"})
  void refusesHashes(String digits) {
    String text = (digits + HASH).substring(0, 64);
    assertThatThrownBy(() -> new Hash(text)).isInstanceOf(InvalidRefException.class);
  }

  @Property
  void hashesHaveTheOrderOfTheirDigits(@ForAll("hashes") Hash one, @ForAll("hashes") Hash other) {
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(Integer.signum(one.hex().compareTo(other.hex())));
    assertThat(one.equals(other)).isEqualTo(one.hex().equals(other.hex()));
    assertThat(new Hash(one.hex())).isEqualTo(one).hasSameHashCodeAs(one);
  }

  @Property
  void hashesHaveTheBytesOfTheirDigits(@ForAll("hashes") Hash hash) {
    ByteBuffer bytes = ByteBuffer.allocate(1 + Hash.BYTES).put((byte) 7);
    hash.write(bytes);

    assertThat(HexFormat.of().formatHex(bytes.array(), 1, 1 + Hash.BYTES)).isEqualTo(hash.hex());
    assertThat(Hash.read(bytes, 1)).isEqualTo(hash);
    assertThatThrownBy(() -> Hash.read(bytes, 2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  /** Many alike, so that every part of a hash decides. */
  @Provide
  Arbitrary<Hash> hashes() {
    return Arbitraries.strings()
        .withChars("08f")
        .ofLength(1)
        .map(digit -> digit.repeat(16))
        .list()
        .ofSize(4)
        .map(parts -> new Hash(String.join("", parts)));
  }

  @Test
  void hashesAreThoseOfTheStandard() {
    assertThat(Hash.of("abc"))
        .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Property
  void refPathsOfABareNameAndOfADerivationAreEqual(@ForAll("derivations") DRef dref) {
    RelativePath path = new RelativePath("a/b");
    RefPath known = new RefPath(() -> dref, path);

    assertThat(RefPath.parse(known.toString())).isEqualTo(known).hasSameHashCodeAs(known);
    assertThat(known.compareTo(new RefPath(dref, path))).isZero();
  }

  @Property
  void refPathsLeadIntoFoldersAndNotOut(@ForAll("derivations") DRef dref) {
    RefPath folder = new RefPath(dref, new RelativePath("a"));

    assertThat(folder.resolve("b/c")).isEqualTo(new RefPath(dref, new RelativePath("a/b/c")));
    for (String elsewhere : new String[] {"", "..", "../b", "/b"}) {
      assertThatThrownBy(() -> folder.resolve(elsewhere)).isInstanceOf(InvalidRefException.class);
    }
  }

  @Provide
  Arbitrary<DRef> derivations() {
    return names()
        .map(name -> new DRef(Hash.of(name.getBytes(StandardCharsets.UTF_8)), new StageName(name)));
  }
}
