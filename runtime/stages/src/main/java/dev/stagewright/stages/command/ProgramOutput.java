package dev.stagewright.stages.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The output of a program, passed on line by line; the last lines are remembered. */
final class ProgramOutput {
  private static final int REMEMBERED = 20;

  /** The longest line, so that a program that never ends one does not fill the memory. */
  private static final int LONGEST = 8 << 10;

  private final Consumer<String> listener;
  private final StringBuilder line = new StringBuilder();
  private final Deque<String> last = new ArrayDeque<>();

  ProgramOutput(Consumer<String> listener) {
    this.listener = listener;
  }

  /** Reads to the end; bytes that are not UTF-8 are replaced. */
  void read(InputStream in) throws IOException {
    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
    char[] buffer = new char[LONGEST];
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      for (int i = 0; i < n; i++) {
        add(buffer[i]);
      }
    }
    endLine();
  }

  private void add(char c) {
    // A bare return is how progress is shown on one line.
    if (c == '\n' || c == '\r') {
      endLine();
      return;
    }
    line.append(c);
    if (line.length() == LONGEST) {
      endLine();
    }
  }

  private void endLine() {
    String text = line.toString();
    line.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    listener.accept(text);
    last.addLast(text);
    if (last.size() > REMEMBERED) {
      last.removeFirst();
    }
  }

  /** Returns the last lines, once all is read. */
  List<String> lastLines() {
    return List.copyOf(last);
  }
}
