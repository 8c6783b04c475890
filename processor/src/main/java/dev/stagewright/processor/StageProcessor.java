package dev.stagewright.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.service.AutoService;
import dev.stagewright.Stage;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.AuxiliaryTypes;
import dev.stagewright.processor.read.DeferredStages;
import dev.stagewright.processor.read.StageReader;
import dev.stagewright.processor.read.StrayMembers;
import dev.stagewright.processor.read.UnknownAnnotations;
import dev.stagewright.processor.validate.KnownTypes;
import dev.stagewright.processor.validate.Problem;
import dev.stagewright.processor.validate.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor: reads classes annotated {@link Stage}, judges them, and writes their
 * typed API.
 *
 * <p>Data flows one way: a class is read to a model, the model is judged, and source files are
 * generated from it. Each file has one originating element, the stage.
 */
@AutoService(Processor.class)
public final class StageProcessor extends AbstractProcessor {
  private final KnownTypes taken = new KnownTypes();
  private final List<StageModel> accepted = new ArrayList<>();
  private Set<String> waiting = Set.of();
  private @Nullable Reporter reporter;

  /** Makes the processor; the compiler calls this. */
  public StageProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Stream.concat(Stream.of(Stage.class), StrayMembers.MARKS.stream())
        .map(Class::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    ElementFilter.typesIn(round.getRootElements())
        .forEach(root -> taken.add(root.getQualifiedName().toString()));
    UnknownAnnotations unknown = new UnknownAnnotations(processingEnv, taken::holds);
    StageReader reader = new StageReader(processingEnv, unknown, taken::holds);
    List<TypeElement> stages = stages(round);
    stages.forEach(taken::addStage);
    waiting = judge(stages, reader, unknown, round.processingOver());
    if (round.processingOver()) {
      lookAgain();
    }
    StrayMembers.of(round, unknown)
        .forEach((type, members) -> reporter().report(RuleSet.judge(type, members)));
    return false;
  }

  /** Judges stages, but for those that wait, and names these. */
  private Set<String> judge(
      List<TypeElement> stages, StageReader reader, UnknownAnnotations unknown, boolean isLast) {
    Set<TypeElement> pending = DeferredStages.of(stages);
    Set<String> stillWaiting = new LinkedHashSet<>();
    for (TypeElement stage : stages) {
      if (DeferredStages.isMisspelt(stage, unknown)) {
        stillWaiting.add(rejectedFirst(stage, reader));
      } else if (DeferredStages.isUnfinished(stage)) {
        reject(stage, reader);
      } else if (!pending.contains(stage)) {
        handle(stage, reader);
      } else if (isLast) {
        reject(stage, reader);
      } else {
        stillWaiting.add(stage.getQualifiedName().toString());
      }
    }
    return stillWaiting;
  }

  /** Judges accepted stages again: other processors may have changed them. */
  private void lookAgain() {
    for (StageModel stage : accepted) {
      TypeElement now = processingEnv.getElementUtils().getTypeElement(stage.qualifiedName());
      if (now != null) {
        reporter().report(RuleSet.judge(stage, now));
      }
    }
  }

  /** Lists what is new, and what waited for types that this round may have brought. */
  private List<TypeElement> stages(RoundEnvironment round) {
    Stream<TypeElement> before = waiting.stream()
        .map(processingEnv.getElementUtils()::getTypeElement)
        .filter(Objects::nonNull);
    Stream<TypeElement> now =
        round.getElementsAnnotatedWith(Stage.class).stream().map(MoreElements::asType);
    return Stream.concat(before, now).collect(Collectors.toCollection(LinkedHashSet::new)).stream()
        .toList();
  }

  private void handle(TypeElement stage, StageReader reader) {
    StageModel model = reader.read(stage);
    List<Problem> problems = new RuleSet(taken).judge(model);
    reporter().report(problems);
    if (problems.stream().anyMatch(Problem::isError)
        || model.configs().stream().anyMatch(this::hasHiddenHandles)) {
      handles().writeStubs(model);
    } else if (handles().write(model)) {
      accepted.add(model);
      reporter().report(RuleSet.judge(new AuxiliaryTypes(processingEnv).of(model)));
      handles().writeSchema(model);
    }
  }

  /**
   * Tells whether classes written by hand stand where handles of an input should be; the input's
   * own problem says so.
   */
  private boolean hasHiddenHandles(ConfigField config) {
    return config
        .stage()
        .filter(names -> names.generated().stream().anyMatch(taken::isWritten))
        .isPresent();
  }

  /** Writes stubs only: the compiler itself reports what does not exist or is missing. */
  private void reject(TypeElement stage, StageReader reader) {
    handles().writeStubs(reader.read(stage));
  }

  /**
   * Writes stubs at once, for the handles that are named elsewhere. If another processor writes the
   * annotation after all, the stage is judged, and blamed for handles that exist already.
   */
  private String rejectedFirst(TypeElement stage, StageReader reader) {
    String name = stage.getQualifiedName().toString();
    if (!waiting.contains(name)) {
      reject(stage, reader);
    }
    return name;
  }

  private Reporter reporter() {
    Reporter known = reporter;
    if (known == null) {
      known = new Reporter(processingEnv.getMessager());
      reporter = known;
    }
    return known;
  }

  private HandleWriter handles() {
    return new HandleWriter(taken, new SourceWriter(processingEnv.getFiler(), reporter()));
  }
}
