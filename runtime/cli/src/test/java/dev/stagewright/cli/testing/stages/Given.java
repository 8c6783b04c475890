package dev.stagewright.cli.testing.stages;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A text about values of many types. */
@Stage(name = "given")
public class Given {

  /** Two of a kind. */
  public enum Kind {
    /** One. */
    SMALL,
    /** Another. */
    LARGE
  }

  @Config
  String text = "";

  @Config
  BigDecimal money = BigDecimal.ONE;

  @Config
  BigInteger count = BigInteger.ONE;

  @Config
  double share = 0.5;

  @Config
  Duration pause = Duration.ZERO;

  @Config
  List<String> words = List.of();

  @Config
  List<Integer> sizes = List.of();

  @Config
  Set<Kind> kinds = Set.of();

  @Config
  Optional<String> maybe = Optional.empty();

  @Config
  Map<String, String> labels = Map.of();

  @Config
  Optional<Path> in = Optional.empty();

  @Output
  String said;

  @Build
  void say() {
    said = List.of(text, money, words, sizes, kinds, maybe, labels).toString();
  }
}
