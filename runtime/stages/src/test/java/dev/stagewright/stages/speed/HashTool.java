package dev.stagewright.stages.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The tools that hash the files of a folder. */
enum HashTool {
  /** As a manifest is made. */
  STAGEWRIGHT("java"),

  /** The bare JDK, on two threads. */
  JDK("java"),

  /** OpenSSL, on one. */
  OPENSSL("openssl", "dgst -sha256 */*"),

  /** GNU coreutils, on one. */
  SHA256SUM("sha256sum", "*/*"),

  /** Nix, on one. */
  NIX_HASH("nix-hash", "--type sha256 .");

  private final String program;
  private final String arguments;

  HashTool(String program, String arguments) {
    this.program = program;
    this.arguments = arguments;
  }

  HashTool(String program) {
    this(program, "");
  }

  boolean isPresent() {
    return Programs.has(program);
  }

  /** Tells the seconds of a whole process. */
  double process(Path tree) throws IOException, InterruptedException {
    return Programs.run(tree, command(1)).seconds();
  }

  /** Tells the seconds that the fastest round takes where a process has gone on for a while. */
  double settled(Path tree, int rounds) throws IOException, InterruptedException {
    return arguments.isEmpty()
        ? Double.parseDouble(Programs.run(tree, command(rounds)).output())
        : process(tree);
  }

  private List<String> command(int rounds) {
    return arguments.isEmpty()
        ? Programs.java(List.of(), HashRun.class, name(), rounds)
        : List.of("sh", "-c", program + " " + arguments);
  }
}
