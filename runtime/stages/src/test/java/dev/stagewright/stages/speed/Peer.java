package dev.stagewright.stages.speed;

import dev.stagewright.store.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who is compared, each as a command that is run in a folder of its own. */
enum Peer {
  /** A process of ours that flushes nothing: neither do the others, but Nix. */
  STAGEWRIGHT("java") {
    @Override
    void write(Path folder, Shape shape, int stages) {}

    @Override
    List<String> command(Path folder, Shape shape, int stages) {
      return Commands.java(List.of(), Run.class, shape.name(), stages, Durability.UNFLUSHED.name());
    }
  },

  /** A process of ours, as it is unless told otherwise. */
  FLUSHED("java") {
    @Override
    void write(Path folder, Shape shape, int stages) {}

    @Override
    List<String> command(Path folder, Shape shape, int stages) {
      return Commands.java(List.of(), Run.class, shape.name(), stages, Durability.FLUSHED.name());
    }
  },

  /** GNU make, which compares times. */
  MAKE("make") {
    @Override
    void write(Path folder, Shape shape, int stages) throws IOException {
      Files.writeString(
          folder.resolve("Makefile"),
          "all: o%d\n".formatted(stages - 1)
              + each(shape, stages, "o%d:%s\n\techo %1$d >$@\n", " o%d"));
    }

    @Override
    List<String> command(Path folder, Shape shape, int stages) {
      return List.of("make", "-s", "-j2");
    }
  },

  /** Ninja, which compares times and commands. */
  NINJA("ninja") {
    @Override
    void write(Path folder, Shape shape, int stages) throws IOException {
      Files.writeString(
          folder.resolve("build.ninja"),
          "rule link\n  command = echo $number >$out\n"
              + each(shape, stages, "build o%d: link%s\n  number = %1$d\n", " o%d"));
    }

    @Override
    List<String> command(Path folder, Shape shape, int stages) {
      return List.of("ninja", "--quiet", "o" + (stages - 1));
    }
  },

  /** Nix, which keys results as we do, in a store of its own. */
  NIX("nix-build") {
    @Override
    void write(Path folder, Shape shape, int stages) throws IOException {
      Files.writeString(folder.resolve("nix.conf"), """
          build-users-group =
          builders =
          sandbox = false
          substitute = false
          """);
      Files.writeString(
          folder.resolve("default.nix"),
          """
          let link = number: before: derivation {
            name = "link";
            system = builtins.currentSystem;
            builder = "/bin/sh";
            args = [ "-c" "echo ${toString number} >$out" ];
            inherit before;
          };
          """
              + each(shape, stages, "o%d = link %1$d [%s ];\n", " o%d")
              + "in o%d\n".formatted(stages - 1));
    }

    @Override
    List<String> command(Path folder, Shape shape, int stages) {
      return List.of(
          "env",
          "NIX_STORE_DIR=" + folder.resolve("store"),
          "NIX_STATE_DIR=" + folder.resolve("state"),
          "NIX_LOG_DIR=" + folder.resolve("log"),
          "NIX_CONF_DIR=" + folder,
          "nix-build",
          "--quiet",
          "--no-out-link",
          "--max-jobs",
          "2");
    }
  },

  /** Joblib's Memory, which keys results by function and arguments. */
  JOBLIB("python3") {
    @Override
    boolean isPresent(Path folder) throws InterruptedException {
      try {
        Commands.run(folder, List.of("python3", "-c", "import joblib"));
        return true;
      } catch (IOException e) {
        return false;
      }
    }

    @Override
    void write(Path folder, Shape shape, int stages) throws IOException {
      Files.writeString(
          folder.resolve("links.py"),
          """
          from joblib import Memory
          memory = Memory("cache", verbose=0)

          @memory.cache
          def link(number, before):
              return str(number)

          outs = []
          """ + each(shape, stages, "outs.append(link(%d, [%s]))\n", "outs[%d], "));
    }

    @Override
    List<String> command(Path folder, Shape shape, int stages) {
      return List.of("python3", "links.py");
    }
  };

  private final String program;

  Peer(String program) {
    this.program = program;
  }

  /** Tells whether this machine has it; the folder is one to try in. */
  boolean isPresent(Path folder) throws InterruptedException {
    return Commands.has(program);
  }

  /** Writes what the command reads. */
  abstract void write(Path folder, Shape shape, int stages) throws IOException;

  abstract List<String> command(Path folder, Shape shape, int stages);

  private static String each(Shape shape, int stages, String line, String input) {
    return IntStream.range(0, stages)
        .mapToObj(number -> line.formatted(
            number,
            IntStream.range(shape.firstAwaited(number, stages), number)
                .mapToObj(input::formatted)
                .collect(Collectors.joining())))
        .collect(Collectors.joining());
  }
}
