package dev.stagewright.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import dev.stagewright.ref.DRef;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CauseTest {
  private static final Difference DIFFERENCE =
      new Difference.Input(JsonPointer.compile("/in"), dref("a"), dref("b"));

  private static DRef dref(String digit) {
    return DRef.parse("dref:" + digit.repeat(64) + "-before");
  }

  @Test
  void tellsTheEndsOfALongWay() {
    Cause cause = new Cause(Collections.nCopies(2000, "before"), DIFFERENCE);
    assertThat(cause.sentence()).startsWith("in before > before > … (1,997 more) > before, ");
    assertThat(cause.json().get("through")).hasSize(2000);
  }

  @Test
  void tellsAShortWayInFull() {
    assertThat(new Cause(List.of("a", "b", "c", "d", "e", "f"), DIFFERENCE).sentence())
        .startsWith("in a > b > c > d > e > f, ");
  }
}
