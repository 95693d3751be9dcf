package org.stratagem.engine;

/** What a file can ask. */
public enum Ask {
  SHOW,
  PLOT,
  CHECK,
  REJECT
}
