package everything;

/** Colours. */
public enum Color {
  /** Like a cherry. */
  RED,
  /** Like grass. */
  GREEN {
    @Override
    boolean isCalm() {
      return true;
    }
  };

  boolean isCalm() {
    return false;
  }
}
