package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.processor.testing.GoldenProgram;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the arguments that a build gets beyond its configuration. */
final class ArgumentsTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void reachTheBuildAndNameNothing(Compiler compiler) {
    GoldenProgram run = new GoldenProgram(folder);
    Store store = run.store().withEnvironment(Map.of("TOKEN", "s3cret"));
    Object seen = run.main(compiler, "runs", """
        List<String> events = new ArrayList<>();
        SimulationDRef plain = SimulationStage.builder().instantiate();
        SimulationDRef told = SimulationStage.builder()
            .threads(9)
            .token(Secret.environment("TOKEN"))
            .greeting("hello")
            .values(Map.of("a", 1))
            .verbosity(Simulation.Verbosity.LOUD)
            .printer(text -> "<" + text + ">")
            .listeners(List.of(() -> events.add("ran")))
            .buffer(new int[] {7})
            .instantiate();
        SimulationRRef rref = store.realize(told);
        Simulation back = rref.toStage();
        return List.of(
            Files.readAllLines(rref.report()),
            new TreeSet<>(events),
            plain.equals(told) && plain.configuration().document().equals(told.configuration().document()),
            store.realize(plain).equals(rref),
            told.threads() + " " + plain.threads() + " " + back.threads,
            new TreeSet<>(told.recipe().arguments().keySet()),
            told.recipe().arguments().get("token"),
            plain.configuration().values());
        """).apply(store);
    assertThat(seen)
        .hasToString("[[9 true hello, <LOUD {a=1} 1>], [ran], true, true, 9 4 4,"
            + " [buffer, greeting, listeners, printer, threads, token, values, verbosity],"
            + " $TOKEN, {\"size\":3}]");
    assertThat(run.built()).containsOnly("simulation");
  }

  @Test
  void areCheckedAsConfigurationIs() {
    GoldenProgram run = new GoldenProgram(folder);
    Object refusals = run.main(Compiler.ECJ, "runs", """
        return List.of(
            refusal(() -> SimulationStage.builder().threads(0).instantiate()),
            refusal(() -> SimulationStage.builder().token(null).instantiate()));
        """).apply(run.store());
    assertThat(refusals)
        .hasToString(
            "[Stage simulation cannot be configured like this: threads must be greater than"
                + " 0, but is 0, simulation.token has no value: give it one, or give the field an"
                + " initialiser]");
  }
}
