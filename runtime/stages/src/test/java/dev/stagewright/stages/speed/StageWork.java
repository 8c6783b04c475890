package dev.stagewright.stages.speed;

import dev.stagewright.build.Derivation;
import dev.stagewright.ref.RefPath;
import dev.stagewright.stages.command.Command;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The work of each stage, for us as a stage, and for other tools as a line for the shell. */
enum StageWork {
  /** Writes its number. */
  TRIVIAL("echo %s") {
    @Override
    Derivation<?> stage(int number, List<RefPath> before) {
      return LinkStage.builder().number(number).before(before).instantiate();
    }
  },

  /** Keeps a core busy first, always for as long. */
  BUSY("awk 'BEGIN { while (i < 10000000) i++; print %s }'") {
    @Override
    Derivation<?> stage(int number, List<RefPath> before) {
      return Command.shell(line(number) + " >\"$out/number\"")
          .inputs(IntStream.range(0, before.size())
              .boxed()
              .collect(Collectors.toMap(i -> "before" + i, before::get)))
          .instantiate();
    }
  };

  private final String line;

  StageWork(String line) {
    this.line = line;
  }

  /** Prints the number, when all is done. */
  String line(int number) {
    return line.formatted(number);
  }

  /** Returns a stage with an output named {@code out}. */
  abstract Derivation<?> stage(int number, List<RefPath> before);
}
