package dev.stagewright.cli;

/** What a command ends with, beyond picocli's 0 for success and 2 for a wrong command line. */
final class ExitCodes {
  static final int NO = 1;
  static final int FAILED = 3;
  static final int UNUSABLE = 4;
  /** As sysexits.h has it. */
  static final int UNFORESEEN = 70;
  /** As shells and Java itself say of who was ended by SIGINT. */
  static final int STOPPED = 130;

  private ExitCodes() {}
}
