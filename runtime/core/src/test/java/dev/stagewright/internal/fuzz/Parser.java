package dev.stagewright.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.manifest.Manifest;
import dev.stagewright.internal.store.BuildRecord;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.ref.StageName;
import dev.stagewright.tools.Roots;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything that reads what comes from outside. Whatever the bytes, it gives a value that prints
 * as the same text, or its own exception with a message, and nothing else.
 */
enum Parser {
  /** Hashes, names, refs, and what roots keep. */
  REFS {
    private static final List<Function<String, ?>> FORMS = List.of(
        Hash::new,
        StageName::new,
        DRef::parse,
        RRef::parse,
        RefPath::parse,
        Roots.Root.Target::parse);

    @Override
    void read(byte[] bytes) {
      for (String text : texts(bytes)) {
        FORMS.forEach(form -> same(text, () -> form.apply(text).toString()));
      }
    }
  },

  /** Paths inside realizations: they stay there. */
  PATHS {
    private static final Path FOLDER = Path.of("folder").toAbsolutePath();

    @Override
    void read(byte[] bytes) {
      for (String text : texts(bytes)) {
        same(text, () -> {
          RelativePath path = new RelativePath(text);
          assertThat(path.in(FOLDER).normalize())
              .startsWithRaw(FOLDER)
              .isNotEqualTo(FOLDER)
              .isEqualTo(path.in(FOLDER));
          return path.text();
        });
      }
    }
  },

  /** What is canonical stays so. */
  CANONICAL_JSON {
    @Override
    void read(byte[] bytes) {
      json(bytes, json -> {
        String canonical = CanonicalJson.write(json);
        assertThat(CanonicalJson.write(tree(canonical))).isEqualTo(canonical);
      });
    }
  },

  /** The files of users. */
  CONFIG {
    @Override
    void read(byte[] bytes) {
      Configured.check(bytes);
    }
  },

  /** Lists of files. */
  MANIFEST {
    @Override
    void read(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      same(text, () -> Manifest.parse(text).text());
    }
  },

  /** What something was built from. */
  CONTEXT {
    @Override
    void read(byte[] bytes) {
      json(
          bytes,
          json -> same(CanonicalJson.write(json), () -> Context.read(json).document()));
    }
  },

  /** When and where something was built; members that are not known are passed over. */
  BUILD_RECORD {
    @Override
    void read(byte[] bytes) {
      json(bytes, json -> {
        BuildRecord record = BuildRecord.read(json);
        assertThat(BuildRecord.read(tree(record.json().toString()))).isEqualTo(record);
      });
    }
  },

  /** Archives of any bytes. */
  ARCHIVE {
    @Override
    void read(byte[] bytes) {
      Unpacked.check(bytes);
    }
  },

  /** Archives that are whole, with the bytes as the manifest's lines: hashes keep out the rest. */
  FORGED_MANIFEST {
    @Override
    void read(byte[] bytes) {
      Unpacked.checkManifest(new String(bytes, StandardCharsets.UTF_8));
    }
  };

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  abstract void read(byte[] bytes);

  /** The name of its fuzz test, and of the folder of its corpus. */
  String method() {
    String words = name().toLowerCase(Locale.ROOT);
    return Pattern.compile("_(.)")
        .matcher(words)
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  /** What was worth keeping. */
  List<Path> corpus() throws IOException {
    URL folder = Parser.class.getResource("HostileBytesTestInputs/" + method());
    try (Stream<Path> inputs = Files.list(Path.of(Objects.requireNonNull(folder).toURI()))) {
      return inputs.sorted().toList();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  @FunctionalInterface
  interface Reading {
    String again();
  }

  @FunctionalInterface
  interface Use {
    void of(JsonNode json) throws JsonProcessingException;
  }

  /** As UTF-8, and so that halves of surrogate pairs come in. */
  private static List<String> texts(byte[] bytes) {
    return List.of(
        new String(bytes, StandardCharsets.UTF_8), new String(bytes, StandardCharsets.UTF_16BE));
  }

  private static void same(String text, Reading reading) {
    try {
      assertThat(reading.again()).isEqualTo(text);
    } catch (InvalidRefException | ConfigException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static void json(byte[] bytes, Use use) {
    try {
      use.of(tree(new String(bytes, StandardCharsets.UTF_8)));
    } catch (JsonProcessingException | InvalidRefException | ConfigException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static JsonNode tree(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }
}
