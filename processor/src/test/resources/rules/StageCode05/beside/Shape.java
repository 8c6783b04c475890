package far;

public class Shape {
  private Shape() {}

  public enum Color {
    RED
  }

  public static int corners() {
    return 4;
  }
}
