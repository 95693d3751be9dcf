package org.stratagem.engine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of files that hold games. */
public enum GameFormat {
  /** The language. */
  GAME,
  /** Gambit's games in normal form. */
  NFG,
  /** Gambit's games in extensive form. */
  EFG;

  /** The ending of such files, with its point. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** The format of a file by its name, or null. */
  public static @Nullable GameFormat of(String file) {
    for (GameFormat format : values()) {
      if (file.toLowerCase(Locale.ROOT).endsWith(format.ending())) {
        return format;
      }
    }
    return null;
  }
}
