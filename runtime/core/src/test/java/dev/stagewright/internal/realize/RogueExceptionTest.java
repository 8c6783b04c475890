package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.FailureRecord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a build throws, there is evidence of it, and the exception that tells can be printed.
 */
@Timeout(60)
class RogueExceptionTest {
  private final Scratch scratch = new Scratch();

  /** What a build may throw. */
  @SuppressWarnings({"NullAway", "OverrideThrowableToString", "ToStringReturnsNull"
  }) // as rogues do
  enum Rogue implements Supplier<Throwable> {
    MESSAGE_THROWS {
      @Override
      public Throwable get() {
        return new RuntimeException() {
          @Override
          public String getMessage() {
            throw new IllegalStateException("no message");
          }
        };
      }
    },
    LOCALIZED_MESSAGE_THROWS {
      @Override
      public Throwable get() {
        return new Exception("a reason") {
          @Override
          public String getLocalizedMessage() {
            throw new StackOverflowError();
          }
        };
      }
    },
    PRINTING_THROWS {
      @Override
      public Throwable get() {
        return new Exception("a reason") {
          @Override
          public void printStackTrace(PrintWriter writer) {
            throw new UnsupportedOperationException();
          }
        };
      }
    },
    CAUSE_THROWS {
      @Override
      public Throwable get() {
        return new Exception("a reason") {
          @Override
          public synchronized Throwable getCause() {
            throw new IllegalStateException();
          }
        };
      }
    },
    DEEP_CAUSE_THROWS {
      @Override
      public Throwable get() {
        return new Exception("a reason", new Exception("another", MESSAGE_THROWS.get()));
      }
    },
    SUPPRESSED_THROWS {
      @Override
      public Throwable get() {
        Exception outer = new Exception("a reason");
        outer.addSuppressed(MESSAGE_THROWS.get());
        return outer;
      }
    },
    CAUSES_FOR_EVER {
      @Override
      public Throwable get() {
        return new Exception("a reason") {
          @Override
          public synchronized Throwable getCause() {
            return CAUSES_FOR_EVER.get();
          }
        };
      }
    },
    CAUSES_IN_A_RING {
      @Override
      public Throwable get() {
        Exception one = new Exception("a reason");
        one.initCause(new Exception("another", one));
        return one;
      }
    },
    NO_STACK {
      @Override
      public Throwable get() {
        return new Exception("a reason") {
          @Override
          public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException();
          }
        };
      }
    },
    STACK_IS_NULL {
      @Override
      public Throwable get() {
        return new Exception("a reason") {
          @Override
          public StackTraceElement[] getStackTrace() {
            return null;
          }
        };
      }
    },
    STACK_HOLDS_NULL {
      @Override
      public Throwable get() {
        return new Exception("a reason", new Exception("another") {
          @Override
          public StackTraceElement[] getStackTrace() {
            return new StackTraceElement[1];
          }
        });
      }
    },
    TEXT_IS_NULL {
      @Override
      public Throwable get() {
        return new Exception("a reason") {
          @Override
          public String toString() {
            return null;
          }
        };
      }
    },
    TEXT_THROWS {
      @Override
      public Throwable get() {
        return new Exception("a reason") {
          @Override
          public String toString() {
            throw new IllegalStateException();
          }
        };
      }
    },
    OVERFLOW {
      @Override
      public Throwable get() {
        return new StackOverflowError("a reason");
      }
    },
    MEMORY {
      @Override
      public Throwable get() {
        return new OutOfMemoryError("a reason");
      }
    },
    INITIALIZER {
      @Override
      public Throwable get() {
        return new ExceptionInInitializerError(new Exception("a reason"));
      }
    },
    INTERRUPTED {
      @Override
      public Throwable get() {
        return new InterruptedException("a reason");
      }
    },
    BARE {
      @Override
      public Throwable get() {
        return new Throwable("a reason");
      }
    },
    NOT_SUPPRESSING {
      @Override
      public Throwable get() {
        return new Throwable("a reason", null, false, false) {};
      }
    }
  }

  @AfterEach
  void close() {
    scratch.close();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void raise(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @ParameterizedTest
  @EnumSource
  void leavesEvidence(Rogue rogue) {
    Throwable thrown = rogue.get();
    Work work = Work.stage("work")
        .doing(site -> {
          Work.write(site, "half", "x");
          RogueExceptionTest.<RuntimeException>raise(thrown);
        })
        .done();
    BuildFailedException failure;
    try (Store store = Store.open(scratch.folder())) {
      failure = catchThrowableOfType(BuildFailedException.class, () -> store.realize(work));
      List<FailureRecord> failures = LocalStore.of(store).disk().failures();
      assertThat(failures).hasSize(1);
      assertThat(failures.get(0).folder()).isEqualTo(failure.folder());
      assertThat(failures.get(0).failure().exception())
          .isEqualTo(thrown.getClass().getName());
      assertThat(LocalStore.of(store).disk().derivations()).isEmpty();
    }
    assertThat(failure.folder().resolve("files/half")).hasContent("x");
    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));
    Stream.of(failure.getMessage(), printed.toString(), Work.read(failure.log()))
        .forEach(told -> assertThat(told)
            .contains(thrown.getClass().getName())
            .doesNotContain("RedactedException:")
            .containsAnyOf("a reason", "whose message cannot be read", "no message"));
  }
}
