package org.stratagem.bargain.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;

/**
 * A point that is chosen step by step: in each round a fair coin says who may pick an agreement
 * that leaves nobody worse off than where they are, and what that comes to on average is where the
 * next round begins (the sequential solution of Raiffa 1953). What can still be picked gets less
 * with every round. The point is efficient in the limit; on an edge of the efficient border it is
 * reached by a single round.
 *
 * @param points where each round begins; the last is where the rounds ended
 * @param ideals what each player could get at most from each of the points on
 * @param lottery the probability of each outcome that gives the last point; empty where there was
 *     no round
 */
public record Concessions(
    List<List<Rational>> points, List<List<Rational>> ideals, List<Rational> lottery) {

  /**
   * Goes on until nobody can gain or the rounds are over.
   *
   * @param start below some agreement
   * @param cancelled asked now and then; true ends the search
   */
  public static Concessions of(
      FeasibleOutcomes outcomes, List<Rational> start, int rounds, BooleanSupplier cancelled) {
    List<List<Rational>> points = new ArrayList<>();
    List<List<Rational>> ideals = new ArrayList<>();
    List<Rational> lottery = List.of();
    List<Rational> point = List.copyOf(start);
    while (true) {
      BargainingProblem problem = new BargainingProblem(outcomes, point);
      Round round = round(problem, cancelled);
      points.add(point);
      ideals.add(round.ideal());
      if (points.size() > rounds || round.ideal().equals(point)) {
        return new Concessions(points, ideals, lottery);
      }
      lottery = round.lottery();
      point = round.mean();
    }
  }

  /** Whether nobody can gain any more where the rounds ended. */
  public boolean isSettled() {
    return last(points).equals(last(ideals));
  }

  /** Where the rounds ended. */
  public List<Rational> end() {
    return last(points);
  }

  /** What each player could still get at most there. */
  public List<Rational> reach() {
    return last(ideals);
  }

  private static List<Rational> last(List<List<Rational>> list) {
    return list.get(list.size() - 1);
  }

  private record Round(List<Rational> ideal, List<Rational> mean, List<Rational> lottery) {}

  private static Round round(BargainingProblem problem, BooleanSupplier cancelled) {
    int players = problem.players();
    Rational part = Rational.of(1, players);
    List<Rational> ideal = new ArrayList<>();
    List<Rational> mean = new ArrayList<>(Collections.nCopies(players, Rational.of(0)));
    List<Rational> lottery = new ArrayList<>();
    List<Rational> ones = Collections.nCopies(players, Rational.of(1));
    for (int player = 0; player < players; player++) {
      List<Rational> own = new ArrayList<>(Collections.nCopies(players, Rational.of(0)));
      own.set(player, Rational.of(1));
      Rational most =
          new Lotteries(problem, cancelled).best(own, problem.disagreement()).orElseThrow().value();
      // Of what is best for this player, what is best for all.
      List<Rational> pick =
          new Lotteries(problem, cancelled, own, most)
              .best(ones, problem.disagreement())
              .orElseThrow()
              .lottery();
      ideal.add(most);
      List<Rational> payoffs = problem.payoffs(pick);
      for (int other = 0; other < players; other++) {
        mean.set(other, Exact.plus(mean.get(other), Exact.times(part, payoffs.get(other))));
      }
      for (int outcome = 0; outcome < pick.size(); outcome++) {
        if (outcome == lottery.size()) {
          lottery.add(Rational.of(0));
        }
        lottery.set(
            outcome, Exact.plus(lottery.get(outcome), Exact.times(part, pick.get(outcome))));
      }
    }
    return new Round(List.copyOf(ideal), List.copyOf(mean), List.copyOf(lottery));
  }
}
