package org.stratagem.eval;

import org.jspecify.annotations.Nullable;
import org.stratagem.value.Domain;

/**
 * Strategies of which most are never told apart: a body that reads one at a few inputs can be
 * evaluated at a strategy that decides its answers as they are read, once for each way to decide
 * them.
 */
public interface BranchingSpace extends Domain {
  /** A walk over the ways to decide; null where listing the strategies is as good. */
  @Nullable Branches branches();

  /** Whether the strategies can be listed within the limit. */
  boolean isListable();

  /** One way to decide what is read after the other. Used by one thread. */
  interface Branches {
    /** A strategy that decides as it is read; of use until the next branch begins. */
    Object member();

    /** The first of the strategies that agree with what has been decided in this branch. */
    Object settled();

    /** Whether everything has been read, so that the branch is a single strategy. */
    boolean isExhaustive();

    /**
     * Whether a strategy stands before another in the order of the space.
     *
     * @param settled of this walk
     * @param other of this walk
     */
    boolean precedes(Object settled, Object other);

    /** Which share of the strategies the branches up to this one are, from 0 to 1. */
    double share();

    /** Goes on to the next branch; false after the last. */
    boolean next();
  }
}
