package dev.stagewright.stages.internal;

import java.util.regex.Pattern;

/** The placeholders in the words of a command: a name in braces, as in {@code {out}}. */
public final class Placeholder {
  /** The name of the folder that a program writes to. */
  public static final String OUT = "out";

  /** A name as the shell has it, for a variable too. */
  public static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

  /** A name in braces. */
  public static final Pattern PATTERN = Pattern.compile("\\{(" + NAME + ")}");

  private Placeholder() {}
}
