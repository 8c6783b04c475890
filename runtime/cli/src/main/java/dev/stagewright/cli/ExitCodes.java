package dev.stagewright.cli;

/** The exit codes beyond picocli's 0 for success and 2 for a wrong command line. */
final class ExitCodes {
  static final int NO = 1;
  static final int FAILED = 3;
  static final int UNUSABLE = 4;
  /** The code for an internal error in {@code sysexits.h}. */
  static final int INTERNAL_ERROR = 70;
  /** The code that shells and Java give a process ended by SIGINT. */
  static final int STOPPED = 130;

  private ExitCodes() {}
}
