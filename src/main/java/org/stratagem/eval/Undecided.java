package org.stratagem.eval;

/** A strategy whose answers may still be decided as they are read. */
public interface Undecided {
  /** Whether they are. */
  boolean isOpen();
}
