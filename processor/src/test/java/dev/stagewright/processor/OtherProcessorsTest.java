package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * AutoValue, MapStruct and record-builder in one compilation with ours, in either order: stages use
 * what they write, and they use what is written for stages.
 */
final class OtherProcessorsTest {
  private static final String[] SOURCES = {
    """
    package a;

    /** A record whose generated builder, PointBuilder, is awaited. */
    @io.soabase.recordbuilder.core.RecordBuilder
    public record Point(int x, int y) implements PointBuilder.With {}
    """, """
    package a;

    /** A record is written for it. */
    @io.soabase.recordbuilder.core.RecordInterface
    public interface Spot {
      String name();
    }
    """, """
    package a;

    import com.google.auto.value.AutoValue;

    /** Used in a build. */
    @AutoValue
    abstract class Answer {
      abstract int value();

      static Answer of(int value) {
        return new AutoValue_Answer(value);
      }
    }
    """, """
    package a;

    import dev.stagewright.*;
    import java.util.List;

    @Stage(name = "fit", version = "1")
    public class Fit {
      @Config Point start = PointBuilder.builder().x(1).y(2).build();
      @Config SpotRecord spot = SpotRecordBuilder.builder().name("here").build();
      @Config List<SpotRecord> spots;
      @Config(required = true) int steps;
      @Output long sum;

      @Build
      void build() {
        sum = Answer.of(start.withX(5).x()).value() + start.y() + steps + spots.size();
      }
    }
    """, """
    package a;

    import com.google.auto.value.AutoValue;
    import java.util.List;

    /** Made of what is written for the stage. */
    @AutoValue
    abstract class Plan {
      abstract FitDRef first();

      abstract List<FitStage.Builder> others();

      static Builder builder() {
        return new AutoValue_Plan.Builder();
      }

      @AutoValue.Builder
      abstract static class Builder {
        abstract Builder first(FitDRef first);

        abstract Builder others(List<FitStage.Builder> others);

        abstract Plan build();
      }
    }
    """, "package a;\n\npublic record Form(Point start, int steps) {}", """
    package a;

    import org.mapstruct.*;

    /** Fills the builder. */
    @Mapper(unmappedTargetPolicy = ReportingPolicy.IGNORE)
    public interface Forms {
      void fill(Form form, @MappingTarget FitStage.Builder builder);
    }
    """, """
    package a;

    import dev.stagewright.Store;
    import java.util.List;

    public class Main implements java.util.function.Function<Store, Object> {
      @Override
      public Object apply(Store store) {
        FitStage.Builder builder = FitStage.builder().steps(0);
        new FormsImpl().fill(new Form(new Point(3, 4), 10), builder);
        FitDRef dref = builder.spots(List.of(new SpotRecord("there"))).instantiate();
        Plan plan = Plan.builder().first(dref).others(List.of()).build();
        return store.realize(plan.first()).sum() + " " + dref.start() + " " + dref.spot();
      }
    }
    """
  };

  @TempDir
  Path folder;

  static Stream<Arguments> compilers() {
    return Stream.of(Compiler.values())
        .flatMap(each -> Stream.of(Arguments.of(each, true), Arguments.of(each, false)));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  @SuppressWarnings("unchecked") // Main is one
  void areNoneOfEachOthersConcern(Compiler compiler, boolean isOursFirst) {
    UserBuild build = UserBuild.in(folder).with(compiler).processors(processors(isOursFirst));
    if (compiler == Compiler.JAVAC) {
      build.options("-Xlint:all,-processing,-path", "-Werror");
    }
    Stream.of(SOURCES).forEach(build::source);
    Object answer = build
        .run()
        .mustSucceed()
        .load("a.Main", Function.class)
        .apply(Store.open(folder.resolve("store")));
    assertThat(answer).isEqualTo("20 Point[x=3, y=4] SpotRecord[name=here]");
  }

  private static Processor[] processors(boolean isOursFirst) {
    List<Processor> all = new ArrayList<>();
    ServiceLoader.load(Processor.class).forEach(all::add);
    all.removeIf(StageProcessor.class::isInstance);
    assertThat(all).hasSizeGreaterThanOrEqualTo(3);
    all.add(new StageProcessor());
    if (isOursFirst) {
      Collections.reverse(all);
    }
    return all.toArray(Processor[]::new);
  }
}
