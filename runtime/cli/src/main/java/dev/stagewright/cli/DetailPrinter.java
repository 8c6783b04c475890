package dev.stagewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.internal.inspect.Artifact;
import dev.stagewright.internal.inspect.DerivationDocument;
import dev.stagewright.internal.inspect.DerivationView;
import dev.stagewright.internal.inspect.RealizationSummary;
import dev.stagewright.internal.inspect.RealizationView;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.manifest.ManifestEntry;
import dev.stagewright.internal.store.BuildRecord;
import dev.stagewright.internal.store.RecordedBuild;
import dev.stagewright.ref.RRef;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A printer of the details of a derivation or a realization.
 *
 * @param resolver the refs of the store
 * @param out the destination of the lines
 * @param limits the most that is shown
 */
record DetailPrinter(RefResolver resolver, PrintWriter out, DisplayLimits limits) {

  void print(DerivationView view) {
    out.println(view.document().dref());
    view.stageClass()
        .filter(name -> !name.equals(view.document().identity().get("class")))
        .ifPresent(name -> line("class", name));
    print(view.document(), view.unfollowed());
    heading("realizations");
    List<RealizationSummary> all = view.realizations();
    omitted(limits.omission(all.subList(0, all.size() - limits.last(all).size()), ""));
    TextTable table = new TextTable("RREF", "BUILT", "TOOK", "BUILDS");
    for (RealizationSummary each : limits.last(all)) {
      table.row(
          resolver.abbreviation(each.listed().rref()),
          HumanFormat.time(each.listed().built()),
          each.took().map(HumanFormat::duration).orElse("-"),
          String.valueOf(each.builds()));
    }
    table.print(out, "  ");
  }

  void print(RealizationView view) {
    out.println(view.rref());
    line("derivation", resolver.abbreviation(view.rref().dref()));
    print(view.document(), view.unfollowed());
    members("values", view.values());
    list("built from", view.context().rrefs(), this::print);
    heading("files, " + HumanFormat.size(view.bytes()));
    limits.first(view.artifacts()).forEach(this::print);
    List<Artifact> left = limits.rest(view.artifacts());
    omitted(limits.omission(
        left, ", " + HumanFormat.size(left.stream().mapToLong(Artifact::bytes).sum())));
    list("builds", view.builds(), this::print);
    list("used by", view.usedBy(), this::print);
  }

  private <T> void list(String title, List<T> all, Consumer<T> printer) {
    if (all.isEmpty()) {
      return;
    }
    heading(title);
    limits.first(all).forEach(printer);
    omitted(limits.omission(limits.rest(all), ""));
  }

  private void omitted(Optional<String> sentence) {
    sentence.ifPresent(text -> out.println("  " + text));
  }

  private void print(RRef rref) {
    line(resolver.abbreviation(rref), rref.dref().name().text());
  }

  private void print(DerivationDocument document, Optional<List<String>> unfollowed) {
    document.identity().forEach(this::line);
    if (unfollowed.isEmpty()) {
      line("not followed", "not known until the stage is realized again");
    } else if (!unfollowed.get().isEmpty()) {
      line("not followed", HumanFormat.packages(unfollowed.get()));
    }
    members("config", document.config());
  }

  private void print(Artifact artifact) {
    if (artifact.entry() instanceof ManifestEntry.File file) {
      line(HumanFormat.size(file.size()), file.path() + (file.executable() ? " (executable)" : ""));
    } else if (artifact.entry() instanceof ManifestEntry.Link link) {
      line("link", link.path() + " -> " + link.target());
    } else {
      line("folder", artifact.entry().path());
    }
  }

  private void print(RecordedBuild build) {
    BuildRecord record = build.record();
    String took = record
        .adopted()
        .map(other -> "taken over from " + resolver.abbreviation(other))
        .orElseGet(
            () -> "in " + HumanFormat.duration(Duration.between(record.start(), record.stop())));
    line(
        HumanFormat.time(Optional.of(record.stop())),
        "%s on %s, %s".formatted(took, record.machine().host(), record.machine().jvm()));
  }

  private void members(String title, JsonNode object) {
    if (object.isEmpty()) {
      return;
    }
    heading(title);
    List<Map.Entry<String, JsonNode>> members = List.copyOf(object.properties());
    limits.first(members).forEach(member -> line(member.getKey(), value(member.getValue())));
    omitted(limits.omission(limits.rest(members), ""));
  }

  private String value(JsonNode value) {
    String text = value.isTextual() ? value.textValue() : value.toString();
    return limits.of(new RefShortener(resolver).of(text));
  }

  private void heading(String title) {
    out.println();
    out.println(title);
  }

  private void line(String label, String value) {
    out.printf("  %-14s %s%n", label, value);
  }
}
