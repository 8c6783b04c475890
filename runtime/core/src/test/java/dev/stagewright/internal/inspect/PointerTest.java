package dev.stagewright.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.Work;
import dev.stagewright.config.Codecs;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** RFC 6901, section 4: a key of any characters can be pointed to. */
class PointerTest {

  @Property(tries = 100)
  void everyKeyCanBePointedTo(
      @ForAll @Size(max = 5)
          Map<@Chars({'/', '~', '0', '1', 'a', '"', ' '}) @StringLength(max = 4) String, Integer>
              map) {
    Work work = Work.stage("work").with("map", Codecs.map(Codecs.INT), map).done();
    JsonNode config = DerivationDocument.of(work.configuration()).config();
    JsonView view = new ValueView(config);

    map.forEach((key, value) -> {
      JsonPointer pointer =
          JsonPointer.compile("/map/" + key.replace("~", "~0").replace("/", "~1"));
      assertThat(view.at(pointer).map(JsonView::json)).isEqualTo(Optional.of(config.at(pointer)));
      assertThat(view.at(pointer).map(JsonView::text)).contains(value.toString());
    });
  }
}
