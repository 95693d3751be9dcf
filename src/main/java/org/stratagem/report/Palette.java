package org.stratagem.report;

import java.util.List;

/** Colours, dashes and shapes that are told apart by colour-blind readers and in grey print. */
final class Palette {
  static final String INK = "#222222";
  static final String PALE = "#dddddd";
  static final String NOTHING = "#e8e8e8";

  /** M. Okabe and K. Ito, Color universal design, 2008, without the yellow, too pale for lines. */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

  /** P. Tol, Colour schemes, 2021, "light": for areas, told apart by colour-blind readers. */
  private static final List<String> AREAS =
      List.of(
          "#77aadd", "#ee8866", "#eedd88", "#ffaabb", "#99ddff", "#44bb99", "#bbcc33", "#aaaa00");

  private static final List<String> DASHES = List.of("", "7 3", "2 2.5", "9 3 2 3", "12 3");

  /**
   * Eleven colours of viridis, evenly spaced (S. van der Walt and N. Smith, 2015, public domain):
   * equal steps of the number look equal, and lightness grows all the way, so that it survives grey
   * print.
   */
  private static final int[] VIRIDIS = {
    0x440154, 0x482475, 0x414487, 0x355f8d, 0x2a788e, 0x21918c, 0x22a884, 0x44bf70, 0x7ad151,
    0xbddf26, 0xfde725
  };

  private Palette() {}

  /** The colour of the series of that number. */
  static String colour(int series) {
    return COLOURS.get(series % COLOURS.size());
  }

  /** How many areas can be told apart. */
  static int areas() {
    return AREAS.size();
  }

  /** The colour of the area of that number. */
  static String area(int number) {
    return AREAS.get(number);
  }

  /** The dashes of its line; empty for none. */
  static String dash(int series) {
    return DASHES.get(series % DASHES.size());
  }

  /**
   * The colour of a share of the range of a heat map.
   *
   * @param share from 0 to 1
   */
  static String shade(double share) {
    double at = Math.max(0, Math.min(1, share)) * (VIRIDIS.length - 1);
    int below = Math.min((int) at, VIRIDIS.length - 2);
    double part = at - below;
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int low = VIRIDIS[below] >> shift & 0xff;
      int high = VIRIDIS[below + 1] >> shift & 0xff;
      colour = colour << 8 | (int) Math.round(low + part * (high - low));
    }
    return String.format("#%06x", colour);
  }
}
