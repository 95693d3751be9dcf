package org.stratagem.elaborate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.Sequence;

/**
 * A policy with a finite memory: it acts on a state, and each round changes the state. Between
 * machines a play of any length is exact, since only the distribution over their states has to be
 * followed.
 */
public final class Machine implements FunctionValue {
  private final Object start;
  private final FunctionValue plays;
  private final FunctionValue next;
  private final Span at;

  /**
   * @param start the first state
   * @param plays state to an action or a distribution over actions
   * @param next state and the round just played, from the owner's side, to the next state
   */
  public Machine(Object start, FunctionValue plays, FunctionValue next, Span at) {
    this.start = start;
    this.plays = plays;
    this.next = next;
    this.at = at;
  }

  public Object start() {
    return start;
  }

  /** What it plays in a state. */
  Object plays(Object state) {
    return plays.call(state);
  }

  /** The state after a round. */
  Object next(Object state, Object round) {
    return next.call(state, round);
  }

  @Override
  public Object call(Object... arguments) {
    if (arguments.length != 1 || !(arguments[0] instanceof Sequence history)) {
      throw new StratagemException(
          Diagnostic.error(
              Code.T107,
              at,
              "a machine is a policy: it is given the history of the rounds so far"));
    }
    Object state = start;
    List<Object> rounds = history.elements();
    for (Object round : rounds) {
      state = next(state, round);
    }
    return plays(state);
  }

  @Override
  public @Nullable Stage stage() {
    return null;
  }

  @Override
  public String name() {
    return "machine";
  }

  @Override
  public String toString() {
    return name();
  }
}
