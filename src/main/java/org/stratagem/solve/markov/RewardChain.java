package org.stratagem.solve.markov;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;

/**
 * A Markov chain that pays in every state (Howard 1960): what it is worth from each state on.
 * States are taken class by class, those that nothing leads out of first, and within a class they
 * are eliminated one by one, so that long paths and rings cost no more than their length. Without a
 * discount a chain is worth something where it surely ends, or pays nothing from some time on.
 */
public final class RewardChain {
  /**
   * One state.
   *
   * @param payoff of a visit
   * @param next the states that may come next; what is missing to 1 ends the chain
   */
  public record Link(Real payoff, Map<Integer, Real> next) {}

  /** After so many multiplications of exact numbers the rest is done in doubles. */
  private static final long EXACT_WORK = 400_000;

  /** Probabilities in doubles sum to 1 within this. */
  private static final double ROUNDING = 1e-12;

  private final List<Link> links;
  private final Real discount;

  public RewardChain(List<Link> links, Real discount) {
    this.links = List.copyOf(links);
    this.discount = discount;
  }

  /**
   * The expected discounted sum of payoffs from each state on: exact numbers where the chain has
   * them and they do not take too long, else doubles.
   *
   * @return null where a sum does not converge
   */
  public Real @Nullable [] values() {
    Real[] exact = solved(links, discount, EXACT_WORK);
    if (exact != null || diverges()) {
      return exact;
    }
    return solved(
        links.stream().map(RewardChain::rounded).toList(), rounded(discount), Long.MAX_VALUE);
  }

  /** The same in exact numbers or not at all. */
  Real @Nullable [] exactValues() {
    Real[] values = solved(links, discount, EXACT_WORK);
    return values != null && Arrays.stream(values).allMatch(Real::isExact) ? values : null;
  }

  /**
   * The expected discounted sum of the payoffs of so many rounds from each state on.
   *
   * @param tick called once in a round; it may throw
   */
  public Real[] values(int rounds, Runnable tick) {
    Real[] values = new Real[links.size()];
    Arrays.fill(values, Real.ZERO);
    for (int round = 0; round < rounds; round++) {
      tick.run();
      Real[] longer = new Real[values.length];
      for (int state = 0; state < values.length; state++) {
        longer[state] = onward(links.get(state), discount, values);
      }
      values = longer;
    }
    return values;
  }

  private static Real onward(Link link, Real discount, Real[] values) {
    Real later = Real.ZERO;
    for (Map.Entry<Integer, Real> next : link.next().entrySet()) {
      later = later.plus(next.getValue().times(values[next.getKey()]));
    }
    return link.payoff().plus(discount.times(later));
  }

  private static Link rounded(Link link) {
    Map<Integer, Real> next = new TreeMap<>();
    link.next().forEach((to, weight) -> next.put(to, rounded(weight)));
    return new Link(rounded(link.payoff()), next);
  }

  private static Real rounded(Real exact) {
    return Real.of(exact.doubleValue());
  }

  private boolean diverges() {
    return discount.compareTo(Real.ONE) == 0
        && classes(links).stream().anyMatch(members -> !converges(links, members));
  }

  private static Real @Nullable [] solved(List<Link> links, Real discount, long work) {
    Real[] values = new Real[links.size()];
    Elimination elimination = new Elimination(links, discount, values, work);
    for (List<Integer> members : classes(links)) {
      if (discount.compareTo(Real.ONE) == 0 && isClosed(links, members)) {
        if (!converges(links, members)) {
          return null;
        }
        members.forEach(state -> values[state] = Real.ZERO);
      } else if (!elimination.solve(members)) {
        return null;
      }
    }
    return values;
  }

  private static boolean converges(List<Link> links, List<Integer> members) {
    return !isClosed(links, members)
        || members.stream().allMatch(state -> links.get(state).payoff().signum() == 0);
  }

  /** Whether the chain stays in a class for ever once it is there. */
  private static boolean isClosed(List<Link> links, List<Integer> members) {
    TreeSet<Integer> inside = new TreeSet<>(members);
    for (int state : members) {
      Real stays = Real.ZERO;
      for (Map.Entry<Integer, Real> next : links.get(state).next().entrySet()) {
        if (inside.contains(next.getKey())) {
          stays = stays.plus(next.getValue());
        } else if (next.getValue().signum() > 0) {
          return false;
        }
      }
      if (stays.isExact() ? stays.compareTo(Real.ONE) < 0 : stays.doubleValue() < 1 - ROUNDING) {
        return false;
      }
    }
    return true;
  }

  /**
   * The classes of states that lead to each other, each after all that it leads to (Tarjan 1972).
   */
  private static List<List<Integer>> classes(List<Link> links) {
    return new Classes(links).found();
  }

  private static final class Classes {
    private record Visit(int state, List<Integer> next, int[] at) {}

    private final List<Link> links;
    private final int[] number;
    private final int[] low;
    private final boolean[] open;
    private final ArrayDeque<Integer> stack = new ArrayDeque<>();
    private final List<List<Integer>> found = new ArrayList<>();
    private int count;

    Classes(List<Link> links) {
      this.links = links;
      this.number = new int[links.size()];
      this.low = new int[links.size()];
      this.open = new boolean[links.size()];
    }

    List<List<Integer>> found() {
      for (int state = 0; state < number.length; state++) {
        if (number[state] == 0) {
          search(state);
        }
      }
      return found;
    }

    private Visit enter(int state) {
      number[state] = ++count;
      low[state] = count;
      open[state] = true;
      stack.push(state);
      List<Integer> next = new ArrayList<>();
      links
          .get(state)
          .next()
          .forEach(
              (to, weight) -> {
                if (weight.signum() != 0) {
                  next.add(to);
                }
              });
      return new Visit(state, next, new int[1]);
    }

    private void search(int root) {
      ArrayDeque<Visit> path = new ArrayDeque<>();
      path.push(enter(root));
      while (!path.isEmpty()) {
        Visit visit = path.element();
        if (visit.at()[0] < visit.next().size()) {
          int to = visit.next().get(visit.at()[0]++);
          if (number[to] == 0) {
            path.push(enter(to));
          } else if (open[to]) {
            low[visit.state()] = Math.min(low[visit.state()], number[to]);
          }
          continue;
        }
        path.pop();
        if (!path.isEmpty()) {
          int above = path.element().state();
          low[above] = Math.min(low[above], low[visit.state()]);
        }
        if (low[visit.state()] == number[visit.state()]) {
          found.add(closed(visit.state()));
        }
      }
    }

    private List<Integer> closed(int state) {
      List<Integer> members = new ArrayList<>();
      int member;
      do {
        member = stack.pop();
        open[member] = false;
        members.add(member);
      } while (member != state);
      return members;
    }
  }

  /** Solves for the values of one class, those of the classes it leads to being known. */
  private static final class Elimination {
    private final List<Link> links;
    private final Real discount;
    private final Real[] values;
    private final long most;
    private long work;

    Elimination(List<Link> links, Real discount, Real[] values, long most) {
      this.links = links;
      this.discount = discount;
      this.values = values;
      this.most = most;
    }

    /** Whether it came to an end. */
    boolean solve(List<Integer> members) {
      TreeSet<Integer> inside = new TreeSet<>(members);
      Map<Integer, Map<Integer, Real>> rows = new TreeMap<>();
      Map<Integer, TreeSet<Integer>> readers = new TreeMap<>();
      Map<Integer, Real> known = new TreeMap<>();
      members.forEach(state -> readers.put(state, new TreeSet<>()));
      for (int state : members) {
        Map<Integer, Real> row = new TreeMap<>();
        Real rest = links.get(state).payoff();
        for (Map.Entry<Integer, Real> next : links.get(state).next().entrySet()) {
          if (next.getValue().signum() == 0) {
            continue;
          }
          Real weight = discount.times(next.getValue());
          if (inside.contains(next.getKey())) {
            row.put(next.getKey(), weight);
            readers.getOrDefault(next.getKey(), new TreeSet<>()).add(state);
          } else {
            rest = rest.plus(weight.times(values[next.getKey()]));
          }
        }
        rows.put(state, row);
        known.put(state, rest);
      }
      for (int state : members) {
        Map<Integer, Real> row = java.util.Objects.requireNonNull(rows.get(state));
        Real rest = java.util.Objects.requireNonNull(known.get(state));
        Real self = row.remove(state);
        if (self != null) {
          Real scale = Real.ONE.minus(self);
          rest = rest.dividedBy(scale);
          row.replaceAll((to, weight) -> weight.dividedBy(scale));
          known.put(state, rest);
        }
        for (int reader : readers.getOrDefault(state, new TreeSet<>())) {
          Map<Integer, Real> other = java.util.Objects.requireNonNull(rows.get(reader));
          Real factor = reader == state || !inside.contains(reader) ? null : other.remove(state);
          if (factor == null) {
            continue;
          }
          work += row.size() + 1L;
          if (work > most) {
            return false;
          }
          known.merge(reader, factor.times(rest), Real::plus);
          row.forEach(
              (to, weight) -> {
                other.merge(to, factor.times(weight), Real::plus);
                readers.getOrDefault(to, new TreeSet<>()).add(reader);
              });
        }
        inside.remove(state);
      }
      for (int i = members.size() - 1; i >= 0; i--) {
        int state = members.get(i);
        Real value = java.util.Objects.requireNonNull(known.get(state));
        for (Map.Entry<Integer, Real> term :
            java.util.Objects.requireNonNull(rows.get(state)).entrySet()) {
          value = value.plus(term.getValue().times(values[term.getKey()]));
        }
        values[state] = value;
      }
      return true;
    }
  }
}
