package org.stratagem.diagnostic;

/** An error refuses the file; a warning does not. */
public enum Severity {
  ERROR,
  WARNING
}
