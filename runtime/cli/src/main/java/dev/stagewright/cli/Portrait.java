package dev.stagewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.inspect.Artifact;
import dev.stagewright.inspect.Catalogue;
import dev.stagewright.inspect.DerivationDocument;
import dev.stagewright.inspect.DerivationView;
import dev.stagewright.inspect.RealizationView;
import dev.stagewright.inspect.Summary;
import dev.stagewright.manifest.ManifestEntry;
import dev.stagewright.store.BuildRecord;
import dev.stagewright.store.Built;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/**
 * A derivation or a realization described to a person.
 *
 * @param names cuts names short
 * @param out where the lines go
 */
record Portrait(Catalogue names, PrintWriter out) {

  void print(DerivationView view) {
    out.println(view.document().dref());
    view.stageClass()
        .filter(name -> !name.equals(view.document().identity().get("class")))
        .ifPresent(name -> line("class", name));
    print(view.document());
    head("realizations");
    Sheet sheet = new Sheet("RREF", "BUILT", "TOOK", "BUILDS");
    for (Summary each : view.realizations()) {
      sheet.row(
          names.abbreviation(each.listed().rref()),
          Words.time(each.listed().built()),
          each.took().map(Words::duration).orElse("-"),
          String.valueOf(each.builds()));
    }
    sheet.print(out, "  ");
  }

  void print(RealizationView view) {
    out.println(view.rref());
    line("derivation", names.abbreviation(view.rref().dref()));
    print(view.document());
    members("values", view.values());
    if (!view.context().realizations().isEmpty()) {
      head("built from");
    }
    view.context()
        .realizations()
        .forEach((dref, rrefs) ->
            rrefs.forEach(rref -> line(names.abbreviation(rref), dref.name().text())));
    head("files, " + Words.size(view.bytes()));
    view.artifacts().forEach(this::print);
    head("builds");
    view.builds().forEach(this::print);
    if (!view.usedBy().isEmpty()) {
      head("used by");
    }
    view.usedBy()
        .forEach(rref -> line(names.abbreviation(rref), rref.dref().name().text()));
  }

  private void print(DerivationDocument document) {
    document.identity().forEach(this::line);
    members("config", document.config());
  }

  private void print(Artifact artifact) {
    if (artifact.entry() instanceof ManifestEntry.File file) {
      line(Words.size(file.size()), file.path() + (file.executable() ? " (executable)" : ""));
    } else if (artifact.entry() instanceof ManifestEntry.Link link) {
      line("link", link.path() + " -> " + link.target());
    } else {
      line("folder", artifact.entry().path());
    }
  }

  private void print(Built build) {
    BuildRecord record = build.record();
    String took = record
        .adopted()
        .map(other -> "taken over from " + names.abbreviation(other))
        .orElseGet(() -> "in " + Words.duration(Duration.between(record.start(), record.stop())));
    line(
        Words.time(Optional.of(record.stop())),
        "%s on %s, %s".formatted(took, record.machine().host(), record.machine().jvm()));
  }

  private void members(String title, JsonNode object) {
    if (object.isEmpty()) {
      return;
    }
    head(title);
    object
        .properties()
        .forEach(member -> line(
            member.getKey(),
            new Shortening(names)
                .of(
                    member.getValue().isTextual()
                        ? member.getValue().textValue()
                        : member.getValue().toString())));
  }

  private void head(String title) {
    out.println();
    out.println(title);
  }

  private void line(String label, String value) {
    out.printf("  %-14s %s%n", label, value);
  }
}
