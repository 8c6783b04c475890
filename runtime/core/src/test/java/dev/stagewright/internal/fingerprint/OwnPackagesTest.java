package dev.stagewright.internal.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which packages belong to the author of a stage. */
class OwnPackagesTest {
  @ParameterizedTest
  @CsvSource({
    "churn, churn",
    "churn.stages, churn",
    "churn.stages.deep.down, churn",
    "app, app",
    "app.stages, app",
    "work.lib, work",
    "pipeline_2.x, pipeline_2",
    "übung.stufen, übung",
    "Com.acme.x, Com",
    "com, com",
    "com.acme, com.acme",
    "com.acme.vision.deep, com.acme",
    "org.acme.x, org.acme",
    "net.acme.x, net.acme",
    "edu.mit.x, edu.mit",
    "gov.nasa.x, gov.nasa",
    "dev.jane.x, dev.jane",
    "io.acme.x, io.acme",
    "ai.acme.x, ai.acme",
    "de.acme.x, de.acme",
    "de.net.x, de.net",
    "io.github, io.github",
    "io.github.jane, io.github.jane",
    "io.github.jane.vision, io.github.jane",
    "com.github.jane.vision, com.github.jane",
    "io.gitlab.jane.vision, io.gitlab.jane",
    "org.bitbucket.jane.vision, org.bitbucket.jane",
    "page.codeberg.jane.vision, page.codeberg.jane",
    "page.layout.jane, page",
    "net.sf.tool.vision, net.sf.tool",
    "com.googlecode.tool.vision, com.googlecode.tool",
    "uk.co.acme.vision, uk.co.acme",
    "uk.ac.ox.vision, uk.ac.ox",
    "au.com.acme.vision, au.com.acme",
    "jp.co.acme.vision, jp.co.acme",
    "com.co.acme.vision, com.co",
    "github.jane.vision, github",
  })
  void rootsOfPackages(String place, String root) {
    assertThat(OwnPackages.of(List.of((place + ".Stage").replace('.', '/'))).roots())
        .containsExactly(root.replace('.', '/'));
  }

  @Test
  void whatIsBelowAndBeside() {
    OwnPackages own = OwnPackages.of(List.of("churn/stages/Clean", "io/github/jane/X$Y"));
    assertThat(List.of("churn/util/U", "churn/U", "io/github/jane/deep/Z")).allMatch(own::owns);
    assertThat(List.of("churned/U", "U", "io/github/john/Z", "java/util/List"))
        .noneMatch(own::owns);
  }

  @Test
  void theUnnamedPackage() {
    OwnPackages own = OwnPackages.of(List.of("Clean"));
    assertThat(own.owns("Clean$Nested")).isTrue();
    assertThat(own.owns("util/U")).isFalse();
    assertThat(OwnPackages.of(List.of("util/U")).owns("Clean")).isFalse();
  }
}
