package dev.stagewright.internal.explain;

import dev.stagewright.config.StageType;
import dev.stagewright.internal.config.AnnotatedStage;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A stage that is compiled from its source, as its author edits it. */
final class Edited {
  private Edited() {}

  /** Compiles a build method's body and what else the class has. */
  static StageType stage(Path folder, String body, String members) throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    Path source = Files.writeString(classes.resolve("Work.java"), """
        package com.acme;
        public class Work {
          @dev.stagewright.Build void build() { %s }
          %s
        }
        """.formatted(body, members));
    int code = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString());
    if (code != 0) {
      throw new IllegalArgumentException(members);
    }
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, Edited.class.getClassLoader())) {
      StageType type = StageType.of("work", loader.loadClass("com.acme.Work"));
      AnnotatedStage.of(type).identity(); // read while the loader is open
      return type;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
