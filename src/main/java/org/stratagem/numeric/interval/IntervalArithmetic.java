package org.stratagem.numeric.interval;

import org.stratagem.numeric.Operation;

/**
 * Interval operations on numbered places: arrays of lower bounds, upper bounds and decorations, so
 * that nothing is allocated. An empty interval has NaN for bounds and is {@link
 * Decoration#UNDEFINED}.
 */
// Decorations are kept as bytes, in the order of what is known.
@SuppressWarnings("EnumOrdinal")
final class IntervalArithmetic {
  static final byte UNDEFINED = (byte) Decoration.UNDEFINED.ordinal();
  static final byte PERHAPS = (byte) Decoration.PERHAPS_UNDEFINED.ordinal();
  static final byte DEFINED = (byte) Decoration.DEFINED.ordinal();
  static final byte CONTINUOUS = (byte) Decoration.CONTINUOUS.ordinal();

  private static final double INVERSE_E = 0.36787944117144233;

  final double[] low;
  final double[] high;
  final byte[] state;

  IntervalArithmetic(int places) {
    low = new double[places];
    high = new double[places];
    state = new byte[places];
  }

  Enclosure get(int place) {
    return state[place] == UNDEFINED
        ? Enclosure.EMPTY
        : new Enclosure(low[place], high[place], Decoration.values()[state[place]]);
  }

  void set(int place, Enclosure value) {
    put(place, value.low(), value.high(), (byte) value.decoration().ordinal());
  }

  private void put(int to, double least, double most, byte known) {
    low[to] = least;
    high[to] = most;
    state[to] = known;
  }

  /** Puts a result that counts as undefined somewhere if it may overflow. */
  private void bounded(int to, double least, double most, byte known) {
    low[to] = least;
    high[to] = most;
    state[to] =
        known > PERHAPS && (least == Double.NEGATIVE_INFINITY || most == Double.POSITIVE_INFINITY)
            ? PERHAPS
            : known;
  }

  private void empty(int to) {
    put(to, Double.NaN, Double.NaN, UNDEFINED);
  }

  private static byte least(byte a, byte b) {
    return a < b ? a : b;
  }

  /** A result that jumps where its bounds differ, and is constant where they do not. */
  private void step(int to, double least, double most, byte known) {
    byte shape = least == most ? CONTINUOUS : DEFINED;
    put(to, least, most, known <= PERHAPS ? known : shape);
  }

  void unary(Operation operation, int to, int a) {
    byte known = state[a];
    if (known == UNDEFINED) {
      empty(to);
      return;
    }
    double al = low[a];
    double ah = high[a];
    switch (operation) {
      case NEGATE -> put(to, -ah, -al, known);
      case ABS -> abs(to, al, ah, known);
      case EXP -> bounded(to, Rounding.expDown(al), Rounding.expUp(ah), known);
      case LOG -> log(to, al, ah, known);
      case SQRT -> sqrt(to, al, ah, known);
      case LOGISTIC -> put(to, Rounding.logisticDown(al), Rounding.logisticUp(ah), known);
      case SIN -> wave(to, al, ah, known, 0.25);
      case COS -> wave(to, al, ah, known, 0);
      case SIGN -> step(to, Math.signum(al), Math.signum(ah), known);
      case FLOOR -> step(to, Math.floor(al), Math.floor(ah), known);
      case CEIL -> step(to, Math.ceil(al), Math.ceil(ah), known);
      case ROUND -> step(to, round(al), round(ah), known);
      case NOT -> put(to, 1 - ah, 1 - al, known);
      default -> throw new IllegalArgumentException(operation + " of one operand");
    }
  }

  void binary(Operation operation, int to, int a, int b) {
    switch (operation) {
      case AND -> {
        both(to, a, b);
        return;
      }
      case OR -> {
        either(to, a, b);
        return;
      }
      default -> {}
    }
    byte known = least(state[a], state[b]);
    if (known == UNDEFINED) {
      empty(to);
      return;
    }
    switch (operation) {
      case ADD ->
          bounded(to, Rounding.addDown(low[a], low[b]), Rounding.addUp(high[a], high[b]), known);
      case SUBTRACT -> {
        if (a == b) {
          put(to, 0, 0, known);
        } else {
          bounded(to, Rounding.addDown(low[a], -high[b]), Rounding.addUp(high[a], -low[b]), known);
        }
      }
      case MULTIPLY -> {
        if (a == b) {
          square(to, low[a], high[a], known);
        } else {
          multiply(to, low[a], high[a], low[b], high[b], known);
        }
      }
      case DIVIDE -> {
        if (a != b) {
          divide(to, low[a], high[a], low[b], high[b], known);
        } else if (low[a] == 0 && high[a] == 0) {
          empty(to);
        } else {
          put(to, 1, 1, low[a] > 0 || high[a] < 0 ? known : PERHAPS);
        }
      }
      case POWER -> IntervalPower.power(this, to, low[a], high[a], low[b], high[b], known);
      case MODULO -> modulo(to, a, b, known);
      case MIN -> put(to, Math.min(low[a], low[b]), Math.min(high[a], high[b]), known);
      case MAX -> put(to, Math.max(low[a], low[b]), Math.max(high[a], high[b]), known);
      case LESS ->
          step(to, high[a] < low[b] && a != b ? 1 : 0, low[a] >= high[b] || a == b ? 0 : 1, known);
      case LESS_EQUAL ->
          step(to, high[a] <= low[b] || a == b ? 1 : 0, low[a] > high[b] && a != b ? 0 : 1, known);
      case EQUAL -> {
        boolean same = a == b || low[a] == high[b] && high[a] == low[b];
        boolean apart = a != b && (low[a] > high[b] || high[a] < low[b]);
        step(to, same ? 1 : 0, apart ? 0 : 1, known);
      }
      default -> throw new IllegalArgumentException(operation + " of two operands");
    }
  }

  /** Undecided, both branches count; a branch that is not taken need not be defined. */
  void select(int to, int condition, int then, int otherwise) {
    byte known = state[condition];
    if (known == UNDEFINED) {
      empty(to);
    } else if (low[condition] == 1) {
      put(to, low[then], high[then], least(known, state[then]));
    } else if (high[condition] == 0) {
      put(to, low[otherwise], high[otherwise], least(known, state[otherwise]));
    } else {
      hull(to, then, otherwise, known);
    }
  }

  private void hull(int to, int a, int b, byte condition) {
    if (state[a] == UNDEFINED && state[b] == UNDEFINED) {
      empty(to);
    } else if (state[a] == UNDEFINED) {
      put(to, low[b], high[b], PERHAPS);
    } else if (state[b] == UNDEFINED) {
      put(to, low[a], high[a], PERHAPS);
    } else {
      byte branches = least(state[a], state[b]);
      boolean same = a == b || low[a] == high[a] && low[b] == low[a] && high[b] == high[a];
      byte known = same && branches == CONTINUOUS ? CONTINUOUS : least(branches, DEFINED);
      put(
          to,
          Math.min(low[a], low[b]),
          Math.max(high[a], high[b]),
          condition == PERHAPS ? PERHAPS : known);
    }
  }

  private void both(int to, int a, int b) {
    if (state[a] == UNDEFINED || low[a] == 1) {
      join(to, a, b);
    } else if (high[a] == 0) {
      put(to, 0, 0, state[a]);
    } else if (state[b] == UNDEFINED) {
      put(to, 0, 0, PERHAPS);
    } else {
      step(to, 0, high[b], least(state[a], state[b]));
    }
  }

  private void either(int to, int a, int b) {
    if (state[a] == UNDEFINED || high[a] == 0) {
      join(to, a, b);
    } else if (low[a] == 1) {
      put(to, 1, 1, state[a]);
    } else if (state[b] == UNDEFINED) {
      put(to, 1, 1, PERHAPS);
    } else {
      step(to, low[b], 1, least(state[a], state[b]));
    }
  }

  /** The second condition, where the first leaves it to that. */
  private void join(int to, int a, int b) {
    byte known = least(state[a], state[b]);
    if (known == UNDEFINED) {
      empty(to);
    } else {
      put(to, low[b], high[b], known);
    }
  }

  private void abs(int to, double al, double ah, byte known) {
    if (al >= 0) {
      put(to, al, ah, known);
    } else if (ah <= 0) {
      put(to, -ah, -al, known);
    } else {
      put(to, 0, Math.max(-al, ah), known);
    }
  }

  void multiply(int to, double al, double ah, double bl, double bh, byte known) {
    double least;
    double most;
    if (al >= 0) {
      least = Rounding.multiplyDown(bl >= 0 ? al : ah, bl);
      most = Rounding.multiplyUp(bh >= 0 ? ah : al, bh);
    } else if (ah <= 0) {
      least = Rounding.multiplyDown(bh >= 0 ? al : ah, bh);
      most = Rounding.multiplyUp(bl >= 0 ? ah : al, bl);
    } else if (bl >= 0) {
      least = Rounding.multiplyDown(al, bh);
      most = Rounding.multiplyUp(ah, bh);
    } else if (bh <= 0) {
      least = Rounding.multiplyDown(ah, bl);
      most = Rounding.multiplyUp(al, bl);
    } else {
      least = Math.min(Rounding.multiplyDown(al, bh), Rounding.multiplyDown(ah, bl));
      most = Math.max(Rounding.multiplyUp(al, bl), Rounding.multiplyUp(ah, bh));
    }
    bounded(to, least, most, known);
  }

  private void square(int to, double al, double ah, byte known) {
    double least = al >= 0 ? al : ah <= 0 ? -ah : 0;
    double most = Math.max(-al, ah);
    bounded(to, Rounding.multiplyDown(least, least), Rounding.multiplyUp(most, most), known);
  }

  void divide(int to, double al, double ah, double bl, double bh, byte known) {
    if (bl > 0) {
      bounded(
          to,
          Rounding.divideDown(al, al >= 0 ? bh : bl),
          Rounding.divideUp(ah, ah >= 0 ? bl : bh),
          known);
    } else if (bh < 0) {
      bounded(
          to,
          Rounding.divideDown(ah, ah >= 0 ? bh : bl),
          Rounding.divideUp(al, al >= 0 ? bl : bh),
          known);
    } else if (bl == 0 && bh == 0) {
      empty(to);
    } else if (bl < 0 && bh > 0 || al < 0 && ah > 0) {
      put(to, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, PERHAPS);
    } else if (bl == 0 ? al >= 0 : ah <= 0) {
      double least = bl == 0 ? Rounding.divideDown(al, bh) : Rounding.divideDown(ah, bl);
      put(to, least, al == 0 && ah == 0 ? 0 : Double.POSITIVE_INFINITY, PERHAPS);
    } else {
      double most = bl == 0 ? Rounding.divideUp(ah, bh) : Rounding.divideUp(al, bl);
      put(to, Double.NEGATIVE_INFINITY, most, PERHAPS);
    }
  }

  private void log(int to, double al, double ah, byte known) {
    if (ah <= 0) {
      empty(to);
    } else if (al <= 0) {
      put(to, Double.NEGATIVE_INFINITY, Rounding.logUp(ah), PERHAPS);
    } else {
      bounded(to, Rounding.logDown(al), Rounding.logUp(ah), known);
    }
  }

  /** The logarithm of what is positive wherever it matters: it is unbounded there, but defined. */
  void logOfPositive(int to, int a) {
    if (state[a] == UNDEFINED || high[a] <= 0) {
      empty(to);
    } else {
      double least = low[a] <= 0 ? Double.NEGATIVE_INFINITY : Rounding.logDown(low[a]);
      put(to, least, Rounding.logUp(high[a]), state[a]);
    }
  }

  /** A number times its logarithm, which has its minimum at 1/e and vanishes at 0. */
  void timesLog(int to, int a, int log) {
    if (state[log] == UNDEFINED) {
      empty(to);
      return;
    }
    double al = Math.max(0, low[a]);
    double ah = high[a];
    boolean trough = al <= INVERSE_E && ah >= INVERSE_E;
    double left = al == 0 ? 0 : Rounding.multiplyDown(al, Rounding.logDown(al));
    double right = Rounding.multiplyDown(ah, Rounding.logDown(ah));
    double least = trough ? Math.nextDown(-INVERSE_E) : Math.min(left, right);
    double leftUp = al == 0 ? 0 : Rounding.multiplyUp(al, Rounding.logUp(al));
    double most = Math.max(leftUp, Rounding.multiplyUp(ah, Rounding.logUp(ah)));
    bounded(to, least, most, state[log]);
  }

  void negate(int place) {
    double least = -high[place];
    high[place] = -low[place];
    low[place] = least;
  }

  private void sqrt(int to, double al, double ah, byte known) {
    if (ah < 0) {
      empty(to);
    } else if (al < 0) {
      put(to, 0, Rounding.sqrtUp(ah), PERHAPS);
    } else {
      bounded(to, Rounding.sqrtDown(al), Rounding.sqrtUp(ah), known);
    }
  }

  /**
   * The cosine of the angle less a quarter turn for the shift 1/4 (the sine), of the angle for 0. A
   * bound is 1 or -1 if a crest or trough may lie inside; turns are counted with a margin for the
   * rounding of the division by 2 pi.
   */
  private void wave(int to, double al, double ah, byte known, double shift) {
    double first = al / (2 * Math.PI) - shift;
    double last = ah / (2 * Math.PI) - shift;
    double margin = al == ah ? 0 : 4e-16 * (1 + Math.max(Math.abs(first), Math.abs(last)));
    boolean crest = al < ah && Math.floor(last + margin) >= Math.ceil(first - margin);
    boolean trough = al < ah && Math.floor(last - 0.5 + margin) >= Math.ceil(first - 0.5 - margin);
    if (Double.isInfinite(al) || Double.isInfinite(ah)) {
      put(to, -1, 1, known);
      return;
    }
    double left = shift == 0 ? StrictMath.cos(al) : StrictMath.sin(al);
    double right = shift == 0 ? StrictMath.cos(ah) : StrictMath.sin(ah);
    boolean exact = al == 0 && ah == 0;
    double least = exact ? left : Math.max(-1, Rounding.lower(Math.min(left, right)));
    double most = exact ? left : Math.min(1, Rounding.higher(Math.max(left, right)));
    put(to, trough ? -1 : least, crest ? 1 : most, known);
  }

  private void modulo(int to, int a, int b, byte known) {
    double bl = low[b];
    double bh = high[b];
    if (bl == 0 && bh == 0) {
      empty(to);
      return;
    }
    if (bl <= 0 && bh >= 0) {
      put(to, bl, bh, PERHAPS);
      return;
    }
    double al = low[a];
    double ah = high[a];
    divide(to, al, ah, bl, bh, known);
    double fewest = Math.floor(low[to]);
    double most = Math.floor(high[to]);
    double least = Math.min(bl, 0);
    double greatest = Math.max(bh, 0);
    if (fewest == most && Math.abs(most) < 1L << 52) {
      multiply(to, bl, bh, most, most, known);
      double rest = Math.max(least, Rounding.addDown(al, -high[to]));
      double upper = Math.min(greatest, Rounding.addUp(ah, -low[to]));
      bounded(to, rest, upper, known);
    } else {
      put(to, least, greatest, least(known, DEFINED));
    }
  }

  private static double round(double x) {
    double size = Math.abs(x);
    double below = Math.floor(size);
    return Math.copySign(size - below >= 0.5 ? below + 1 : below, x);
  }

  /** The slope of the logistic function: even, at most 1/4, falling on both sides of 0. */
  void logisticSlope(int to, int a) {
    if (state[a] == UNDEFINED) {
      empty(to);
      return;
    }
    double near = low[a] > 0 ? low[a] : high[a] < 0 ? -high[a] : 0;
    double far = Math.max(-low[a], high[a]);
    put(
        to,
        Rounding.multiplyDown(Rounding.logisticDown(far), Rounding.logisticDown(-far)),
        near == 0
            ? 0.25
            : Rounding.multiplyUp(Rounding.logisticUp(near), Rounding.logisticUp(-near)),
        state[a]);
  }

  void result(int to, double least, double most, byte known) {
    bounded(to, least, most, known);
  }

  void nowhere(int to) {
    empty(to);
  }
}
