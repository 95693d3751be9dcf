package org.stratagem.eval;

import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The results of one pure function by its arguments. Two generations bound it: when the young one is full it becomes the
 * old one, and what is found in the old one again moves to the young. The memory goes back where it is short: both are
 * held softly.
 */
final class Memo {
  /** Results in a generation; at some 100 bytes each a table stays within 100 MB. */
  private static final int GENERATION = 1 << 19;

  private volatile SoftReference<ConcurrentMap<Key, Object>> young = fresh();
  private volatile SoftReference<ConcurrentMap<Key, Object>> old = fresh();

  private static SoftReference<ConcurrentMap<Key, Object>> fresh() {
    return new SoftReference<>(new ConcurrentHashMap<>());
  }

  @Nullable Object find(Key key) {
    ConcurrentMap<Key, Object> results = young.get();
    Object found = results == null ? null : results.get(key);
    if (found == null) {
      ConcurrentMap<Key, Object> earlier = old.get();
      found = earlier == null ? null : earlier.get(key);
      if (found != null) {
        put(key, found);
      }
    }
    return found;
  }

  void put(Key key, Object result) {
    ConcurrentMap<Key, Object> results = young.get();
    if (results == null) {
      young = fresh();
      return;
    }
    results.put(key, result);
    if (((ConcurrentHashMap<Key, Object>) results).mappingCount() >= GENERATION) {
      renew();
    }
  }

  private synchronized void renew() {
    ConcurrentMap<Key, Object> results = young.get();
    if (results != null && results.size() >= GENERATION) {
      old = young;
      young = fresh();
    }
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
      if (!(other instanceof Key that) || hash != that.hash || arguments.length != that.arguments.length) {
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
