package dev.stagewright.processor.testing;

import dev.stagewright.processor.StageProcessor;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Ours, with a filer that notes from which elements each source, class and resource was made. */
public final class WatchedProcessor extends AbstractProcessor {
  private final StageProcessor processor = new StageProcessor();
  private final Map<String, List<String>> origins = new TreeMap<>();
  private final boolean isDiskFull;

  public WatchedProcessor(boolean isDiskFull) {
    this.isDiskFull = isDiskFull;
  }

  public Map<String, List<String>> origins() {
    return origins;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    processor.init(proxy(
        ProcessingEnvironment.class,
        environment,
        (method, arguments) -> method.equals("getFiler") ? filer(environment.getFiler()) : null));
  }

  private Filer filer(Filer filer) {
    return proxy(Filer.class, filer, (method, arguments) -> {
      if (method.startsWith("create")) {
        int last = arguments.length - 1;
        record(arguments[last - 1].toString(), (Element[]) arguments[last]);
      }
      return null;
    });
  }

  private void record(String file, Element[] elements) throws IOException {
    if (isDiskFull) {
      throw new IOException("no space left");
    }
    List<String> names = new ArrayList<>();
    for (Element element : elements) {
      names.add(element.toString());
    }
    origins.put(file, names);
  }

  private interface Watch {
    @Nullable
    Object seen(String method, Object[] arguments) throws IOException;
  }

  /** Hands calls on, unless the watch has an answer of its own. */
  private static <T> T proxy(Class<T> type, T target, Watch watch) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
          Object answer = watch.seen(method.getName(), arguments);
          try {
            return answer != null ? answer : method.invoke(target, arguments);
          } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
          }
        }));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    processor.process(annotations, round);
    return false;
  }
}
