package dev.stagewright.cli.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stagewright.cli.Console;
import dev.stagewright.cli.Stagewright;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A terminal on which commands are typed for one store. */
public record Terminal(Path store, Map<String, String> environment, String typed) {
  private static final String STAGES = "dev.stagewright.cli.testing.stages.";
  private static final String INLINE = "dev.stagewright.stages.Inline";

  public static Terminal on(Path store) {
    return new Terminal(store, Map.of(), "");
  }

  public Terminal answering(String text) {
    return new Terminal(store, environment, text);
  }

  public Terminal with(String variable, String value) {
    return new Terminal(store, Map.of(variable, value), typed);
  }

  /** The exit code of a command, and what it printed. */
  public record Result(int code, String out, String err) {
    public Result ends(int expected) {
      assertThat(code).as(out + err).isEqualTo(expected);
      assertThat(err).doesNotContain("\tat ");
      return this;
    }

    public JsonNode json() throws Exception {
      return new JsonMapper().readTree(out);
    }

    public List<String> lines() {
      return out.lines().toList();
    }
  }

  public Result run(String... arguments) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("STAGEWRIGHT_STORE", store.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try {
      Console console = new Console(
          variables,
          new ByteArrayInputStream(typed.getBytes(UTF_8)),
          new PrintStream(out, true, UTF_8),
          new PrintStream(err, true, UTF_8));
      int code = Stagewright.run(console, arguments);
      return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  public Result ok(String... arguments) {
    return run(arguments).ends(0);
  }

  /** Realizes a stage of the tests, and returns the ref of the first realization. */
  public String realize(String stage, String... options) throws Exception {
    return first(STAGES + stage, options);
  }

  public String inline(String filename, String text) throws Exception {
    return first(INLINE, "-c", "filename=" + filename, "-c", "text=" + text);
  }

  private String first(String stage, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("realize", stage, "--as-json"));
    arguments.addAll(Arrays.asList(options));
    return ok(arguments.toArray(String[]::new)).json().at("/0/rref").asText();
  }

  /** Realizes a text twice over, made from an inline file: two realizations. */
  public String repeated(String text, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-c", "source=" + file("a.txt", text)));
    arguments.addAll(Arrays.asList(options));
    return realize("Repeated", arguments.toArray(String[]::new));
  }

  /** Returns a command on the stage {@code Repeated}, whose source is an inline stage of a text. */
  public static String[] onRepeated(String command, String text, String... more) {
    List<String> words = new ArrayList<>(List.of(command, STAGES + "Repeated"));
    for (String value : List.of(
        "source.stage=" + INLINE,
        "source.config.filename=a.txt",
        "source.config.text=" + text,
        "source.path=a.txt")) {
      words.addAll(List.of("-c", value));
    }
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  /** Realizes an inline stage, and returns its file as a configuration names it. */
  public String file(String filename, String text) throws Exception {
    return dref(inline(filename, text)) + "/" + filename;
  }

  public static String digits(String ref) {
    return ref.substring("rref:".length(), "rref:".length() + 7);
  }

  public static String dref(String rref) {
    return "dref:" + rref.substring("rref:".length() + 65);
  }
}
