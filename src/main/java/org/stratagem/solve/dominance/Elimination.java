package org.stratagem.solve.dominance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes dominated actions away, again and again: in each round all that are dominated in what is
 * left, of all players at once. By strict dominance every order ends at the same actions; by weak
 * dominance it need not (Gilboa, Kalai and Zemel 1990), so the other orders can be tried.
 */
public final class Elimination {
  private final Dominance dominance;

  public Elimination(Dominance dominance) {
    this.dominance = dominance;
  }

  /**
   * An action that was taken away.
   *
   * @param round from 1
   * @param before what was left before
   * @param action the action
   * @param dominated the proof
   */
  public record Step(
      int round, Remainder before, Remainder.Action action, Verdict.Dominated dominated) {}

  /**
   * The whole elimination.
   *
   * @param steps in order
   * @param left in which nothing is dominated
   */
  public record Course(List<Step> steps, Remainder left) {
    public Course {
      steps = List.copyOf(steps);
    }
  }

  /** Round by round; nothing only where the search was cancelled. */
  public Optional<Course> run(Remainder start) {
    List<Step> steps = new ArrayList<>();
    Remainder left = start;
    for (int round = 1; ; round++) {
      Optional<Map<Remainder.Action, Verdict.Dominated>> dominated = dominated(left);
      if (dominated.isEmpty()) {
        return Optional.empty();
      } else if (dominated.get().isEmpty()) {
        return Optional.of(new Course(steps, left));
      }
      int number = round;
      Remainder before = left;
      dominated
          .get()
          .forEach((action, verdict) -> steps.add(new Step(number, before, action, verdict)));
      left = left.without(dominated.get().keySet());
    }
  }

  /** Every dominated action, player by player, with its proof, which has been checked. */
  private Optional<Map<Remainder.Action, Verdict.Dominated>> dominated(Remainder game) {
    Map<Remainder.Action, Verdict.Dominated> dominated = new java.util.LinkedHashMap<>();
    for (int player = 0; player < game.actions().size(); player++) {
      for (int number : game.actions().get(player)) {
        Remainder.Action action = new Remainder.Action(player, number);
        Optional<Verdict> verdict = dominance.judge(game, action);
        if (verdict.isEmpty()) {
          return Optional.empty();
        }
        if (verdict.get() instanceof Verdict.Dominated found) {
          if (!dominance.holds(game, action, found)) {
            throw new IllegalStateException(action + " is not dominated");
          }
          dominated.put(action, found);
        }
      }
    }
    return Optional.of(dominated);
  }

  /**
   * Where the orders end that take one action at a time.
   *
   * @param ends what each leaves, each once
   * @param complete whether all orders were tried
   */
  public record Ends(List<Remainder> ends, boolean complete) {
    public Ends {
      ends = List.copyOf(ends);
    }
  }

  /**
   * Tries every order of taking one action at a time.
   *
   * @param most how many different remainders may be met
   */
  public Ends ends(Remainder start, int most) {
    Set<List<List<Integer>>> met = new LinkedHashSet<>();
    Map<String, Remainder> ends = new TreeMap<>();
    Deque<Remainder> open = new ArrayDeque<>();
    met.add(start.actions());
    open.add(start);
    while (!open.isEmpty()) {
      Remainder game = open.remove();
      Optional<Map<Remainder.Action, Verdict.Dominated>> dominated = dominated(game);
      if (dominated.isEmpty()) {
        return new Ends(List.copyOf(ends.values()), false);
      }
      if (dominated.get().isEmpty()) {
        ends.put(key(game), game);
      }
      for (Remainder.Action action : dominated.get().keySet()) {
        Remainder next = game.without(Set.of(action));
        if (met.add(next.actions())) {
          if (met.size() > most) {
            return new Ends(List.copyOf(ends.values()), false);
          }
          open.add(next);
        }
      }
    }
    return new Ends(List.copyOf(ends.values()), true);
  }

  /** Sorts by the actions left, first player first. */
  private static String key(Remainder game) {
    return game.actions().stream()
        .map(
            own ->
                own.stream()
                    .map(number -> String.format("%09d", number))
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining(";"));
  }
}
