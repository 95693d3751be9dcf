package org.stratagem.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.value.Certificate;

/**
 * The certificates of numbers, and of strategies, that were found by a search, kept by the identity
 * of the number: a number keeps its certificate wherever it is passed on unchanged, and a number
 * computed from it has none. The latest are kept. Safe for use by several threads.
 */
public final class Certificates {
  private static final int KEPT = 100_000;

  private record Identity(Object value) {
    @Override
    @SuppressWarnings("ReferenceEquality") // identity is the point
    public boolean equals(@Nullable Object other) {
      return other instanceof Identity that && value == that.value;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(value);
    }
  }

  private final Map<Identity, Certificate> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Identity, Certificate> eldest) {
          return size() > KEPT;
        }
      };

  /** Keeps the certificate of exactly this object: a number, or a strategy that was found. */
  public synchronized void attach(Object number, Certificate certificate) {
    known.put(new Identity(number), certificate);
  }

  /** The certificate of exactly this object, or null. */
  public synchronized @Nullable Certificate of(Object number) {
    return known.get(new Identity(number));
  }
}
