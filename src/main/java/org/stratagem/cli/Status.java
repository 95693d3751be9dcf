package org.stratagem.cli;

import org.stratagem.diagnostic.Diagnostic;

/** Exit statuses. */
enum Status {
  WELL(0),
  FAILED(1),
  USAGE(2),
  LIMIT(3),
  CANCELLED(130);

  private final int number;

  Status(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** What one diagnostic makes of a run: warnings nothing, a limit reached 3, other errors 1. */
  static Status of(Diagnostic diagnostic) {
    return !diagnostic.isError() ? WELL : diagnostic.code().isLimit() ? LIMIT : FAILED;
  }

  /** What two parts of a run come to: a mistake weighs more than a limit. */
  Status and(Status other) {
    if (this == WELL || other == WELL) {
      return this == WELL ? other : this;
    }
    return this == CANCELLED || other == CANCELLED
        ? CANCELLED
        : this == FAILED || other == FAILED ? FAILED : LIMIT;
  }
}
