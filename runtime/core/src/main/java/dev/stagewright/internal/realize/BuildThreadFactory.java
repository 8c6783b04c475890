package dev.stagewright.internal.realize;

import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A factory of build threads, each in a group of its own, which the threads it starts join. */
final class BuildThreadFactory implements ThreadFactory {
  /** Static, since JDK 17 never frees a group: they are reused by the whole process. */
  private static final Queue<ThreadGroup> FREE = new ConcurrentLinkedQueue<>();

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Override
  public Thread newThread(Runnable task) {
    ThreadGroup free = FREE.poll();
    ThreadGroup group = free == null
        ? new ThreadGroup(everything(), "stagewright-" + COUNT.incrementAndGet())
        : free;
    Runnable givingBack = () -> {
      try {
        task.run();
      } finally {
        FREE.add(group);
      }
    };
    return new Thread(group, givingBack, group.getName());
  }

  /** Lists the other threads in the group of this thread. */
  static Set<Thread> others() {
    return in(Thread.currentThread().getThreadGroup())
        .filter(thread -> thread != Thread.currentThread())
        .collect(Collectors.toSet());
  }

  /** Lists the threads of a group and of the groups in it. */
  static Stream<Thread> in(ThreadGroup group) {
    Thread[] threads = new Thread[2 * group.activeCount() + 8];
    return Arrays.stream(threads, 0, group.enumerate(threads));
  }

  static ThreadGroup everything() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
