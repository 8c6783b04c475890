package dev.stagewright.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.stagewright.processor.model.StageModel;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** All source files that are generated for one stage. */
public final class GeneratedSources {
  private final String processor;

  /**
   * Makes the generators.
   *
   * @param processor the name that generated files give as their author
   */
  public GeneratedSources(String processor) {
    this.processor = processor;
  }

  /**
   * Generates everything.
   *
   * @param stage a stage without problems
   * @return its files
   */
  public List<JavaFile> of(StageModel stage) {
    CodecCode codecs = new CodecCode(stage);
    return Stream.of(
            new StageClassGenerator(stage, codecs).generate(),
            new DRefGenerator(stage).generate(codecs),
            new RRefGenerator(stage, codecs).generate())
        .map(type -> file(stage, type))
        .toList();
  }

  /**
   * Generates the handles alone, so that code which uses them gives no errors of its own.
   *
   * @param stage a stage with problems
   * @param taken tells which names other classes have
   * @return its files, which compile and do nothing
   */
  public List<JavaFile> ofRejected(StageModel stage, Predicate<ClassName> taken) {
    return StubGenerator.of(stage, taken).map(type -> file(stage, type)).toList();
  }

  private JavaFile file(StageModel stage, TypeSpec type) {
    TypeSpec.Builder marked = type.toBuilder();
    if (stage.traits().isPublic()) {
      marked.addModifiers(Modifier.PUBLIC);
    }
    for (ClassName mark : stage.traits().marks()) {
      AnnotationSpec.Builder annotation = AnnotationSpec.builder(mark);
      if (mark.simpleName().equals("Generated")) {
        annotation.addMember("value", "$S", processor);
      }
      marked.addAnnotation(annotation.build());
    }
    if (stage.traits().isDeprecated()) {
      marked.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "{$S, $S}", "deprecation", "removal")
          .build());
    }
    return JavaFile.builder(stage.names().stage().packageName(), marked.build())
        .skipJavaLangImports(!stage.traits().hidesJavaLang())
        .indent("  ")
        .build();
  }
}
