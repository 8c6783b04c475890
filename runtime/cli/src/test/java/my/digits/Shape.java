package my.digits;

/** Something with an area. */
public interface Shape {
  /** Measures it. */
  double area();
}
