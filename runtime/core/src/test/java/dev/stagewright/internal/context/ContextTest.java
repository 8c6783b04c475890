package dev.stagewright.internal.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final DRef A = new DRef(Hash.of("a"), new StageName("a"));
  private static final DRef B = new DRef(Hash.of("b"), new StageName("b"));

  @Property
  void itsDocumentReadsBackAsItself(@ForAll @From("realizations") Map<DRef, List<RRef>> taken)
      throws JsonProcessingException {
    Context context = Context.of(taken);

    assertThat(Context.read(JSON.readTree(context.document()))).isEqualTo(context);
    assertThat(context.length()).isEqualTo(context.document().length());
  }

  @Property
  void orderAndRepetitionDoNotCount(
      @ForAll @From("realizations") Map<DRef, List<RRef>> taken, @ForAll Random random) {
    List<DRef> keys = new ArrayList<>(taken.keySet());
    Collections.shuffle(keys, random);
    Map<DRef, List<RRef>> other = new LinkedHashMap<>();
    for (DRef dref : keys) {
      List<RRef> rrefs = new ArrayList<>(taken.getOrDefault(dref, List.of()));
      rrefs.addAll(taken.getOrDefault(dref, List.of()));
      Collections.shuffle(rrefs, random);
      other.put(dref, rrefs);
    }

    assertThat(Context.of(other)).isEqualTo(Context.of(taken));
    assertThat(Context.of(other).hash()).isEqualTo(Context.of(taken).hash());
  }

  @Property
  void onlyEqualContextsHaveEqualHashes(
      @ForAll @From("realizations") Map<DRef, List<RRef>> one,
      @ForAll @From("realizations") Map<DRef, List<RRef>> two) {
    Context first = Context.of(one);
    Context second = Context.of(two);

    assertThat(first.hash().equals(second.hash())).isEqualTo(first.equals(second));
  }

  @Provide
  Arbitrary<Map<DRef, List<RRef>>> realizations() {
    Arbitrary<List<String>> contents =
        Arbitraries.of("x", "y", "z").list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.maps(Arbitraries.of(A, B), contents).map(map -> {
      Map<DRef, List<RRef>> taken = new LinkedHashMap<>();
      map.forEach((dref, texts) ->
          taken.put(dref, texts.stream().map(text -> rref(text, dref)).toList()));
      return taken;
    });
  }

  /** A failure here means that every existing store forgets everything: do not change the texts. */
  @Test
  void hashesArePinned() {
    assertThat(Context.of(Map.of()).document())
        .isEqualTo("{\"dependencies\":{},\"kind\":\"dev.stagewright/context/1\"}");
    assertThat(Context.of(Map.of()).hash())
        .hasToString("40a9c539230a0519fe87ff85dca3ea113a2aa47382cf55104ed1da6807897a6e");
    assertThat(Context.of(Map.of(A, List.of(rref("x", A)), B, List.of(rref("y", B))))
            .hash())
        .hasToString("5e5e143a3544818aad077a965c83929363ea1eccff1a147fd496f8a7ee68e1c8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"kind\":\"dev.stagewright/context/2\",\"dependencies\":{}}",
        "{\"kind\":\"dev.stagewright/context/1\",\"dependencies\":[]}",
        "{\"kind\":\"dev.stagewright/context/1\",\"dependencies\":{\"dref:x\":[]}}",
        "{\"kind\":\"dev.stagewright/context/1\",\"dependencies\":{\"%A\":\"%X\"}}",
        "{\"kind\":\"dev.stagewright/context/1\",\"dependencies\":{\"%A\":[1]}}",
        "{\"kind\":\"dev.stagewright/context/1\",\"dependencies\":{\"%B\":[\"%X\"]}}",
        "{\"kind\":\"dev.stagewright/context/1\",\"dependencies\":{\"%A\":[\"%X\",\"%X\"]}}",
        "{\"kind\":\"dev.stagewright/context/1\",\"dependencies\":{},\"more\":1}"
      })
  void refusesOtherDocuments(String shape) throws JsonProcessingException {
    String text = shape
        .replace("%A", A.toString())
        .replace("%B", B.toString())
        .replace("%X", rref("x", A).toString());
    var document = JSON.readTree(text);

    assertThatThrownBy(() -> Context.read(document)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsNothingOfWhatIsNoDependency() {
    assertThat(Context.of(Map.of(A, List.of(rref("x", A)))).of(B)).isEmpty();
  }

  private static RRef rref(String text, DRef dref) {
    return new RRef(Hash.of(text), dref);
  }
}
