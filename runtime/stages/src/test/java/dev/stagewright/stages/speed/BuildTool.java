package dev.stagewright.stages.speed;

import dev.stagewright.store.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The build tools that are compared, each as a command run in a folder of its own. */
enum BuildTool {
  /** A process of ours that flushes nothing: neither do the others, but Nix. */
  STAGEWRIGHT("java") {
    @Override
    List<String> command(Path folder, BenchmarkJob job) {
      return RealizeRun.command(List.of(), job, Durability.UNFLUSHED);
    }
  },

  /** The same, in a JVM that is told that it will be short. */
  QUICK("java") {
    @Override
    List<String> command(Path folder, BenchmarkJob job) {
      return RealizeRun.command(
          List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), job, Durability.UNFLUSHED);
    }
  },

  /** A process of ours, as it is unless told otherwise. */
  FLUSHED("java") {
    @Override
    List<String> command(Path folder, BenchmarkJob job) {
      return RealizeRun.command(List.of(), job, Durability.FLUSHED);
    }
  },

  /** GNU make, which compares times. */
  MAKE("make") {
    @Override
    void write(Path folder, BenchmarkJob job) throws IOException {
      Files.writeString(
          folder.resolve("Makefile"),
          "all: o%s\n".formatted(job.stages() - 1) + job.each("o%s:%s\n\t%s >$@\n", " o%s"));
    }

    @Override
    List<String> command(Path folder, BenchmarkJob job) {
      return List.of("make", "-s", "-j" + job.cores());
    }
  },

  /** Ninja, which compares times and commands, on as much stack as it may have. */
  NINJA("ninja") {
    @Override
    void write(Path folder, BenchmarkJob job) throws IOException {
      Files.writeString(
          folder.resolve("build.ninja"),
          "rule link\n  command = $line >$out\n"
              + job.each("build o%s: link%s\n  line = %s\n", " o%s"));
    }

    @Override
    List<String> command(Path folder, BenchmarkJob job) {
      return deep("ninja --quiet -j%s o%s".formatted(job.cores(), job.stages() - 1));
    }
  },

  /** Nix, which keys results as we do, in a store of its own. */
  NIX("nix-build") {
    @Override
    void write(Path folder, BenchmarkJob job) throws IOException {
      Nix.configure(folder);
      Files.writeString(
          folder.resolve("default.nix"),
          """
          let link = number: before: derivation {
            name = "link";
            system = builtins.currentSystem;
            builder = "/bin/sh";
            args = [ "-c" "echo ${toString number} >$out" ];
            inherit before;
            passAsFile = [ "before" ];
          };
          """
              + job.each("o%s = link %1$s [%s ];\n", " o%s")
              + "in o%s\n".formatted(job.stages() - 1));
    }

    @Override
    List<String> command(Path folder, BenchmarkJob job) {
      return Nix.command(folder, deep("nix-build --quiet --no-out-link --max-jobs " + job.cores()));
    }
  },

  /** Joblib's Memory, which keys results by function and arguments. */
  JOBLIB("python3") {
    @Override
    boolean isPresent(Path folder) throws InterruptedException {
      return Programs.works(folder, List.of("python3", "-c", "import joblib"));
    }

    @Override
    void write(Path folder, BenchmarkJob job) throws IOException {
      Files.writeString(
          folder.resolve("links.py"),
          """
          from joblib import Memory
          memory = Memory("cache", verbose=0)

          @memory.cache
          def link(number, before):
              return str(number)

          outs = []
          """ + job.each("outs.append(link(%s, [%s]))\n", "outs[%s], "));
    }

    @Override
    List<String> command(Path folder, BenchmarkJob job) {
      return List.of("python3", "links.py");
    }
  };

  private final String program;

  BuildTool(String program) {
    this.program = program;
  }

  /** Returns the tools that this machine has, and prints the others. */
  static List<BuildTool> present(List<BuildTool> peers, Path folder) throws InterruptedException {
    List<BuildTool> present = new ArrayList<>();
    for (BuildTool peer : peers) {
      if (peer.isPresent(folder)) {
        present.add(peer);
      } else {
        System.out.printf("%nAbsent here: %s%n", peer);
      }
    }
    return present;
  }

  /** Tells whether this machine has it; the folder is one to try in. */
  boolean isPresent(Path folder) throws InterruptedException {
    return Programs.has(program);
  }

  /** Writes what the command reads, if it does. */
  void write(Path folder, BenchmarkJob job) throws IOException {}

  abstract List<String> command(Path folder, BenchmarkJob job);

  /** Returns a command with a large stack, since some tools recur along a chain. */
  private static List<String> deep(String command) {
    return List.of("sh", "-c", "ulimit -s $(ulimit -H -s); exec " + command);
  }
}
