package org.stratagem.game.gambit;

/** A text is no Gambit file: where, and why. */
final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final int length;

  MalformedException(int offset, int length, String reason) {
    super(reason, null, false, false);
    this.offset = offset;
    this.length = length;
  }

  int offset() {
    return offset;
  }

  int length() {
    return length;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
