package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.CommandProcess;
import dev.stagewright.cli.testing.CommandProcess.Ended;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.verify.Verifier;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command in the locales of cron, systemd and bare containers. */
class LocaleTest {
  private static final Path LAUNCHER = Path.of("src/main/launcher/stagewright.sh");

  /** Stands for Java, and tells what it is given. */
  private static final String JAVA =
      "#!/bin/sh\necho \"${LC_ALL-none} ${LC_CTYPE-none} ${LANG-none} ${LC_TIME-none}\"\n";

  @TempDir
  Path folder;

  @BeforeAll
  static void assumeLocales() {
    Assumptions.assumeTrue(File.separatorChar == '/');
    Assumptions.assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")));
  }

  private static Ended run(Map<String, String> environment, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.matches("LC_.*|LANG"));
    builder.environment().putAll(environment);
    return CommandProcess.end(builder);
  }

  private String launched(Map<String, String> locale) throws Exception {
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(java, JAVA);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Map<String, String> environment = new HashMap<>(locale);
    environment.put("JAVA_HOME", folder.toString());
    return run(environment, List.of("sh", LAUNCHER.toString(), "ls")).said().strip();
  }

  @ParameterizedTest
  @CsvSource({
    "LC_ALL=C,                       none C.UTF-8 C none",
    "LC_ALL=POSIX LC_TIME=xx_XX,     none C.UTF-8 POSIX none",
    "LC_ALL=xx_XX.UTF-8,             none C.UTF-8 xx_XX.UTF-8 none",
    "LANG=xx_XX.ISO-8859-1,          none C.UTF-8 xx_XX.ISO-8859-1 none",
    "LC_CTYPE=C LANG=C.UTF-8 LC_TIME=POSIX, none C.UTF-8 C.UTF-8 POSIX",
    "LC_ALL=C.UTF-8,                 C.UTF-8 none none none",
    "LANG=C.utf8,                    none none C.utf8 none",
    "A=b,                            none C.UTF-8 none none"
  })
  void theLauncherWorksInUtf8(String locale, String expected) throws Exception {
    Map<String, String> variables = new HashMap<>();
    for (String each : locale.split(" ", -1)) {
      variables.put(each.split("=", 2)[0], each.split("=", 2)[1]);
    }
    assertThat(launched(variables)).isEqualTo(expected);
  }

  private Ended stagewright(String locale, String... arguments) throws Exception {
    return run(
        Map.of("LC_ALL", locale, "STAGEWRIGHT_STORE", folder.resolve("store").toString()),
        CommandProcess.words(List.of(), List.of(arguments)));
  }

  @Test
  void argumentsThatArriveDamagedAreRefused() throws Exception {
    Ended ended = stagewright(
        "C", "realize", "dev.stagewright.stages.Inline", "-c", "filename=a", "-c", "text=größe");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.said()).contains("text=gr", "LC_ALL=C.UTF-8").doesNotContain("\tat ");
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify", "ls", "gc --yes", "show größe", "realize my.Stage"})
  void aSoundStoreIsLeftAlone(String line) throws Exception {
    stagewright(
        "C.UTF-8",
        "realize",
        "dev.stagewright.stages.Inline",
        "-c",
        "filename=größe.txt",
        "-c",
        "text=größe");
    Ended ended = stagewright("C", line.split(" ", -1));
    assertThat(ended.code()).isIn(ExitCodes.UNUSABLE, 2);
    assertThat(ended.said()).contains("LC_ALL").doesNotContain("\tat ");
    DiskStore store = DiskStore.open(folder.resolve("store"));
    assertThat(store.derivations()).hasSize(1);
    assertThat(Verifier.of(store).verify()).isEmpty();
    assertThat(store.evidence()).isEmpty();
  }
}
