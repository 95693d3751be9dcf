package org.stratagem.type;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints sizes: digits while they can be read, then powers, {@code 2^(3^27)}, and {@code ...} in
 * towers too high to print.
 */
final class SizeText {
  private static final int DIGITS = 18;
  private static final int FLOORS = 4;

  private SizeText() {}

  static String of(Size size) {
    return text(size, FLOORS);
  }

  private static String text(Size size, int floors) {
    if (floors == 0) {
      return "...";
    } else if (size instanceof Size.Exact exact) {
      return exact(exact.count());
    } else if (size instanceof Size.Power power) {
      String exponent = text(power.exponent(), floors - 1);
      boolean plain = exponent.chars().allMatch(Character::isDigit);
      return power.base() + "^" + (plain ? exponent : "(" + exponent + ")");
    } else if (size instanceof Size.Product product) {
      List<String> factors = new ArrayList<>();
      for (Size factor : product.factors()) {
        factors.add(factors.size() == FLOORS ? "..." : text(factor, floors));
        if (factors.size() > FLOORS) {
          break;
        }
      }
      return String.join(" * ", factors);
    }
    return size.toString();
  }

  private static String exact(BigInteger count) {
    String digits = count.toString();
    if (digits.length() <= DIGITS) {
      return digits;
    }
    Powers.Root root = Powers.perfectRoot(count);
    if (root.degree() > 1) {
      return root.base() + "^" + root.degree();
    }
    return "about " + digits.charAt(0) + "." + digits.substring(1, 3) + "e" + (digits.length() - 1);
  }
}
