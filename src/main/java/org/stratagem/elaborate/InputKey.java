package org.stratagem.elaborate;

import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.source.Span;
import org.stratagem.type.Size;
import org.stratagem.type.Stage;

/**
 * What a strategy reads, to be found again among other things that it reads, and to be put in the
 * order of its inputs: by number where the inputs are few, else by comparing answers, input by
 * input. Where there are too many inputs for that, the same object is the same and those that answer
 * the simplest input differently are different; what can neither be said of is refused.
 */
final class InputKey {
  /** Finding the number of a function means asking it for all its answers. */
  private static final int NUMBERED = 1 << 12;

  private final List<Object> read;
  private final List<Stage> domain;
  private final int number;
  private final Seating seating;
  private final Span at;

  private InputKey(List<Object> read, List<Stage> domain, int number, Seating seating, Span at) {
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
    int number = size(domain, seating).exceeds(NUMBERED) ? -1 : number(read, domain, seating, at);
    return new InputKey(read, domain, number, seating, at);
  }

  private static Size size(List<Stage> domain, Seating seating) {
    Size size = Size.of(1);
    for (Stage part : domain) {
      size = size.times(seating.spaces().count(part));
    }
    return size;
  }

  private static int number(List<Object> read, List<Stage> domain, Seating seating, Span at) {
    int number = 0;
    for (int i = 0; i < read.size(); i++) {
      number *= seating.spaces().elements(domain.get(i), at).size();
      number += number(read.get(i), domain.get(i), seating, at);
    }
    return number;
  }

  private static int number(Object part, Stage stage, Seating seating, Span at) {
    return part instanceof NumberedAction action
        ? action.number()
        : seating.spaces().number(part, stage, at);
  }

  List<Object> read() {
    return read;
  }

  /** Whether both are the same input; refuses what cannot be told. */
  boolean isSame(InputKey other) {
    if (number >= 0) {
      return number == other.number;
    }
    boolean known = true;
    for (int i = 0; i < read.size(); i++) {
      Object left = read.get(i);
      Object right = other.read.get(i);
      if (left == right) {
        continue;
      } else if (isComparable(domain.get(i))) {
        if (order(left, right, domain.get(i)) != 0) {
          return false;
        }
      } else if (isDifferent(left, right, domain.get(i))) {
        return false;
      } else {
        known = false;
      }
    }
    if (known) {
      return true;
    }
    throw new StratagemException(
        Diagnostic.error(
                Code.L401,
                at,
                "two strategies of "
                    + seating.printer().possessive(domain.get(0))
                    + " are read, and whether they are the same cannot be told: they have more"
                    + " inputs than the limit of "
                    + seating.game().interpreter().limits().maxSize())
            .hint("reason at a lower tier, or read one strategy only"));
  }

  /** Whether inputs can be put in order. */
  boolean isComparable() {
    return number >= 0 || domain.stream().allMatch(this::isComparable);
  }

  private boolean isComparable(Stage stage) {
    return !(stage instanceof Stage.Read further)
        || (!size(further.domain(), seating)
                .exceeds(seating.game().interpreter().limits().maxSize())
            && isComparable(further.result()));
  }

  /** The order of inputs that can be put in order. */
  int compareTo(InputKey other) {
    if (number >= 0) {
      return Integer.compare(number, other.number);
    }
    int order = 0;
    for (int i = 0; order == 0 && i < read.size(); i++) {
      order = order(read.get(i), other.read.get(i), domain.get(i));
    }
    return order;
  }

  private int order(Object left, Object right, Stage stage) {
    if (left == right) {
      return 0;
    }
    if (!(stage instanceof Stage.Read further)) {
      return Integer.compare(
          number(left, stage, seating, at), number(right, stage, seating, at));
    }
    int order = 0;
    for (List<Object> inputs : seating.spaces().products(further.domain(), at)) {
      Object[] given = new Object[inputs.size()];
      for (int i = 0; i < given.length; i++) {
        given[i] = seating.enter(inputs.get(i), further.domain().get(i), at);
      }
      order = order(answer(left, given), answer(right, given), further.result());
      if (order != 0) {
        break;
      }
    }
    return order;
  }

  /** Whether two strategies answer the simplest input differently. */
  private boolean isDifferent(Object left, Object right, Stage stage) {
    if (!(stage instanceof Stage.Read further)) {
      return order(left, right, stage) != 0;
    }
    Object[] simplest = new Object[further.domain().size()];
    for (int i = 0; i < simplest.length; i++) {
      Stage part = further.domain().get(i);
      simplest[i] =
          part instanceof Stage.Read deeper
              ? new PartialTable(seating, deeper, null, at)
              : seating.enter(seating.spaces().elements(part, at).get(0), part, at);
    }
    return isDifferent(answer(left, simplest), answer(right, simplest), further.result());
  }

  private static Object answer(Object strategy, Object[] given) {
    SeatedStrategy seated = (SeatedStrategy) strategy;
    return given.length == 1 ? seated.answer(given[0]) : seated.answer(given.clone());
  }
}
