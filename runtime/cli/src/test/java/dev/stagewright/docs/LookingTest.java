package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagewright.cli.testing.SnippetFixture;
import dev.stagewright.tools.Reports;
import java.time.Duration;
import java.time.Instant;
import my.digits.DigitsRRef;
import my.digits.DigitsStage;
import my.digits.ModelRRef;
import org.junit.jupiter.api.Test;

/** The snippets that ask a store. */
class LookingTest extends SnippetFixture {
  @Test
  void whatLiesInIt() {
    ModelRRef best = store.realize(model);
    // row: looking
    Reports reports = store.reports(); // each report is JSON
    String view = reports.show(best.rref()); // lsref
    String ofOne = reports.show(model.dref()); // drefrrefs
    String all = reports.find("*"); // allrrefs
    String top = reports.topLevel(); // rootrrefs and rootdrefs: nothing was built from them
    String usage = reports.usage(); // du
    // end
    assertThat(view).contains("\"model.txt\"");
    assertThat(ofOne).contains(best.rref().toString());
    assertThat(all)
        .contains(best.rref().toString(), store.realize(digits).rref().toString());
    assertThat(top)
        .contains(best.rref().toString(), model.dref().toString())
        .doesNotContain(digits.dref().toString());
    assertThat(usage).contains("\"bytes\"");
  }

  @Test
  void whatWasAsked() {
    ModelRRef best = store.realize(model);
    // row: find
    Instant since = Instant.now().minus(Duration.ofDays(2));
    String found = store.reports().find("mod*", since, "epochs=1", "accuracy>=0");
    // end
    assertThat(found)
        .contains(best.rref().toString())
        .doesNotContain(store.realize(digits).rref().toString());
  }

  @Test
  void whatDiffers() {
    DigitsRRef few = store.realize(digits);
    DigitsRRef many = store.realize(DigitsStage.from(digits).count(200).instantiate());
    // row: diff
    System.out.println(store.reports().diff(few.rref(), many.rref()));
    // end
    assertThat(store.reports().diff(few.rref(), many.rref())).contains("/count");
  }

  @Test
  void when() throws JsonProcessingException {
    ModelRRef best = store.realize(model);
    // row: rrefbstart
    JsonNode build =
        new ObjectMapper().readTree(store.reports().show(best.rref())).at("/builds/0");
    Instant start = Instant.parse(build.get("start").asText()); // rrefbstart
    Instant stop = Instant.parse(build.get("stop").asText()); // rrefbstop
    Duration delta = Duration.between(start, stop); // rrefbdelta
    // end
    assertThat(stop).isAfterOrEqualTo(start);
    assertThat(start.plus(delta)).isEqualTo(stop);
  }

  @Test
  void fromWhat() {
    ModelRRef best = store.realize(model);
    // row: rrefdeps
    String direct = store.reports().text(best.rref(), "/inputs/dataset/rref").orElseThrow();
    String everything = store.reports().graph(best.rref());
    // end
    assertThat(direct).isEqualTo(store.realize(digits).rref().toString());
    assertThat(everything).contains(best.rref().toString(), direct);
  }
}
