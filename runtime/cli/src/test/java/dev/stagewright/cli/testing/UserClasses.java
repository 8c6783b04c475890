package dev.stagewright.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A stage that is compiled with the processor, outside the class path of these tests. */
public record UserClasses(Path folder) {
  private static final String SOURCE = """
      package user.stages;

      import dev.stagewright.*;
      import java.nio.file.*;

      @Stage(name = "greeting")
      public class Greeting {
        @Config String name = "world";
        @Output("hello.txt") Path file;
        @Output String loader;

        @Build void greet() throws java.io.IOException {
          Files.writeString(file, "hello " + name + excitement());
          loader = Thread.currentThread().getContextClassLoader().getClass().getSimpleName();
        }

        private static String excitement() {
          org.slf4j.LoggerFactory.getILoggerFactory();
          return "!".repeat(%s);
        }
      }
      """;

  public static UserClasses compile(Path folder, String excitement) throws Exception {
    Files.createDirectories(folder);
    Path source = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-source"))
        .resolve("Greeting.java");
    Files.writeString(source, SOURCE.formatted(excitement));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int code = compiler.run(
        null,
        null,
        null,
        "-d",
        folder.toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "-processorpath",
        System.getProperty("java.class.path"),
        source.toString());
    assertThat(code).isZero();
    return new UserClasses(folder);
  }

  public String path() {
    return folder.toString();
  }

  public void jar(Path file) throws Exception {
    try (OutputStream bytes = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(bytes);
        Stream<Path> all = Files.walk(folder)) {
      List<Path> classes = all.filter(Files::isRegularFile).sorted().toList();
      for (Path each : classes) {
        jar.putNextEntry(new JarEntry(folder.relativize(each).toString()));
        jar.write(Files.readAllBytes(each));
        jar.closeEntry();
      }
    }
  }
}
