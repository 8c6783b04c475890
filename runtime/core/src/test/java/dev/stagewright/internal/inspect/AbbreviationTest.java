package dev.stagewright.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Names cut short, in stores where hashes begin alike and stages are called like hashes. */
class AbbreviationTest {
  private static final List<String> NAMES =
      List.of("s", "digits", "a".repeat(7), "a".repeat(9), "b-a");

  @Property(tries = 200)
  void eachMeansItsEntryAloneAndNoFewerDigitsDo(
      @ForAll @Size(max = 12) List<@From("realizations") RRef> rrefs) throws IOException {
    Path root = Files.createTempDirectory("store");
    try {
      DiskStore store = DiskStore.open(root);
      for (RRef rref : rrefs) {
        Files.createDirectories(store.folder(rref));
      }
      RefResolver resolver = RefResolver.of(store);
      for (RRef rref : rrefs) {
        check(resolver, new NamedRef.Realization(rref), resolver.abbreviation(rref));
        check(resolver, new NamedRef.Derivation(rref.dref()), resolver.abbreviation(rref.dref()));
        assertThat(resolver.entry(rref.toString())).isEqualTo(new NamedRef.Realization(rref));
      }
    } finally {
      delete(root);
    }
  }

  private static void check(RefResolver resolver, NamedRef ref, String abbreviation) {
    assertThat(resolver.entry(abbreviation)).as(abbreviation).isEqualTo(ref);
    assertThat(abbreviation).hasSizeGreaterThanOrEqualTo(7);
    String shorter = abbreviation.substring(0, abbreviation.length() - 1);
    if (shorter.matches("[0-9a-f]{7,}") && !NAMES.contains(shorter)) {
      assertThatThrownBy(() -> resolver.entry(shorter)).isInstanceOf(AmbiguousRefException.class);
    }
  }

  @Provide
  Arbitrary<RRef> realizations() {
    Arbitrary<StageName> names = Arbitraries.of(NAMES).map(StageName::new);
    Arbitrary<DRef> drefs = Combinators.combine(hashes(), names).as(DRef::new);
    return Combinators.combine(hashes(), drefs).as(RRef::new);
  }

  private static Arbitrary<Hash> hashes() {
    return Combinators.combine(Arbitraries.integers().between(0, 64), Arbitraries.of("b", "c"))
        .as((alike, then) -> new Hash(("a".repeat(alike) + then.repeat(64)).substring(0, 64)));
  }

  private static void delete(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
