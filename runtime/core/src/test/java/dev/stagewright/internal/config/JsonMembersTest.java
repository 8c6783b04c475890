package dev.stagewright.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonMembersTest {
  record Point(int x, double y) {}

  private static final JsonCodec<Point> POINT = JsonCodec.joining(
      point -> JsonMembers.write()
          .put("x", Codecs.INT, point.x())
          .put("y", Codecs.DOUBLE, point.y())
          .json(),
      node -> {
        JsonMembers members = JsonMembers.read(node);
        return new Point(members.get("x", Codecs.INT), members.get("y", Codecs.DOUBLE));
      });

  @Property
  void recordsComeBack(@ForAll int x, @ForAll int y) {
    assertThat(POINT.canonical(new Point(x, y / 8.0))).isEqualTo(new Point(x, y / 8.0));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> POINT.read(IntNode.valueOf(1)))
        .isInstanceOf(ConfigException.class)
        .hasMessage("Expected an object, found 1");
    assertThatThrownBy(
            () -> POINT.read(JsonMembers.write().put("x", Codecs.INT, 1).json()))
        .isInstanceOf(ConfigException.class)
        .hasMessage("\"y\" is missing in {\"x\":1}");
    assertThatThrownBy(() -> JsonMembers.write().put("x", Codecs.INT, null))
        .isInstanceOf(ConfigException.class)
        .hasMessage("x: it is null");
  }
}
