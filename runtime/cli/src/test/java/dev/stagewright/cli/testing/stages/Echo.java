package dev.stagewright.cli.testing.stages;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/** The values that it was configured with. */
@Stage(name = "echo")
public class Echo {
  @Config
  String text = "";

  @Config
  Map<String, String> labels = Map.of();

  @Config
  BigInteger whole = BigInteger.ZERO;

  @Config
  BigDecimal money = BigDecimal.ZERO;

  @Output
  String saidText;

  @Output
  Map<String, String> saidLabels;

  @Output
  BigInteger saidWhole;

  @Output
  BigDecimal saidMoney;

  @Build
  void echo() {
    saidText = text;
    saidLabels = labels;
    saidWhole = whole;
    saidMoney = money;
  }
}
