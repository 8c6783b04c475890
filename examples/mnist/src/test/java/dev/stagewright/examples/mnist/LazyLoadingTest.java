package dev.stagewright.examples.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import org.junit.jupiter.api.Test;

/** The stages must be usable where nobody trains, without the price of loading ND4J. */
class LazyLoadingTest {

  @Test
  void theModelStageLoadsWithoutDeeplearning4j() throws Exception {
    Object stage = construct(MnistModel.class.getName());
    assertThat(stage)
        .hasToString(stage.getClass().getName() + "@" + Integer.toHexString(stage.hashCode()));
    assertThat(stage.getClass()).isNotSameAs(MnistModel.class);
  }

  @Test
  void theCheckWouldNoticeIt() {
    assertThatThrownBy(() -> construct(ModelFile.class.getName())).isInstanceOf(Throwable.class);
  }

  private static Object construct(String name) throws ReflectiveOperationException {
    Class<?> type = Class.forName(name, true, new Deprived());
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  /** A class loader that loads this package anew, and finds nothing of Deeplearning4j. */
  private static final class Deprived extends ClassLoader {
    Deprived() {
      super(LazyLoadingTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.nd4j.")
          || name.startsWith("org.deeplearning4j.")
          || name.startsWith("org.bytedeco.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith(LazyLoadingTest.class.getPackageName() + ".")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
