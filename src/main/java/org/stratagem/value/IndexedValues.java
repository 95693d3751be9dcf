package org.stratagem.value;

import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * At most 31 distinct values of which very many sets are needed: each is kept as the bits of a
 * number, and costs one object instead of one for every member. Immutable.
 */
public final class IndexedValues {
  private final List<Object> values;
  private final Map<Object, Integer> places = new HashMap<>();

  /**
   * @param values bit {@code i} of a set stands for value {@code i}
   */
  public IndexedValues(List<?> values) {
    this.values = List.copyOf(values);
    for (int place = 0; place < this.values.size(); place++) {
      places.put(this.values.get(place), place);
    }
    if (this.values.size() >= Integer.SIZE || places.size() < this.values.size()) {
      throw new IllegalArgumentException("too many values, or two that are equal");
    }
  }

  /** The values whose bits are set, in the order of the list. */
  public ValueSet subset(int bits) {
    return new ValueSet(new Subset(this, bits));
  }

  /** Some of the values. */
  static final class Subset extends AbstractSet<Object> {
    private final IndexedValues all;
    private final int bits;

    private Subset(IndexedValues all, int bits) {
      this.all = all;
      this.bits = bits;
    }

    @Override
    public int size() {
      return Integer.bitCount(bits);
    }

    @Override
    public boolean contains(@Nullable Object value) {
      Integer place = all.places.get(value);
      return place != null && (bits >>> place & 1) == 1;
    }

    @Override
    public Iterator<Object> iterator() {
      return new Iterator<>() {
        private int rest = bits;

        @Override
        public boolean hasNext() {
          return rest != 0;
        }

        @Override
        public Object next() {
          if (rest == 0) {
            throw new NoSuchElementException();
          }
          int place = Integer.numberOfTrailingZeros(rest);
          rest &= rest - 1;
          return all.values.get(place);
        }
      };
    }
  }
}
