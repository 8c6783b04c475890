package dev.stagewright.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Scratch;
import dev.stagewright.internal.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Promise 9: whatever is in the file, nobody fails over it, and what others add can be read. */
class HostileIndexTest {
  private static final int HEAD = 36;
  private static final int FRAME = 8;
  private static final List<Integer> NUMBERS = List.of(
      0, 1, -1, 2, 70, 255, 256, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 7);

  private final DRef dref = new DRef(Hash.of("dref"), new StageName("stage"));
  private final Provenance provenance =
      new Provenance(Optional.of(Hash.of("resolved")), Hash.of("manifest"));
  private final Context context = Context.of(List.of(new RRef(Hash.of("input"), dref)));

  @Property(tries = 300)
  void anyBytes(@ForAll byte[] bytes) throws IOException {
    survive(bytes);
  }

  @Property(tries = 300)
  void anyBytesWithAHeadAndAChecksum(@ForAll byte[] bytes) throws IOException {
    survive(sealed(bytes));
  }

  /** A number anywhere in notes that make sense otherwise, and a checksum that is right. */
  @Property(tries = 1000)
  void anyNumber(
      @ForAll @IntRange(max = 3) int notes,
      @ForAll @IntRange(max = 1000) int place,
      @ForAll @IntRange(max = 9) int number)
      throws IOException {
    ByteBuffer all = ByteBuffer.allocate(2000);
    for (int i = 0; i < notes; i++) {
      all.put(IndexEntry.there(known(i), context, Optional.of(provenance)))
          .put(IndexEntry.coming(known(i)));
    }
    all.putInt(place % (all.position() + 1), NUMBERS.get(number));
    byte[] bytes = new byte[all.position()];
    all.get(0, bytes);
    survive(sealed(bytes));
  }

  private IndexedRealization known(int number) {
    return new IndexedRealization(
        new RRef(Hash.of("" + number), dref), Instant.EPOCH.plusSeconds(number));
  }

  private byte[] sealed(byte[] notes) throws IOException {
    try (Scratch scratch = new Scratch()) {
      Path file = scratch.folder().resolve("index");
      new RealizationIndex(file).now();
      CRC32C sum = new CRC32C();
      sum.update(notes);
      return ByteBuffer.allocate(HEAD + FRAME + notes.length)
          .put(Files.readAllBytes(file))
          .putInt(notes.length)
          .putInt((int) sum.getValue())
          .put(notes)
          .array();
    }
  }

  private void survive(byte[] bytes) throws IOException {
    try (Scratch scratch = new Scratch()) {
      Path file = Files.write(scratch.folder().resolve("index"), bytes);
      RealizationIndex index = new RealizationIndex(file);
      index.refresh();
      index.find(dref, context);
      index.alike(Hash.of("resolved"));
      index.reconcile(rref -> true);
      index.found(dref, context, List.of(known(1), known(7)), index.now());
      index.save();
      index.announce(known(8));
      index.published(context, known(8), List.of(known(1), known(7), known(8)), provenance);
      index.save();
      index.compact();
      index.save();

      RealizationIndex fresh = new RealizationIndex(file);
      fresh.refresh();
      fresh.published(context, known(9), List.of(known(9)), provenance);
      fresh.save();
      index.refresh();
      assertThat(index.find(dref, context)).isEqualTo(fresh.find(dref, context));
    }
  }
}
