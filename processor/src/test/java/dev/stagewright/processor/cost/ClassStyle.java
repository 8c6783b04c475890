package dev.stagewright.processor.cost;

/** The ways to write a class with the same fields. */
enum ClassStyle {
  /** Fields alone, which no processor sees. */
  PLAIN {
    @Override
    String source(SampleClass subject) {
      return IMPORTS + """
          /** A class. */
          public class %1$s {
          %2$s  Path out;

            void write() throws IOException {
              Files.writeString(out, "%1$s");
            }
          }
          """.formatted(subject.name(), subject.each(field -> declared("  ", field)));
    }
  },

  /** An abstract class with accessors, and its builder. */
  AUTO_VALUE {
    @Override
    String source(SampleClass subject) {
      return IMPORTS
          + """
          import com.google.auto.value.AutoValue;

          /** A class. */
          @AutoValue
          public abstract class %1$s {
          %2$s  abstract Path out();

            void write() throws IOException {
              Files.writeString(out(), "%1$s");
            }

            static Builder builder() {
              return new AutoValue_%1$s.Builder()%3$s;
            }

            @AutoValue.Builder
            abstract static class Builder {
          %4$s    abstract Builder out(Path out);

              abstract %1$s build();
            }
          }
          """.formatted(
                  subject.name(),
                  subject.each(field ->
                      "  abstract %s %s();\n\n".formatted(field.kind().type(), field.name())),
                  subject.each(field -> field.kind().hasDefault()
                      ? ".%s(%s)".formatted(field.name(), field.kind().initialiser())
                      : ""),
                  subject.each(field -> "    abstract Builder %1$s(%2$s %1$s);\n\n"
                      .formatted(field.name(), field.kind().type())));
    }
  },

  /** A stage. */
  STAGEWRIGHT {
    @Override
    String source(SampleClass subject) {
      return IMPORTS
          + """
          import dev.stagewright.Build;
          import dev.stagewright.Config;
          import dev.stagewright.Output;
          import dev.stagewright.Stage;

          /** A class. */
          @Stage(name = "%1$s")
          public class %1$s {
          %2$s  @Output("out.txt")
            Path out;

            @Build
            void write() throws IOException {
              Files.writeString(out, "%1$s");
            }
          }
          """.formatted(
                  subject.name(),
                  subject.each(field -> declared(
                      field.kind().hasDefault() ? "  @Config " : "  @Config(required = true) ",
                      field)));
    }
  };

  private static final String IMPORTS = """
      package subjects;

      import java.io.IOException;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.time.Duration;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;
      import java.util.concurrent.TimeUnit;
      """;

  abstract String source(SampleClass subject);

  private static String declared(String before, SampleClass.Field field) {
    FieldType kind = field.kind();
    return "%s%s %s%s;\n\n"
        .formatted(
            before, kind.type(), field.name(), kind.hasDefault() ? " = " + kind.initialiser() : "");
  }
}
