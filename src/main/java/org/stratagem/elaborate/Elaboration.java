package org.stratagem.elaborate;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Elaborator;
import org.stratagem.eval.Interpreter;
import org.stratagem.eval.Surroundings;
import org.stratagem.function.FunctionValue;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.Printer;

/** Makes games of their definitions for one interpreter. */
public final class Elaboration implements Elaborator {
  private final Interpreter interpreter;
  private final TopLevel topLevel;

  public Elaboration(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.topLevel = new TopLevel(interpreter);
  }

  @Override
  public Object game(Definition.Game definition, Span at) {
    return new GameInstance(interpreter, definition, Map.of(), at);
  }

  @Override
  public Object coalition(Definition.Coalition definition, Span at) {
    return new CoalitionInstance(interpreter, definition, Map.of(), at);
  }

  @Override
  public Object program(Definition.Program definition, Span at) {
    return new ProgramReference(definition);
  }

  @Override
  public Object instantiate(Object gameOrCoalition, Map<String, Object> parameters, Span at) {
    if (gameOrCoalition instanceof GameInstance game) {
      return game.with(parameters, at);
    } else if (gameOrCoalition instanceof CoalitionInstance coalition) {
      return coalition.with(parameters, at);
    }
    throw new StratagemException(
        Diagnostic.error(
            Code.T106,
            at,
            Printer.brief(gameOrCoalition) + " is not a game: it takes no parameters"));
  }

  @Override
  public Surroundings topLevel() {
    return topLevel;
  }

  @Override
  public boolean sameFunction(Object left, Object right, Span at) {
    if (!(left instanceof FunctionValue a) || !(right instanceof FunctionValue b)) {
      return false;
    }
    if (a instanceof MoveTable || b instanceof MoveTable) {
      return a.equals(b);
    }
    Stage stage = a.stage() != null ? a.stage() : b.stage();
    Seating seating = seating(a) != null ? seating(a) : seating(b);
    if (stage == null || seating == null || !seating.spaces().count(stage).isFinite()) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E309,
                  at,
                  "`"
                      + a.name()
                      + "` and `"
                      + b.name()
                      + "` are functions that cannot be compared: what they may be given is not"
                      + " finite")
              .hint("compare what they give for the arguments that matter"));
    }
    return seating
        .spaces()
        .same(seating.coerce(a, stage, at), seating.coerce(b, stage, at), stage, at);
  }

  private static @Nullable Seating seating(FunctionValue function) {
    return function instanceof SeatedStrategy strategy ? strategy.seating() : null;
  }

  @Override
  public @Nullable Object field(Object target, String name, Span at) {
    return target instanceof GameInstance game ? game.parameter(name) : null;
  }
}
