package dev.stagewright.internal.archive;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.ref.RRef;
import java.nio.file.Files;
import java.nio.file.Path;

/** A closure of two, with everything that a folder can hold. */
public final class Sample {
  private Sample() {}

  public static Work base() {
    return Work.stage("base")
        .doing(site -> {
          Work.write(site, "bin/run", "#!/bin/sh\n");
          site.folder().resolve("bin/run").toFile().setExecutable(true);
          Work.write(site, "data.txt", "1,70 m\n");
          Files.createDirectory(site.folder().resolve("empty"));
          Files.createSymbolicLink(site.folder().resolve("link"), Path.of("bin/run"));
          site.log("not hashed");
        })
        .done();
  }

  public static Work top() {
    return Work.stage("top")
        .on(base())
        .doing(site -> Work.write(site, "out", "top"))
        .done();
  }

  public static RRef realize(Path folder) {
    return Store.open(folder).realize(top()).rref();
  }
}
