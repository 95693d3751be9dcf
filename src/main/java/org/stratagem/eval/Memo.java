package org.stratagem.eval;

import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The results of one pure function by its arguments. A table of a few results costs little to make
 * and is kept; beyond that two generations bound it: when the young one is full it becomes the old
 * one, and what is found in the old one again moves to the young. The memory goes back where it is
 * short: the generations are held softly.
 */
final class Memo {
  private static final int FEW = 1 << 10;

  /** Results in a generation; at some 100 bytes each a table stays within 100 MB. */
  private static final int GENERATION = 1 << 19;

  private final ConcurrentHashMap<Key, Object> few = new ConcurrentHashMap<>();
  private volatile @Nullable SoftReference<ConcurrentHashMap<Key, Object>> young;
  private volatile @Nullable SoftReference<ConcurrentHashMap<Key, Object>> old;

  @Nullable Object find(Key key) {
    Object found = few.get(key);
    if (found == null && young != null) {
      found = in(young, key);
      if (found == null) {
        found = in(old, key);
        if (found != null) {
          put(key, found);
        }
      }
    }
    return found;
  }

  private static @Nullable Object in(
      @Nullable SoftReference<ConcurrentHashMap<Key, Object>> generation, Key key) {
    ConcurrentHashMap<Key, Object> results = generation == null ? null : generation.get();
    return results == null ? null : results.get(key);
  }

  void put(Key key, Object result) {
    if (young == null && few.mappingCount() < FEW) {
      few.put(key, result);
      return;
    }
    SoftReference<ConcurrentHashMap<Key, Object>> generation = young;
    ConcurrentHashMap<Key, Object> results = generation == null ? null : generation.get();
    if (results == null || results.mappingCount() >= GENERATION) {
      results = renewed(results);
    }
    results.put(key, result);
  }

  /** A young generation that is not the given one, which is full or was never there. */
  @SuppressWarnings("ReferenceEquality") // generations are told apart by identity
  private synchronized ConcurrentHashMap<Key, Object> renewed(
      @Nullable ConcurrentHashMap<Key, Object> full) {
    SoftReference<ConcurrentHashMap<Key, Object>> generation = young;
    ConcurrentHashMap<Key, Object> results = generation == null ? null : generation.get();
    if (results != null && results != full) {
      return results;
    }
    ConcurrentHashMap<Key, Object> fresh = new ConcurrentHashMap<>();
    old = generation;
    young = new SoftReference<>(fresh);
    return fresh;
  }

  /** Arguments, equal when no computation can tell them apart. */
  static final class Key {
    private final Object[] arguments;
    private final int hash;

    /** The arguments that stand in some of the slots. */
    Key(Object[] slots, int from, int count) {
      arguments = new Object[count];
      int code = 1;
      for (int i = 0; i < count; i++) {
        Object argument = slots[from + i];
        arguments[i] = argument;
        code = 31 * code + argument.hashCode();
      }
      // Spreads the hashes of doubles, whose low bits are zero for small integers.
      hash = (code ^ code >>> 15) * 0x2c1b3c6d;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (!(other instanceof Key that)
          || hash != that.hash
          || arguments.length != that.arguments.length) {
        return false;
      }
      for (int i = 0; i < arguments.length; i++) {
        if (!Equality.indistinguishable(arguments[i], that.arguments[i])) {
          return false;
        }
      }
      return true;
    }
  }
}
