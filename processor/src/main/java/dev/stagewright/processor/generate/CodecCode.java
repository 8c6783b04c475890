package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stagewright.config.Codec;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Component;
import dev.stagewright.processor.model.ConfigType.Structure;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The codecs of one stage's fields: those of single values stand in the runtime, the others are
 * constants.
 */
final class CodecCode {
  private static final ClassName RUNTIME = ClassName.get(dev.stagewright.config.Codecs.class);

  private final ClassName home;
  private final Map<ConfigType, String> constants = new LinkedHashMap<>();
  private final Set<String> taken;

  CodecCode(StageModel stage) {
    this.home = stage.names().entry();
    this.taken =
        new HashSet<>(Set.of("TYPE", stage.names().stage().topLevelClassName().simpleName()));
    Stream.concat(
            stage.settable().stream().filter(config -> !config.isInput()).map(ConfigField::type),
            stage.values().stream().map(OutputField::type))
        .forEach(this::collect);
  }

  /** Gives the expression for use anywhere. */
  CodeBlock of(ConfigType type) {
    return expression(type, CodeBlock.of("$T.", home));
  }

  /** Gives the expression for use where the constants stand. */
  private CodeBlock atHome(ConfigType type) {
    return expression(type, CodeBlock.of(""));
  }

  /** Declares the constants, each after those that it is made of. */
  List<FieldSpec> declarations() {
    List<FieldSpec> fields = new ArrayList<>();
    constants.forEach((type, name) ->
        fields.add(FieldSpec.builder(codecOf(type), name, Modifier.STATIC, Modifier.FINAL)
            .initializer(initializer(type))
            .build()));
    return fields;
  }

  private void collect(ConfigType type) {
    if (type instanceof Structure structure) {
      structure.components().forEach(component -> collect(component.type()));
      name(type, structure.type().simpleName());
    } else if (type instanceof ConfigType.Constant constant) {
      name(type, constant.type().simpleName());
    } else if (type instanceof ConfigType.Container container) {
      collect(container.element());
    }
  }

  /**
   * Names a codec. A number tells apart two types of one simple name, or the measured and the exact
   * codec of one record.
   */
  private void name(ConfigType type, String simpleName) {
    if (!constants.containsKey(type)) {
      String name = simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
      String free = name;
      for (int i = 2; !taken.add(free); i++) {
        free = name + "_" + i;
      }
      constants.put(type, free);
    }
  }

  private CodeBlock expression(ConfigType type, CodeBlock qualifier) {
    if (constants.containsKey(type)) {
      return CodeBlock.of("$L$L", qualifier, constants.get(type));
    } else if (type instanceof ConfigType.Scalar scalar) {
      return CodeBlock.of("$T.$L", RUNTIME, scalar.codec());
    } else if (type instanceof ConfigType.Container container) {
      return CodeBlock.of(
          "$T.$L($L)",
          RUNTIME,
          container.shape().codec(),
          expression(container.element(), qualifier));
    }
    return CodeBlock.of("null"); // of a rejected stage, whose code is not written
  }

  private CodeBlock initializer(ConfigType type) {
    return type instanceof Structure structure
        ? structure(structure)
        : CodeBlock.of("$T.enumOf($T.class)", RUNTIME, FieldView.PLANNED.of(type));
  }

  private CodeBlock structure(Structure structure) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.<$T>start()", Codec.RecordBuilder.class, structure.type());
    List<CodeBlock> read = new ArrayList<>();
    for (Component component : structure.components()) {
      CodeBlock codec = atHome(component.type());
      code.add("\n    .with($1S, $2L, value -> value.$1L())", component.name(), codec);
      read.add(CodeBlock.of("members.get($S, $L)", component.name(), codec));
    }
    return code.add(
            "\n    .making(members -> new $T($L))",
            structure.type(),
            CodeBlock.join(read, ",\n        "))
        .build();
  }

  private static TypeName codecOf(ConfigType type) {
    return ParameterizedTypeName.get(
        ClassName.get(Codec.class), FieldView.PLANNED.of(type).box());
  }
}
