package dev.stagewright.processor.javac;

import static java.util.stream.Collectors.toMap;

import com.google.auto.service.AutoService;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.stagewright.processor.read.SourceModifiers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaFileObject;

/** The view of the source as javac has read it. */
@AutoService(SourceModifiers.class)
public final class WrittenSource implements SourceModifiers {

  /** Makes the view; the processor has it loaded where javac compiles. */
  public WrittenSource() {}

  @Override
  public Map<Element, List<String>> unknownAnnotations(
      ProcessingEnvironment compiler, TypeElement type) {
    Trees trees = Trees.instance(compiler);
    TreePath written = trees.getPath(type);
    if (written == null) {
      return Map.of();
    }
    Stream<TreePath> members = ((ClassTree) written.getLeaf())
        .getMembers().stream().map(member -> new TreePath(written, member));
    return Stream.concat(Stream.of(written), members)
        .filter(path -> unknown(path, trees).findAny().isPresent())
        .collect(toMap(trees::getElement, path -> unknown(path, trees).toList()));
  }

  @Override
  public Optional<String> fileOfAnother(ProcessingEnvironment compiler, TypeElement type) {
    return Optional.ofNullable(Trees.instance(compiler).getPath(type))
        .map(path -> path.getCompilationUnit().getSourceFile())
        .filter(file ->
            !file.isNameCompatible(type.getSimpleName().toString(), JavaFileObject.Kind.SOURCE))
        .map(file -> file.getName().replaceFirst(".*[/\\\\]", ""));
  }

  private static Stream<String> unknown(TreePath declaration, Trees trees) {
    return annotations(declaration.getLeaf())
        .filter(annotation -> {
          TreePath path = new TreePath(declaration, annotation);
          TypeMirror type = trees.getTypeMirror(new TreePath(path, annotation.getAnnotationType()));
          return type != null && type.getKind() == TypeKind.ERROR;
        })
        .map(annotation -> annotation.getAnnotationType().toString());
  }

  private static Stream<? extends AnnotationTree> annotations(Tree declaration) {
    if (declaration instanceof VariableTree field) {
      return of(field.getModifiers());
    } else if (declaration instanceof MethodTree method) {
      return of(method.getModifiers());
    } else if (declaration instanceof ClassTree type) {
      return of(type.getModifiers());
    }
    return Stream.empty();
  }

  private static Stream<? extends AnnotationTree> of(ModifiersTree modifiers) {
    return modifiers.getAnnotations().stream();
  }
}
