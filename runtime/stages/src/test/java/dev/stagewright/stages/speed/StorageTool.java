package dev.stagewright.stages.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The other tools that can keep the results in {@code ../results}, each in a numbered folder. */
enum StorageTool {
  /** Shares nothing. */
  COPIES("cp -r ../results/. ."),

  /** Git, which stores equal files once, compressed. */
  GIT("git init --quiet --bare . && git --git-dir=. --work-tree=../results add --all"),

  /** Nix, which links equal files where it is told to. */
  NIX("nix-store --option auto-optimise-store true --add ../results/*"),

  /** Joblib's Memory. */
  JOBLIB("""
      cat >keep.py <<END
      from joblib import Memory
      from pathlib import Path

      @Memory("cache", verbose=0).cache
      def result(folder):
          return {file.name: file.read_bytes() for file in folder.iterdir()}

      for folder in Path("../results").iterdir():
          result(folder)
      END
      python3 keep.py
      """);

  private final String script;

  StorageTool(String script) {
    this.script = script;
  }

  /** Tells whether it could. */
  boolean keeps(Path folder) throws IOException, InterruptedException {
    Nix.configure(folder);
    return Programs.works(folder, Nix.command(folder, List.of("sh", "-ec", script)));
  }
}
