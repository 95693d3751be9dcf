package org.stratagem.library.argument;

import java.math.BigInteger;
import java.util.Locale;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Call;

/**
 * Counts what is to be enumerated, exactly, before it is enumerated; refuses (L401) what is more
 * than the limit.
 */
public final class Counting {
  /**
   * From here on 2^n, n! and the like are beyond every limit that a long can hold, and are printed
   * as formulas.
   */
  private static final int FORMULA = 1000;

  /** Things of up to this many elements are limited by their number alone. */
  private static final int WIDTH = 16;

  private Counting() {}

  /** n choose k; costs min(k, n - k) multiplications. */
  public static BigInteger binomial(long n, long k, Call call) {
    if (k > n) {
      return BigInteger.ZERO;
    }
    BigInteger value = BigInteger.ONE;
    long terms = Math.min(k, n - k);
    for (long i = 1; i <= terms; i++) {
      call.tick();
      value = value.multiply(BigInteger.valueOf(n - terms + i)).divide(BigInteger.valueOf(i));
    }
    return value;
  }

  /**
   * Refuses to enumerate n choose k things when they are too many, or too many for their width.
   *
   * @param width the number of elements in each thing
   */
  public static void requireBinomial(long n, long k, int width, String what, Call call) {
    if (Math.min(k, n - k) > FORMULA) {
      throw tooMany("binomial(" + n + ", " + k + ")", what, call);
    }
    BigInteger count = binomial(n, k, call);
    require(count, what, call);
    BigInteger elements = count.multiply(BigInteger.valueOf(width / WIDTH));
    require(elements, "elements in groups of " + WIDTH + " in these " + what, call);
  }

  /** Refuses to enumerate the subsets of n things when they are too many. */
  public static void requirePowerOfTwo(int n, String what, Call call) {
    if (n > FORMULA) {
      throw tooMany("2^" + n, what, call);
    }
    require(BigInteger.ONE.shiftLeft(n), what, call);
  }

  /** Refuses to enumerate the orders of n things when they are too many. */
  public static void requireFactorial(int n, String what, Call call) {
    if (n > FORMULA) {
      throw tooMany(n + "!", what, call);
    }
    BigInteger value = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      value = value.multiply(BigInteger.valueOf(i));
    }
    require(value, what, call);
  }

  /**
   * Refuses to enumerate more than the limit.
   *
   * @param what what is counted, in the plural
   */
  public static void require(BigInteger count, String what, Call call) {
    if (count.compareTo(BigInteger.valueOf(call.maxSize())) > 0) {
      throw tooMany(String.format(Locale.ROOT, "%,d", count), what, call);
    }
  }

  private static StratagemException tooMany(String count, String what, Call call) {
    String limit = String.format(Locale.ROOT, "%,d", call.maxSize());
    return new StratagemException(
        Diagnostic.error(
                Code.L401,
                call.span(),
                "there are " + count + " " + what + ", more than the limit of " + limit)
            .hint("`--max-size` raises the limit"));
  }
}
