package dev.stagewright.stages.speed;

/** The least that a Java program can do. */
final class Hello {
  private Hello() {}

  /** Takes nothing. */
  public static void main(String[] arguments) {
    System.out.println("Hello");
  }
}
