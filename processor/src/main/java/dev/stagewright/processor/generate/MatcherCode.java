package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.MatchChoice;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The matcher of a recipe: a ready-made one, or the stage's own method. */
final class MatcherCode {
  private static final ClassName MATCHERS = ClassName.get(Matchers.class);

  private final StageModel stage;
  private final CodecCode codecs;

  MatcherCode(StageModel stage, CodecCode codecs) {
    this.stage = stage;
    this.codecs = codecs;
  }

  /** Overrides the matcher, unless the stage has the one that most stages have. */
  List<MethodSpec> methods() {
    CodeBlock matcher = isOwn() ? own() : readyMade();
    return matcher.isEmpty()
        ? List.of()
        : List.of(MethodSpec.methodBuilder("matcher")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(Matcher.class)
            .addParameter(Matcher.class, "latest")
            .addStatement("return $L", matcher)
            .build());
  }

  /** Returns the stage's own matcher, by way of the entry, whose name no field has. */
  private CodeBlock own() {
    return CodeBlock.of(
        "own($T.class, $T::choose)", stage.names().stage(), stage.names().entry());
  }

  /** Calls the stage's own method, if there is one. */
  static List<MethodSpec> choice(StageModel stage) {
    ParameterizedTypeName realizations =
        ParameterizedTypeName.get(ClassName.get(List.class), stage.names().rref());
    return stage.matchMethods().stream()
        .limit(1)
        .map(method -> MethodSpec.methodBuilder("choose")
            .addModifiers(Modifier.STATIC)
            .returns(realizations)
            .addParameter(realizations, "candidates")
            .addStatement("return $T.$L(candidates)", stage.names().stage(), method.getSimpleName())
            .build())
        .toList();
  }

  private boolean isOwn() {
    return !stage.matchMethods().isEmpty();
  }

  private CodeBlock readyMade() {
    MatchChoice match = stage.match();
    if (match.only()) {
      return CodeBlock.of("$T.only()", MATCHERS);
    } else if (match.all()) {
      return CodeBlock.of("$T.all()", MATCHERS);
    } else if (match.some() > 0) {
      return CodeBlock.of("$T.some($L)", MATCHERS, match.some());
    } else if (!match.best().isEmpty()) {
      return CodeBlock.of(
          "$T.best($S, $L, $L)", MATCHERS, match.best(), bestCodec(), match.smaller());
    }
    return match.latest() > 1
        ? CodeBlock.of("$T.latest($L)", MATCHERS, match.latest())
        : CodeBlock.of("");
  }

  private CodeBlock bestCodec() {
    Stream<ConfigType> types = stage.values().stream()
        .filter(value -> value.name().equals(stage.match().best()))
        .map(OutputField::type);
    return types.map(codecs::of).findFirst().orElseThrow();
  }
}
