package org.stratagem.value;

import java.util.Locale;

/** The binders: {@code word x in D, y in E when c { body }}. */
public enum Binder {
  ARGMAX,
  ARGMAXES,
  ARGMIN,
  MAX,
  MIN,
  SUM,
  PRODUCT,
  ALL,
  ANY,
  COUNT,
  EACH,
  SOFTMAX,
  SWEEP,
  EXPECT,
  MIX;

  private final String word = name().toLowerCase(Locale.ROOT);

  public String word() {
    return word;
  }

  /** True for {@code expect} and {@code mix}, whose variables are drawn with {@code ~}. */
  public boolean draws() {
    return this == EXPECT || this == MIX;
  }

  /** True where {@code [a, b]} as a domain is the closed interval. */
  public boolean optimises() {
    return switch (this) {
      case ARGMAX, ARGMAXES, ARGMIN, MAX, MIN, SOFTMAX -> true;
      default -> false;
    };
  }
}
