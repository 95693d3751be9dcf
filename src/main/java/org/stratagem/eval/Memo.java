package org.stratagem.eval;

import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The results of one pure function by its arguments. Most are for one play of a game and keep a
 * handful, so the first are a list; then come two generations: when the young one is full it
 * becomes the old one, and what is found in the old one again moves to the young. The memory goes
 * back where it is short: the generations are held softly.
 */
final class Memo {
  private static final int FEW = 16;

  /** Results in a generation; at some 100 bytes each a table stays within 100 MB. */
  private static final int GENERATION = 1 << 19;

  private volatile @Nullable Entry few;
  private volatile @Nullable SoftReference<ConcurrentHashMap<Key, Object>> young;
  private volatile @Nullable SoftReference<ConcurrentHashMap<Key, Object>> old;

  private record Entry(Key key, Object result, int count, @Nullable Entry before) {}

  @Nullable Object find(Key key) {
    for (Entry entry = few; entry != null; entry = entry.before) {
      if (entry.key.equals(key)) {
        return entry.result;
      }
    }
    if (young == null) {
      return null;
    }
    Object found = in(young, key);
    if (found == null) {
      found = in(old, key);
      if (found != null) {
        put(key, found);
      }
    }
    return found;
  }

  private static @Nullable Object in(
      @Nullable SoftReference<ConcurrentHashMap<Key, Object>> generation, Key key) {
    ConcurrentHashMap<Key, Object> results = generation == null ? null : generation.get();
    return results == null ? null : results.get(key);
  }

  /**
   * Two threads may add to the list at once; then one of the results is found anew another time.
   */
  void put(Key key, Object result) {
    Entry last = few;
    int count = last == null ? 0 : last.count;
    if (count < FEW) {
      few = new Entry(key, result, count + 1, last);
      return;
    }
    SoftReference<ConcurrentHashMap<Key, Object>> generation = young;
    ConcurrentHashMap<Key, Object> results = generation == null ? null : generation.get();
    if (results == null || results.mappingCount() >= GENERATION) {
      results = renewed(generation);
    }
    results.put(key, result);
  }

  /** The young generation, a new one unless another thread has just made it. */
  private synchronized ConcurrentHashMap<Key, Object> renewed(
      @Nullable SoftReference<ConcurrentHashMap<Key, Object>> spent) {
    SoftReference<ConcurrentHashMap<Key, Object>> generation = young;
    ConcurrentHashMap<Key, Object> results = generation == null ? null : generation.get();
    if (results != null && generation != spent) {
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
