package dev.stagewright.examples.hello;

import dev.stagewright.stages.FetchUrl;
import dev.stagewright.stages.FetchUrlDRef;
import dev.stagewright.stages.archive.Unpack;
import dev.stagewright.stages.archive.UnpackDRef;
import dev.stagewright.stages.command.Command;
import dev.stagewright.stages.command.CommandDRef;
import java.net.URI;
import java.util.Map;

/**
 * A program as GNU packages it: an archive with a {@code configure} in its one folder.
 *
 * @param url where the archive is
 * @param sha256 its checksum
 * @param flags what to tell {@code configure}, separated by spaces
 */
record GnuPackage(URI url, String sha256, String flags) {
  /** The program works wherever its folder lies, since no prefix is compiled into it. */
  private static final String BUILD = """
      cp -Rp "$source/." .
      chmod -R u+w .
      ./configure --prefix= $flags
      make -j"$STAGEWRIGHT_CORES"
      make install DESTDIR="$out"
      """;

  /** Returns the stage that installs the program: {@code bin/hello} and the like. */
  CommandDRef installed() {
    FetchUrlDRef archive = FetchUrl.from(url).sha256(sha256).instantiate();
    UnpackDRef source = Unpack.of(archive.file()).strip(1).instantiate();
    return Command.shell(BUILD)
        .inputs(Map.of("source", source.contents()))
        .environment(Map.of("flags", flags))
        .instantiate();
  }
}
