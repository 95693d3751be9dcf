package org.stratagem.elaborate;

import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.Parts;

/**
 * A strategy of one player that reads others: what it is given is lifted to its domain first. Those
 * who know that it is of the domain's stages already ask for the answer directly.
 */
abstract sealed class SeatedStrategy implements FunctionValue
    permits Commitment, PartialTable, StagedFunction, TableStrategy {
  private final Seating seating;
  private final Stage.Read stage;

  SeatedStrategy(Seating seating, Stage.Read stage) {
    this.seating = seating;
    this.stage = stage;
  }

  /**
   * What it gives when it reads one thing, which is of the domain's only stage; both as they stand
   * in slots.
   */
  abstract Object answer(Object read);

  /** The same for several things, which are of the domain's stages. */
  abstract Object answer(Object[] read);

  /** Where it was written, for messages. */
  abstract Span at();

  @Override
  public final Object call(Object... arguments) {
    List<Stage> domain = stage.domain();
    Object[] parts = arguments;
    if (arguments.length == 1 && domain.size() > 1) {
      List<Object> taken = Parts.of(arguments[0]);
      parts = taken == null ? arguments : taken.toArray();
    }
    if (parts.length != domain.size()) {
      throw new StratagemException(
          Diagnostic.error(
              Code.T107,
              at(),
              "`"
                  + name()
                  + "` reads "
                  + domain.size()
                  + " strategies, but was given "
                  + parts.length));
    }
    if (parts.length == 1) {
      return NumberedAction.plain(answer(seating.enter(parts[0], domain.get(0), at())));
    }
    Object[] read = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      read[i] = seating.enter(parts[i], domain.get(i), at());
    }
    return NumberedAction.plain(answer(read));
  }

  final Seating seating() {
    return seating;
  }

  @Override
  public final Stage.Read stage() {
    return stage;
  }

  @Override
  public final String toString() {
    return name();
  }
}
