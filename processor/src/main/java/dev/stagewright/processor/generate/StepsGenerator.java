package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
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
import javax.lang.model.element.Modifier;

/**
 * Writes the steps before the builder, one for each value without a default: none can be forgotten.
 */
final class StepsGenerator {
  private final StageModel stage;
  private final List<ConfigField> required;
  private final List<String> names;

  StepsGenerator(StageModel stage) {
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
    return required.isEmpty()
        ? start.addStatement("return new $T()", stage.names().builder()).build()
        : start.addStatement("return new $L()", "Steps").build();
  }

  List<TypeSpec> generate() {
    if (required.isEmpty()) {
      return List.of();
    }
    List<TypeSpec> types = new ArrayList<>();
    TypeSpec.Builder steps = TypeSpec.classBuilder("Steps")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addField(
            FieldSpec.builder(stage.names().builder(), "builder", Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T()", stage.names().builder())
                .build());
    for (int i = 0; i < required.size(); i++) {
      types.add(contract(i));
      steps.addSuperinterface(step(i)).addMethod(implementation(i));
    }
    types.add(steps.build());
    return types;
  }

  private TypeSpec contract(int index) {
    ConfigField config = required.get(index);
    TypeSpec.Builder contract = TypeSpec.interfaceBuilder(step(index))
        .addJavadoc("Asks for {@code $L}.\n", config.name())
        .addModifiers(Modifier.STATIC)
        .addMethod(method(config, Faces.PLANNED.of(config.type()), step(index + 1))
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .build());
    if (stage.isPublic()) {
      contract.addModifiers(Modifier.PUBLIC);
    }
    return contract.build();
  }

  private MethodSpec implementation(int index) {
    ConfigField config = required.get(index);
    return MethodSpec.methodBuilder(config.name())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(step(index + 1))
        .addParameter(Faces.PLANNED.of(config.type()), config.name())
        .addStatement("builder.$L = $L", Locals.slot(stage, config), config.name())
        .addStatement("return $L", index + 1 == required.size() ? "builder" : "this")
        .build();
  }

  /** Starts a method that sets a field, with the author's words. */
  MethodSpec.Builder method(ConfigField config, TypeName type, ClassName next) {
    String returns = next.equals(stage.names().builder()) ? "the builder" : "the next step";
    return MethodSpec.methodBuilder(config.name())
        .addJavadoc(CodeBlock.builder()
            .add(Prose.description(config.doc(), "Sets {@code " + config.name() + "}."))
            .add("\n@param $1L the value\n@return $2L\n", config.name(), returns)
            .build())
        .returns(next)
        .addParameter(ParameterSpec.builder(type, config.name())
            .addAnnotations(Limits.of(config))
            .build());
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
