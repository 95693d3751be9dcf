package org.stratagem.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.optimum.BoxOptimum;
import org.stratagem.numeric.optimum.Obstacle;
import org.stratagem.numeric.optimum.Region;
import org.stratagem.value.Interval;
import org.stratagem.value.Printer;

/** What stands in the way of an optimum, in the user's words. */
final class Obstacles {
  private final Choices choices;
  private final InnerProblem.Sense sense;

  Obstacles(Choices choices, InnerProblem.Sense sense) {
    this.choices = choices;
    this.sense = sense;
  }

  /**
   * Refuses where there is no optimum: the objective is undefined somewhere (then its own refusal
   * there is given), grows without bound, or comes near a value that it does not reach.
   *
   * @param evaluate evaluates the objective at a point
   */
  void refuse(BoxOptimum optimum, List<Interval> box, Consumer<List<Real>> evaluate) {
    for (Obstacle obstacle : optimum.obstacles()) {
      switch (obstacle.reason()) {
        case UNDEFINED_SOMEWHERE -> evaluated(obstacle, box, evaluate);
        case UNBOUNDED -> {
          evaluated(obstacle, box, evaluate);
          throw refusal(
              (sense == InnerProblem.Sense.MAXIMIZE ? "values grow" : "values fall")
                  + " without bound near ",
              obstacle,
              "give the variable an interval that keeps away from there");
        }
        case OPEN_SUPREMUM ->
            throw refusal(
                "values come as close as one likes to "
                    + number(Real.of(obstacle.amount()))
                    + " but do not reach it near ",
                obstacle,
                "change the condition that breaks off there, such as `<` to `<=`, or choose from"
                    + " finitely many values, such as `0..10 by 1/100`");
        default -> {}
      }
    }
  }

  private StratagemException refusal(String problem, Obstacle obstacle, String hint) {
    return new StratagemException(
        Diagnostic.error(
                Code.E312,
                choices.span(),
                choices.word() + " does not exist: " + problem + place(obstacle))
            .hint(hint));
  }

  private String place(Obstacle obstacle) {
    return place(obstacle.point().stream().map(Real::of).toList());
  }

  /** In decimals; whether it is exact does not matter here. */
  private static String number(Real value) {
    String number = Printer.number(value);
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  private String place(List<Real> point) {
    List<String> names = choices.names();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < point.size(); i++) {
      String number = number(point.get(i));
      parts.add(names.size() == point.size() ? "`" + names.get(i) + "` = " + number : number);
    }
    return String.join(", ", parts);
  }

  /** The refusal of the objective itself at the point. */
  private void evaluated(Obstacle obstacle, List<Interval> box, Consumer<List<Real>> evaluate) {
    List<Real> point = new ArrayList<>();
    for (int i = 0; i < obstacle.point().size(); i++) {
      point.add(PointwiseSearch.point(box.get(i), obstacle.point().get(i)));
    }
    List<Real> simple = ExactPeak.simple(box, point);
    if (simple != null) {
      evaluated(simple, evaluate);
    }
    evaluated(point, evaluate);
  }

  private void evaluated(List<Real> point, Consumer<List<Real>> evaluate) {
    try {
      evaluate.accept(point);
    } catch (StratagemException refused) {
      throw new StratagemException(
          refused
              .diagnostic()
              .note("at " + place(point) + ", which " + choices.word() + " has to consider"));
    }
  }

  /** Why the optimum is not proven; empty where it is. */
  String reason(BoxOptimum optimum, List<Interval> box) {
    Optional<Obstacle> obstacle = optimum.obstacle();
    if (obstacle.isEmpty()) {
      return "";
    }
    Obstacle first = obstacle.get();
    String gap =
        Double.isNaN(first.amount())
            ? ""
            : ": no value is better by more than " + number(Real.of(first.amount()));
    return switch (first.reason()) {
      case UNDEFINED_SOMEWHERE, UNDEFINED_PERHAPS -> "it may be undefined near " + place(first);
      case UNBOUNDED, OPEN_SUPREMUM -> "there may be no optimum near " + place(first);
      case BUDGET_SPENT -> "the search was cut short by its budget" + gap;
      case UNRESOLVED -> "rounding does not let it be decided" + gap;
      case INNER_REPLY_NOT_ENCLOSED -> "a reply inside it cannot be enclosed" + gap;
      case EMPTY, EMPTY_PERHAPS -> "no allowed point was found";
      case CANCELLED -> "the search was cancelled" + gap;
    };
  }

  /** How one of several optima was taken. */
  String tie(BoxOptimum optimum) {
    boolean plateau =
        optimum.regions().stream()
            .anyMatch(
                region ->
                    region.kind() == Region.Kind.PLATEAU
                        || region.kind() == Region.Kind.NUMERIC_PLATEAU);
    if (plateau) {
      return "every point of an interval is as good; the lowest is taken";
    }
    return optimum.regions().size() > 1 ? "the lowest is taken" : "";
  }
}
