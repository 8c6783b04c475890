package my.digits;

import dev.stagewright.Build;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.util.ServiceLoader;

// row: sourcedeps
/** An area of a shape found by reflection, which must be named for its code to count. */
@Stage(name = "tracked", tracks = Square.class)
public class Tracked {
  @Output
  public double area;

  @Build
  public void measure() {
    area = ServiceLoader.load(Shape.class).findFirst().map(Shape::area).orElse(0.0);
  }
}
// end
