package org.stratagem.elaborate;

import org.stratagem.function.FunctionValue;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;

/**
 * A function of the rounds so far taken as a policy of a player: its answers are distributions over
 * actions.
 */
final class StagedPolicy implements FunctionValue {
  private final Seating seating;
  private final FunctionValue inner;
  private final Stage.Policy stage;
  private final Span at;

  StagedPolicy(Seating seating, FunctionValue inner, Stage.Policy stage, Span at) {
    this.seating = seating;
    this.inner = inner;
    this.stage = stage;
    this.at = at;
  }

  /** The finite-memory machine behind it, or the function itself. */
  FunctionValue inner() {
    return inner;
  }

  /** Takes an answer of the function for a distribution over the player's actions. */
  Object answer(Object value) {
    return seating.coerce(value, new Stage.Dist(new Stage.Action(stage.player())), at);
  }

  @Override
  public Object call(Object... arguments) {
    return answer(inner.call(arguments));
  }

  @Override
  public Stage stage() {
    return stage;
  }

  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public String toString() {
    return name();
  }
}
