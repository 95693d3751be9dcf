package org.stratagem.library.tier;

import java.util.IdentityHashMap;
import java.util.Map;
import org.stratagem.type.Size;

/** Sizes as words, however large. */
final class SizeWords {
  /** Towers of more powers are not written out. */
  private static final int WRITTEN = 3;

  private SizeWords() {}

  /** {@code 16}, {@code 2^17179869184}, or {@code a tower of 38 powers}. */
  static String of(Size size) {
    int floors = new Tower().floors(size);
    return floors > WRITTEN ? "a tower of " + floors + " powers" : size.toString();
  }

  /** Measures a tower; parts that are shared once. */
  private static final class Tower {
    private final Map<Size, Integer> known = new IdentityHashMap<>();

    int floors(Size size) {
      Integer found = known.get(size);
      if (found == null) {
        found = measured(size);
        known.put(size, found);
      }
      return found;
    }

    private int measured(Size size) {
      if (size instanceof Size.Power power) {
        return 1 + floors(power.exponent());
      } else if (size instanceof Size.Product product) {
        return product.factors().stream().mapToInt(this::floors).max().orElse(0);
      }
      return 0;
    }
  }
}
