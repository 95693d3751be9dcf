package org.stratagem.eval;

import java.math.BigInteger;
import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.Real;
import org.stratagem.value.Certificate;
import org.stratagem.value.Interval;

/**
 * The first optimum over a space of strategies, by evaluating the body once for each way to decide
 * what it reads of them: as many evaluations as there are cases, instead of as there are strategies.
 */
final class BranchSearch {
  /** After so many cases it is asked how far they have come. */
  private static final long SAMPLE = 1 << 12;

  /** How much more than the limit is certainly too much, since later cases may be fewer. */
  private static final long MARGIN = 1_000;

  /** What is found. */
  interface Found {
    void take(Real value, Object argument);
  }

  private final Loops loops;
  private final Node body;
  private final int sign;
  private final Interpreter interpreter;

  /**
   * @param loops one variable, with its guard
   * @param sign 1 for the greatest, -1 for the least
   */
  BranchSearch(Loops loops, Node body, int sign, Interpreter interpreter) {
    this.loops = loops;
    this.body = body;
    this.sign = sign;
    this.interpreter = interpreter;
  }

  /**
   * Runs through the branches.
   *
   * @return false where the strategies have to be listed: everything is read of them, or their
   *     values are compared at unknown numbers
   */
  boolean run(
      BranchingSpace space, BranchingSpace.Branches branches, Frame frame, Found found) {
    int slot = loops.slot(0);
    long limit = interpreter.limits().maxSize();
    Real best = null;
    Object argument = null;
    long cases = 0;
    do {
      loops.tick();
      if (++cases > limit || isHopeless(cases, branches, limit)) {
        throw tooMany(space, limit);
      }
      frame.slots[slot] = branches.member();
      Real value = loops.holds(frame) ? body.number(frame) : null;
      if (value instanceof Formula
          || (cases == 1 && branches.isExhaustive() && space.isListable())) {
        return false;
      }
      int order = value == null ? -1 : best == null ? 1 : value.compareTo(best) * sign;
      if (order >= 0 && value != null) {
        Object settled = branches.settled();
        if (order > 0 || argument == null || branches.precedes(settled, argument)) {
          best = value;
          argument = settled;
        }
      }
    } while (branches.next());
    if (best != null && argument != null) {
      if (!space.isListable()) {
        interpreter.certificates().attach(argument, certificate(best, cases));
      }
      found.take(best, argument);
    }
    return true;
  }

  private Certificate certificate(Real value, long cases) {
    return new Certificate(
        loops.subject(),
        body.span.line(),
        List.of(),
        new Interval(value, value),
        true,
        "",
        1,
        "",
        cases,
        "the best of all "
            + Refusal.grouped(BigInteger.valueOf(cases))
            + " cases of what is read of `"
            + loops.names().get(0)
            + "`");
  }

  /** Whether a limit will be passed by far, as far as the first cases tell. */
  private static boolean isHopeless(long cases, BranchingSpace.Branches branches, long limit) {
    return cases == SAMPLE && branches.share() * limit * MARGIN < cases;
  }

  private StratagemException tooMany(BranchingSpace space, long limit) {
    return Refusal.of(
        Code.L401,
        body.span,
        Refusal.words(body.span)
            + " reads so much of the "
            + space.description()
            + " that more than "
            + Refusal.grouped(BigInteger.valueOf(limit))
            + " cases would have to be told apart",
        "raise the limit with --max-size, or reason at a lower tier; a foe that is itself an"
            + " `argmax` of its payoff over a tier is read without telling cases apart");
  }
}
