package dev.stagewright.cli.testing;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store with two results, one built from the other, and a terminal for it. */
public abstract class StoreFixture {
  @TempDir
  public Path folder;

  public Terminal terminal;

  /** The result of an inline stage. */
  public String inline;

  /** The result that was built from {@link #inline}. */
  public String repeated;

  @BeforeEach
  public void build() throws Exception {
    terminal = Terminal.on(folder.resolve("store"));
    repeated = terminal.repeated("seven");
    inline = terminal.inline("a.txt", "seven");
  }

  /** Returns how many realizations the store has. */
  public int count() throws Exception {
    return terminal.ok("ls", "--json").json().size();
  }
}
