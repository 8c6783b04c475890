package dev.stagewright.examples.annealing;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A picture of how a search went, drawn with XChart. */
@Stage(name = "plot")
public class Plot {
  /** The search to draw. */
  @Config
  Annealing annealing;

  /** The width of the picture in pixels. */
  @Config
  @Min(200)
  int width = 800;

  /** The height of the picture in pixels. */
  @Config
  @Min(200)
  int height = 500;

  /** The temperature, the energy where the search was, and the best that it had seen. */
  @Output("trace.png")
  Path png;

  /** Creates a stage whose fields are still to be set. */
  public Plot() {}

  @Build
  void draw() throws IOException {
    List<TraceLine> lines = TraceLine.read(annealing.trace);
    XYChart chart = new XYChartBuilder()
        .width(width)
        .height(height)
        .title(String.format(Locale.ROOT, "Annealed to %.4f", annealing.energy))
        .xAxisTitle("points looked at")
        .build();
    chart.getStyler().setLegendPosition(LegendPosition.InsideNE).setLocale(Locale.ROOT);
    add(chart, lines, "temperature", TraceLine::temperature);
    add(chart, lines, "energy", TraceLine::energy);
    add(chart, lines, "best", TraceLine::best);
    try (OutputStream out = Files.newOutputStream(png)) {
      ChartEncoder.saveChart(chart, out, "png");
    }
  }

  private static void add(
      XYChart chart, List<TraceLine> lines, String name, ToDoubleFunction<TraceLine> value) {
    double[] points = lines.stream().mapToDouble(TraceLine::points).toArray();
    double[] values = lines.stream().mapToDouble(value).toArray();
    chart.addSeries(name, points, values).setMarker(SeriesMarkers.NONE);
  }
}
