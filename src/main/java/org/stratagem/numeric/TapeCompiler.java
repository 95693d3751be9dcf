package org.stratagem.numeric;

/** Makes tapes ready to run on doubles. */
@FunctionalInterface
public interface TapeCompiler {
  DoubleFunction compile(Tape tape);
}
