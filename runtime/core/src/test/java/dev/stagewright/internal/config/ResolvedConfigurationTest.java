package dev.stagewright.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.config.Codecs;
import dev.stagewright.config.StageType;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.ref.StageName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResolvedConfigurationTest {
  private static final DRef INPUT = new DRef(Hash.of("input"), new StageName("input"));

  private final ConfigWriter config =
      new ConfigWriter(StageType.versioned("stage", ResolvedConfigurationTest.class, "1"));

  private String resolved() {
    return config.finish().resolvedValues(new InputResolver() {
      @Override
      public String files(DRef dref) {
        assertThat(dref).isEqualTo(INPUT);
        return "FILES";
      }

      @Override
      public String object(DRef dref) {
        assertThat(dref).isEqualTo(INPUT);
        return "OBJECT";
      }
    });
  }

  private static RefPath path(String path) {
    return new RefPath(INPUT, new RelativePath(path));
  }

  @Test
  void inputsGiveWayWhereverTheyStand() {
    config.path("file", path("a/b"));
    config.paths("files", List.of(path("c"), path("say \"hi\"")));
    config.paths("named", Map.of("x", path("d")));
    config.stage("object", INPUT);

    assertThat(resolved()).isEqualTo("""
        {"file":"FILES~0/a/b","files":["FILES~0/c","FILES~0/say \\"hi\\""],"named":{"x":"FILES~0/d"},"object":"OBJECT~0"}\
        """);
  }

  @Test
  void textsAndKeysThatOnlyLookLikeRefsStay() {
    String all = "dref:";
    config.value("text", Codecs.STRING, all);
    config.value("quoted", Codecs.STRING, "say \"dref:" + INPUT.folderName() + "\"");
    config.value("escape", Codecs.STRING, "dref:\\");
    config.value("outside", Codecs.STRING, INPUT + "/../x");
    config.paths("named", Map.of(INPUT.toString(), path("d"), "dref:x", path("e")));
    String values = config.finish().values();

    assertThat(resolved())
        .isEqualTo(values
            .replace("\"" + INPUT + "/d\"", "\"FILES~0/d\"")
            .replace("\"" + INPUT + "/e\"", "\"FILES~0/e\""));
  }
}
