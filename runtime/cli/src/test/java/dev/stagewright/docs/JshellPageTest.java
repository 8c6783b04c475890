package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.MarkdownPage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on builds by hand shows a session that goes as it says. */
class JshellPageTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```jshell\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("^jshell> (.*)$", Pattern.MULTILINE);

  /** The parts of a session that vary: the store, hashes, identities, and frames of exceptions. */
  private static final Pattern VARYING = Pattern.compile(
      "(?<=^store ==> ).*|[0-9a-f]{7,}|(?<=@)[0-9a-f]+|^\\|        at [^#]*?\n", Pattern.MULTILINE);

  @TempDir
  Path folder;

  /** Compares the session, and keeps the real one in target for a change of the page. */
  @Test
  void theSessionGoesAsThePageSays() throws Exception {
    String page = BLOCK
        .matcher(MarkdownPage.read("jshell.md").text())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.joining("\n"));
    String store = '"' + folder.resolve("store").toString() + '"';
    String said = answers(lines(page).replace("\"store\"", store))
        .replace(store, "\"store\"")
        .replace(folder.toRealPath().toString(), "/home/you");
    Files.writeString(Path.of("target", "session.txt"), said);
    assertThat(steady(said)).isEqualTo(steady(page));
  }

  private static String lines(String session) {
    return LINE.matcher(session)
        .results()
        .map(found -> found.group(1) + "\n")
        .collect(Collectors.joining());
  }

  /** Returns the session as on a terminal, without the welcome and the last prompt. */
  private static String answers(String lines) throws Exception {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    JavaShellToolBuilder.builder()
        .in(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), null)
        .out(new PrintStream(shown, true, StandardCharsets.UTF_8))
        .persistence(new HashMap<>())
        .start("--execution", "local", "--class-path", System.getProperty("java.class.path"));
    String all = shown.toString(StandardCharsets.UTF_8).replace("\r", "");
    return all.substring(all.indexOf("jshell>"), all.lastIndexOf("\njshell>"));
  }

  private static String steady(String text) {
    return VARYING.matcher(text).replaceAll("");
  }
}
