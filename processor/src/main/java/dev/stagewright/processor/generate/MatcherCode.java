package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.MatchChoice;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.store.Realized;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The matcher of a recipe: a ready-made one, or the stage's own method. */
final class MatcherCode {
  private static final ClassName MATCHERS = ClassName.get(Matchers.class);

  private final StageModel stage;
  private final Codecs codecs;

  MatcherCode(StageModel stage, Codecs codecs) {
    this.stage = stage;
    this.codecs = codecs;
  }

  CodeBlock expression() {
    return isOwn()
        ? CodeBlock.of("$T.own($T.class, this::choose)", MATCHERS, stage.names().stage())
        : CodeBlock.of("MATCHER");
  }

  List<FieldSpec> constant() {
    return isOwn()
        ? List.of()
        : List.of(FieldSpec.builder(
                Matcher.class, "MATCHER", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(readyMade())
            .build());
  }

  /** The stage's method sees typed realizations, and the runtime plain ones. */
  List<MethodSpec> methods() {
    if (!isOwn()) {
      return List.of();
    }
    ParameterizedTypeName list = ParameterizedTypeName.get(List.class, Realized.class);
    return List.of(MethodSpec.methodBuilder("choose")
        .addModifiers(Modifier.PRIVATE)
        .returns(list)
        .addParameter(list, "candidates")
        .addStatement(
            "return $T.$L(candidates.stream().map(this::open).toList()).stream()\n.map(chosen -> chosen.realized)\n.toList()",
            stage.names().stage(),
            stage.matchMethods().get(0).getSimpleName())
        .build());
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
    return CodeBlock.of("$T.latest($L)", MATCHERS, Math.max(1, match.latest()));
  }

  private CodeBlock bestCodec() {
    Stream<ConfigType> types = stage.values().stream()
        .filter(value -> value.name().equals(stage.match().best()))
        .map(OutputField::type);
    return types.map(codecs::atHome).findFirst().orElseThrow();
  }
}
