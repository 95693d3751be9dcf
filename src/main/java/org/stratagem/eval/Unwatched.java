package org.stratagem.eval;

import org.jspecify.annotations.Nullable;

/** The rows of a sweep that nobody watches. */
enum Unwatched implements SweepWatch.Rows {
  ROWS;

  @Override
  public @Nullable String kept(int row) {
    return null;
  }

  @Override
  public boolean keeps() {
    return false;
  }

  @Override
  public void done(int row, @Nullable String value) {
    // Nobody asked.
  }

  @Override
  public void ended() {
    // Nobody asked.
  }
}
