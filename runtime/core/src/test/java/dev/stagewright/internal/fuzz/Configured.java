package dev.stagewright.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.Configuration;
import dev.stagewright.config.StageType;
import dev.stagewright.internal.config.ConfigFile;
import dev.stagewright.internal.config.ConfigWriter;
import dev.stagewright.internal.config.DerivationLookup;
import dev.stagewright.internal.config.JsonConfigReader;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A stage with a field of every type, configured by a file of any bytes. */
final class Configured {
  private static final StageType TYPE = StageType.versioned("all", Configured.class, "1");

  private static final Map<String, Codec<?>> FIELDS = new TreeMap<>(Map.ofEntries(
      Map.entry("bool", Codecs.BOOLEAN),
      Map.entry("byte", Codecs.BYTE),
      Map.entry("int", Codecs.INT),
      Map.entry("long", Codecs.LONG),
      Map.entry("float", Codecs.FLOAT),
      Map.entry("double", Codecs.DOUBLE),
      Map.entry("measured", Codecs.MEASURED_DOUBLE),
      Map.entry("char", Codecs.CHAR),
      Map.entry("string", Codecs.STRING),
      Map.entry("integer", Codecs.BIG_INTEGER),
      Map.entry("decimal", Codecs.BIG_DECIMAL),
      Map.entry("uri", Codecs.URI),
      Map.entry("duration", Codecs.DURATION),
      Map.entry("period", Codecs.PERIOD),
      Map.entry("instant", Codecs.INSTANT),
      Map.entry("date", Codecs.LOCAL_DATE),
      Map.entry("time", Codecs.LOCAL_TIME),
      Map.entry("datetime", Codecs.LOCAL_DATE_TIME),
      Map.entry("offsetdatetime", Codecs.OFFSET_DATE_TIME),
      Map.entry("offsettime", Codecs.OFFSET_TIME),
      Map.entry("zoned", Codecs.ZONED_DATE_TIME),
      Map.entry("year", Codecs.YEAR),
      Map.entry("yearmonth", Codecs.YEAR_MONTH),
      Map.entry("monthday", Codecs.MONTH_DAY),
      Map.entry("zone", Codecs.ZONE_ID),
      Map.entry("offset", Codecs.ZONE_OFFSET),
      Map.entry("enum", Codecs.enumOf(Parser.class)),
      Map.entry("list", Codecs.list(Codecs.list(Codecs.INT))),
      Map.entry("set", Codecs.set(Codecs.STRING)),
      Map.entry("map", Codecs.map(Codecs.DOUBLE))));

  /** Knows names only. */
  private static final DerivationLookup ORIGINS = new DerivationLookup() {
    @Override
    public Origin named(DRef dref) {
      return dref;
    }

    @Override
    public Optional<ObjectNode> recorded(DRef dref) {
      return Optional.empty();
    }

    @Override
    public List<RelativePath> promises(Origin made) {
      return List.of(new RelativePath("net.bin"), new RelativePath("layers"));
    }

    @Override
    public Origin made(String stage, ConfigReader values) {
      return configure(values).dref();
    }
  };

  private Configured() {}

  static void check(byte[] bytes) {
    try {
      Path file = Files.createTempFile("config", ".json");
      try {
        Files.write(file, bytes);
        Configuration read = ConfigFile.read(file).configure(values -> configure(values));
        check(read);
      } catch (ConfigFileException e) {
        assertThat(e.getMessage()).isNotBlank();
        assertThat(e.faults()).isNotEmpty();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Configuration configuration) throws JsonProcessingException {
    ObjectNode values = (ObjectNode) new JsonMapper().readTree(configuration.values());
    assertThat(configure(values).document()).isEqualTo(configuration.document());
  }

  private static Configuration configure(ObjectNode values) {
    return configure(new JsonConfigReader(values, ORIGINS));
  }

  private static Configuration configure(ConfigReader reader) {
    ConfigWriter writer = new ConfigWriter(TYPE);
    FIELDS.forEach((field, codec) -> carry(field, Codecs.optional(codec), reader, writer));
    Optional<RefPath> path = reader.path("path", Optional.empty());
    path.ifPresent(given -> writer.path("path", Optional.of(given)));
    return JsonConfigReader.of(reader).finish(TYPE, writer::finish);
  }

  private static <T> void carry(
      String field, Codec<Optional<T>> codec, ConfigReader reader, ConfigWriter writer) {
    writer.value(field, codec, reader.value(field, codec, Optional.empty()));
  }
}
