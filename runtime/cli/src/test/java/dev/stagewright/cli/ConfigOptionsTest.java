package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of a configuration on the command line, which their types give a meaning. */
class ConfigOptionsTest {
  private static final String GIVEN = "dev.stagewright.cli.testing.stages.Given";

  @TempDir
  Path folder;

  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = Terminal.on(folder.resolve("store"));
  }

  @Test
  void aTextIsWhatWasTyped() throws Exception {
    assertThat(said("text=8", "maybe=true", "labels.a=8", "labels.b=null"))
        .isEqualTo("[8, 1, [], [], [], Optional[true], {a=8, b=null}]");
    assertThat(said("text=true", "maybe=null", "labels={\"a\":\"b\"}"))
        .isEqualTo("[true, 1, [], [], [], Optional.empty, {a=b}]");
    assertThat(said("text=[1, 2]", "maybe=\"8\"")).startsWith("[[1, 2], 1").contains("[8]");
  }

  @Test
  void aNumberKeepsItsScale() throws Exception {
    assertThat(said("money=0.10")).startsWith("[, 0.10,");
    assertThat(said("money=1e1000000000")).startsWith("[, 1E+1000000000,");
  }

  @Test
  void commasPartAList() throws Exception {
    assertThat(said("words=a,b", "sizes=1,2", "kinds=LARGE,SMALL"))
        .isEqualTo("[, 1, [a, b], [1, 2], [LARGE, SMALL], Optional.empty, {}]");
    assertThat(said("words=8", "sizes=8", "kinds=SMALL"))
        .isEqualTo("[, 1, [8], [8], [SMALL], Optional.empty, {}]");
    assertThat(said("words=a,8", "sizes=[]")).startsWith("[, 1, [a, 8], []");
    assertThat(said("words=", "sizes=")).startsWith("[, 1, [], []");
    assertThat(said("words=[\"a,b\", \"c\"]")).startsWith("[, 1, [a,b, c]");
  }

  @Test
  void quotesKeepACommaInItsItem() throws Exception {
    assertThat(said("words=\"a,b\"")).startsWith("[, 1, [a,b], ");
    assertThat(said("words=\"a,b\",c, \"d\\\"\" ,5\" disk"))
        .startsWith("[, 1, [a,b, c, d\", 5\" disk], ");
    assertThat(said("words=,\"\",")).startsWith("[, 1, [, , ], ");
    assertThat(said("kinds=\"LARGE\",SMALL")).contains("[LARGE, SMALL]");
    assertThat(refusal("words=a,\"b,c"))
        .contains("words: the item at character 3 begins with a quote, but is no text in quotes");
    assertThat(refusal("words=\"a\" b,c")).contains("the item at character 1");
  }

  @Test
  void jsonOfAnotherTypeIsNoList() {
    assertThat(refusal("words={\"a\":1}")).contains("words: Expected an array, found {\"a\":1}");
    assertThat(refusal("words=[1,2]")).contains("words[0]: Expected", "found 1");
    assertThat(refusal("kinds={\"a\":1,\"b\":2}")).contains("kinds: Expected an array");
    assertThat(refusal("labels=\"a,b\"")).contains("labels: Expected an object");
  }

  /** Names the file by its URL, whichever way the URL comes into the configuration. */
  @Test
  void whatFollowsFromTypedValuesIsCompleted() throws Exception {
    String fetch = "dev.stagewright.stages.FetchUrl";
    String sum = "0".repeat(64);
    String url = "https://example.org/data.csv";
    Path whole = file("{\"url\":\"%s\",\"sha256\":\"%s\"}".formatted(url, sum));
    Path other = file("{\"url\":\"https://example.org/other\",\"sha256\":\"%s\"}".formatted(sum));
    String planned = terminal.ok("plan", fetch, "--json", whole.toString()).out();
    assertThat(terminal
            .ok("plan", fetch, "-c", "url=" + url, "-c", "sha256=" + sum)
            .out())
        .isEqualTo(planned);
    assertThat(terminal
            .ok("plan", fetch, "--json", other.toString(), "-c", "url=" + url)
            .out())
        .isEqualTo(planned);
    String input = "-c=in.stage=%s -c=in.path=data.csv -c=in.config.sha256=%s -c=in.config.url=%s"
        .formatted(fetch, sum, url);
    assertThat(terminal.ok(("plan " + GIVEN + " " + input).split(" ")).out())
        .contains(planned.lines().skip(1).findFirst().orElseThrow().substring(0, 20));
    terminal.ok("plan", fetch, "-c", "url=" + url, "-c", "sha256=" + sum, "-c", "filename=x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"words", "=a"})
  void whatSetsNoFieldIsRefused(String setting) {
    assertThat(terminal.run("plan", GIVEN, "-c", setting).ends(2).err())
        .contains("'%s' sets no field: write its name, = and its value".formatted(setting))
        .doesNotContain("option option");
  }

  private Path file(String json) throws Exception {
    return Files.writeString(Files.createTempFile(folder, "config", ".json"), json);
  }

  @Test
  void whatIsOfAnotherTypeIsRepeated() {
    assertThat(refusal("sizes=1,x")).contains("sizes", "found \"x\"");
    assertThat(refusal("money=ten")).contains("money: Expected a decimal number", "\"ten\"");
    assertThat(refusal("kinds=SMAL")).contains("did you mean SMALL?");
    assertThat(refusal("sizes=1e3")).contains("found 1e3").doesNotContain("1000");
    assertThat(refusal("sizes=1,2e0")).contains("sizes[1]", "found 2e0");
    assertThat(refusal("share=1e999")).contains("found 1e999").doesNotContain("Infinity");
  }

  @Test
  void theFormOfATimeIsShown() {
    assertThat(refusal("pause=90s"))
        .contains("pause: Expected a duration, as in PT90S, found \"90s\"");
  }

  @Test
  void jsonThatIsNoneIsToldWhere() throws Exception {
    assertThat(refusal("in={\"stage\":"))
        .contains("in: it is not JSON: it ends too early", "(line 1, column 10)")
        .doesNotContain("file of this machine");
    assertThat(refusal("labels={\"a\":\"b\",\"a\":\"c\"}"))
        .contains("it has a second field \"a\" (line 1, column 10)");
    assertThat(refusal("words=[\"a\",")).contains("words: it is not JSON: it ends too early");
    assertThat(said("text={\"a", "words={a},b")).startsWith("[{\"a, 1, [{a}, b]");
  }

  @Test
  void aPathThatIsMissingIsToldWithTheOutputs() {
    String[] plan = {"plan", GIVEN, "-c=in.stage=dev.stagewright.stages.Inline"};
    String[] text = {"-c=in.config.text=a", "-c=in.config.filename=a.txt"};
    assertThat(terminal.run(plan[0], plan[1], plan[2], text[0], text[1]).ends(4).err())
        .contains("in.path: the path of one of the stage's outputs is missing: it has \"a.txt\"");
    assertThat(refusal("in=dref:abc")).contains("in: \"dref:abc\" lacks the path of a file");
  }

  @Test
  void aNumberThatIsTooLongIsToldSo() throws Exception {
    String digits = "1".repeat(1500);
    assertThat(refusal("share=0." + digits))
        .contains("share: it is not JSON: a number has more than 1000 characters");
    assertThat(refusal("sizes=1," + digits)).contains("a number has more than 1000 characters");
    assertThat(said("text=" + digits, "words=" + digits, "money=" + digits)).contains(digits);
  }

  @Test
  void anOutputThatTheStageDoesNotHaveIsRefused() {
    String inline =
        "{\"stage\":\"dev.stagewright.stages.Inline\",\"config\":{\"text\":\"a\",\"filename\":\"a.txt\"},\"path\":\"%s\"}";
    terminal.ok("plan", GIVEN, "-c", "in=" + inline.formatted("a.txt"));
    assertThat(terminal
            .run("plan", GIVEN, "-c", "in=" + inline.formatted("nope"))
            .ends(4)
            .err())
        .contains("in.path: the stage has no output at \"nope\": it has \"a.txt\"");
  }

  @Test
  void aDecimalNumberOfAFileIsTakenDigitByDigit() throws Exception {
    Path json = Files.writeString(
        folder.resolve("given.json"),
        "{\"money\": 0.10, \"count\": 123456789012345678901234567890}");
    assertThat(terminal
            .ok("realize", GIVEN, "--as-json", "--json", json.toString())
            .json()
            .at("/0/values/said")
            .asText())
        .startsWith("[, 0.10,");
    assertThat(terminal.ok("ls", "--json").json().size()).isEqualTo(1);
    said("money=0.10", "count=123456789012345678901234567890");
    assertThat(terminal.ok("ls", "--json").json().size()).isEqualTo(1);
    assertThat(refusal("count=1e3")).contains("count: Expected a whole number", "found 1e3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data.csv", "größe.csv", "it's mine: 5%.csv", "aux.txt", ".hidden"})
  void whatIsToldOfAFileOfThisMachineWorksWhenItIsTyped(String name) throws Exception {
    Path file = Files.writeString(folder.resolve(name), "the data");
    for (String typed : List.of(file.toString(), file.toUri().toString())) {
      String told = refusal("in=" + typed);
      assertThat(told).contains(typed);
      String instead = told.substring(told.indexOf('{'), told.lastIndexOf('}') + 1);
      assertThat(instead).doesNotContain("'");
      assertThat(terminal.ok("realize", GIVEN, "-c", "in=" + instead).out()).contains("given");
      Path json = Files.writeString(folder.resolve("given.json"), "{\"in\": " + instead + "}");
      terminal.ok("realize", GIVEN, "--json", json.toString());
    }
  }

  @Test
  void aFileThatIsNotHereIsToldTo() {
    assertThat(refusal("in=/no/such.csv"))
        .contains("\"/no/such.csv\"", "nor is that a file of this machine", "FetchUrl");
    assertThat(refusal("in=https://example.com/a/data.csv?x=1"))
        .contains(
            "{\"stage\":\"dev.stagewright.stages.FetchUrl\",\"config\":{\"url\":\"https://example.com/a/data.csv?x=1\",\"filename\":\"data.csv\"},\"path\":\"data.csv\"}");
  }

  private String refusal(String setting) {
    return terminal.run("realize", GIVEN, "-c", setting).ends(4).err();
  }

  private String said(String... settings) throws Exception {
    List<String> command = new ArrayList<>(List.of("realize", GIVEN, "--as-json"));
    for (String setting : settings) {
      command.add("-c");
      command.add(setting);
    }
    return terminal
        .ok(command.toArray(String[]::new))
        .json()
        .at("/0/values/said")
        .asText();
  }
}
