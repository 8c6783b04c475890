package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.StageModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * The generator of the steps before the builder, one for each value without a default, so that none
 * can be forgotten.
 */
final class StagedBuilderGenerator {
  private final StageModel stage;
  private final List<ConfigField> required;
  private final List<String> names;

  StagedBuilderGenerator(StageModel stage) {
    this.stage = stage;
    this.required = stage.configs().stream().filter(ConfigField::isRequired).toList();
    this.names = names(required);
  }

  MethodSpec start() {
    MethodSpec.Builder start =
        MethodSpec.methodBuilder("builder").addModifiers(Modifier.STATIC).returns(step(0));
    String words = required.isEmpty()
        ? "the builder"
        : "the first step; what has no default is asked for in turn";
    start.addJavadoc("Starts a configuration.\n\n@return $L\n", words);
    return start.addStatement("return new $T()", stage.names().builder()).build();
  }

  List<TypeSpec> generate() {
    return IntStream.range(0, required.size()).mapToObj(this::contract).toList();
  }

  /** Lists the steps, all of which the builder is. */
  List<ClassName> contracts() {
    return IntStream.range(0, required.size()).mapToObj(this::step).toList();
  }

  private TypeSpec contract(int index) {
    ConfigField config = required.get(index);
    TypeSpec.Builder contract = TypeSpec.interfaceBuilder(step(index))
        .addJavadoc("Asks for {@code $L}.\n", config.name())
        .addModifiers(Modifier.STATIC)
        .addMethod(method(config, FieldView.PLANNED.of(config.type()), step(index + 1))
            .addJavadoc(words(config, step(index + 1)))
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .build());
    if (stage.traits().isPublic()) {
      contract.addModifiers(Modifier.PUBLIC);
    }
    return contract.build();
  }

  /** Starts a method of the builder that sets a field; a step has the words for it already. */
  MethodSpec.Builder setter(ConfigField config, TypeName type) {
    MethodSpec.Builder setter = method(config, type, stage.names().builder());
    return required.contains(config) && type.equals(FieldView.PLANNED.of(config.type()))
        ? setter.addAnnotation(Override.class)
        : setter.addJavadoc(words(config, stage.names().builder()));
  }

  private MethodSpec.Builder method(ConfigField config, TypeName type, ClassName next) {
    return MethodSpec.methodBuilder(config.name())
        .returns(next)
        .addParameter(ParameterSpec.builder(type, FieldDeclarations.variable(stage, config))
            .addAnnotations(ParameterConstraintCode.of(config))
            .build());
  }

  /** Returns the author's words. */
  private CodeBlock words(ConfigField config, ClassName next) {
    String returns = next.equals(stage.names().builder()) ? "the builder" : "the next step";
    return CodeBlock.builder()
        .add(GeneratedJavadoc.description(config.doc(), "Sets {@code " + config.name() + "}."))
        .add(
            "\n@param $1L the value\n@return $2L\n",
            FieldDeclarations.variable(stage, config),
            returns)
        .build();
  }

  private ClassName step(int index) {
    if (index == required.size()) {
      return stage.names().builder();
    }
    return stage.names().entry().nestedClass(names.get(index));
  }

  /** Names the steps; fields that differ by case only are told apart by number. */
  private static List<String> names(List<ConfigField> required) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (ConfigField config : required) {
      int first = config.name().codePointAt(0);
      String name = "Needs"
          + Character.toString(Character.toUpperCase(first))
          + config.name().substring(Character.charCount(first));
      String free = name;
      // class files of one folder must differ where the file system ignores case, too
      for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
        free = name + i;
      }
      names.add(free);
    }
    return names;
  }
}
