package org.stratagem.elaborate;

import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;

/**
 * What a strategy reads, to be found again among other things that it reads: by number where the
 * inputs are few enough to be listed. Others are the same where they are the same object, and
 * different where they answer something differently; what can neither be said of is refused.
 */
final class InputKey {
  /** Finding the number of a function means asking it for all its answers. */
  private static final int NUMBERED = 1 << 16;

  private final List<Object> read;
  private final List<Stage> domain;
  private final int number;
  private final Seating seating;
  private final Span at;

  private InputKey(
      List<Object> read, List<Stage> domain, int number, Seating seating, Span at) {
    this.read = read;
    this.domain = domain;
    this.number = number;
    this.seating = seating;
    this.at = at;
  }

  /**
   * The key of something that is read.
   *
   * @param read as it stands in slots of an unwinding
   */
  static InputKey of(List<Object> read, List<Stage> domain, Seating seating, Span at) {
    return new InputKey(read, domain, number(read, domain, seating, at), seating, at);
  }

  private static int number(List<Object> read, List<Stage> domain, Seating seating, Span at) {
    if (!isNumbered(domain, seating)) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < read.size(); i++) {
      Object part = read.get(i);
      Stage stage = domain.get(i);
      number *= seating.spaces().elements(stage, at).size();
      number +=
          part instanceof NumberedAction action
              ? action.number()
              : seating.spaces().number(part, stage, at);
    }
    return number;
  }

  /** Whether inputs are found by their numbers, and so have an order. */
  static boolean isNumbered(List<Stage> domain, Seating seating) {
    long size = 1;
    for (Stage part : domain) {
      if (seating.spaces().count(part).exceeds(NUMBERED / size)) {
        return false;
      }
      size *= seating.spaces().count(part).exact().longValue();
    }
    return size <= seating.game().interpreter().limits().maxSize();
  }

  List<Object> read() {
    return read;
  }

  /** Its place among all inputs in order, or -1 where they cannot be listed. */
  int number() {
    return number;
  }

  boolean isSame(InputKey other) {
    if (number >= 0) {
      return number == other.number;
    }
    boolean same = true;
    for (int i = 0; i < read.size() && same; i++) {
      same = read.get(i) == other.read.get(i);
    }
    if (same) {
      return true;
    }
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i) != other.read.get(i)
          && isDifferent(read.get(i), other.read.get(i), domain.get(i))) {
        return false;
      }
    }
    throw new StratagemException(
        Diagnostic.error(
                Code.L401,
                at,
                "whether two strategies of "
                    + seating.printer().possessive(domain.get(0))
                    + " are the same cannot be told without comparing them at "
                    + "more inputs than the limit of "
                    + seating.game().interpreter().limits().maxSize()
                    + " allows, and here it decides the answer")
            .hint("reason at a lower tier, or read one strategy only"));
  }

  /** Whether two strategies answer one of the simplest inputs differently. */
  private boolean isDifferent(Object left, Object right, Stage stage) {
    if (!(stage instanceof Stage.Read further)) {
      return !NumberedAction.plain(left).equals(NumberedAction.plain(right));
    }
    Object[] probe = new Object[further.domain().size()];
    for (int i = 0; i < probe.length; i++) {
      Stage part = further.domain().get(i);
      probe[i] =
          part instanceof Stage.Read deeper
              ? new PartialTable(seating, deeper, null, at)
              : seating.enter(seating.spaces().elements(part, at).get(0), part, at);
    }
    SeatedStrategy first = (SeatedStrategy) left;
    SeatedStrategy second = (SeatedStrategy) right;
    return probe.length == 1
        ? isDifferent(first.answer(probe[0]), second.answer(probe[0]), further.result())
        : isDifferent(first.answer(probe.clone()), second.answer(probe), further.result());
  }
}
