package org.stratagem.type;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a value of one stage may stand where another is wanted: an action as a point distribution,
 * an action as a behaviour, and under reads (contravariantly) and distributions. The order is
 *
 * <pre>
 * t &lt;= t
 * s &lt;= t            |-  s &lt;= Dist t  and  Dist s &lt;= Dist t
 * r' &lt;= r, s &lt;= t  |-  (r =&gt; s) &lt;= (r' =&gt; t)
 * Action &lt;= Behaviour
 * </pre>
 *
 * <p>An instance remembers the pairs that it has decided. Cost: the number of pairs of shared nodes
 * at most.
 */
public final class Lift {
  private final Map<Pair, Boolean> decided = new HashMap<>();
  private final Map<Pair, Bound> joins = new HashMap<>();
  private final Map<Pair, Bound> meets = new HashMap<>();

  /** Whether every value of {@code from} may stand where {@code to} is wanted. */
  public synchronized boolean lifts(Stage from, Stage to) {
    // Each pair holds if and only if all the pairs that it asks for hold, so one failure refutes
    // its ancestors.
    Goal root = new Goal(new Pair(from, to), null);
    Set<Pair> assumed = new HashSet<>();
    Deque<Goal> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Goal goal = open.pop();
      Boolean known = decided.get(goal.pair());
      if (Boolean.TRUE.equals(known) || (known == null && !assumed.add(goal.pair()))) {
        continue;
      }
      List<Pair> premises = known == null ? premises(goal.pair()) : null;
      if (premises == null) {
        for (Goal refuted = goal; refuted != null; refuted = refuted.asker()) {
          decided.put(refuted.pair(), false);
        }
        return false;
      }
      for (Pair premise : premises) {
        open.push(new Goal(premise, goal));
      }
    }
    assumed.forEach(pair -> decided.put(pair, true));
    return true;
  }

  /** What a pair asks for, or null where no rule gives it. */
  private static @Nullable List<Pair> premises(Pair pair) {
    Stage from = pair.from();
    Stage to = pair.to();
    if (from == to) {
      return List.of();
    } else if (from.owner() != to.owner() || from.reads() != to.reads()) {
      return null;
    } else if (to instanceof Stage.Dist wanted) {
      return List.of(new Pair(drawn(from), wanted.of()));
    } else if (from instanceof Stage.Read given && to instanceof Stage.Read wanted) {
      if (given.domain().size() != wanted.domain().size()) {
        return null;
      }
      List<Pair> premises = new ArrayList<>();
      for (int i = 0; i < given.domain().size(); i++) {
        premises.add(new Pair(wanted.domain().get(i), given.domain().get(i)));
      }
      premises.add(new Pair(given.result(), wanted.result()));
      return premises;
    } else if (from instanceof Stage.Action && to instanceof Stage.Behaviour) {
      return List.of();
    }
    boolean same = !(from instanceof Stage.Read) && from.equals(to);
    return same ? List.of() : null;
  }

  private static Stage drawn(Stage stage) {
    return stage instanceof Stage.Dist dist ? dist.of() : stage;
  }

  /**
   * The least stage that both lift to, or null: the type of an {@code if} with these two branches.
   */
  public synchronized @Nullable Stage join(Stage left, Stage right) {
    if (lifts(left, right)) {
      return right;
    } else if (lifts(right, left)) {
      return left;
    } else if (left.owner() != right.owner() || left.reads() != right.reads()) {
      return null;
    }
    Pair pair = new Pair(left, right);
    Bound known = joins.get(pair);
    if (known == null) {
      known = new Bound(findJoin(left, right));
      joins.put(pair, known);
    }
    return known.stage();
  }

  private @Nullable Stage findJoin(Stage left, Stage right) {
    if (left instanceof Stage.Dist || right instanceof Stage.Dist) {
      Stage of = join(drawn(left), drawn(right));
      return of == null ? null : new Stage.Dist(of);
    } else if (left instanceof Stage.Read a && right instanceof Stage.Read b) {
      List<Stage> domain = meetAll(a.domain(), b.domain());
      Stage result = domain == null ? null : join(a.result(), b.result());
      return domain == null || result == null ? null : new Stage.Read(domain, result);
    }
    return null;
  }

  /** The join of at least one stage, or null. */
  public @Nullable Stage join(List<Stage> stages) {
    Stage joined = stages.get(0);
    for (Stage stage : stages.subList(1, stages.size())) {
      joined = join(joined, stage);
      if (joined == null) {
        return null;
      }
    }
    return joined;
  }

  /** The greatest stage that lifts to both, or null. */
  public synchronized @Nullable Stage meet(Stage left, Stage right) {
    if (lifts(left, right)) {
      return left;
    } else if (lifts(right, left)) {
      return right;
    } else if (left.owner() != right.owner() || left.reads() != right.reads()) {
      return null;
    }
    Pair pair = new Pair(left, right);
    Bound known = meets.get(pair);
    if (known == null) {
      known = new Bound(findMeet(left, right));
      meets.put(pair, known);
    }
    return known.stage();
  }

  private @Nullable Stage findMeet(Stage left, Stage right) {
    if (left instanceof Stage.Dist || right instanceof Stage.Dist) {
      Stage of = meet(drawn(left), drawn(right));
      boolean both = left instanceof Stage.Dist && right instanceof Stage.Dist;
      return of == null || !both ? of : new Stage.Dist(of);
    } else if (left instanceof Stage.Read a && right instanceof Stage.Read b) {
      if (a.domain().size() != b.domain().size()) {
        return null;
      }
      List<Stage> domain = new ArrayList<>();
      for (int i = 0; i < a.domain().size(); i++) {
        Stage joined = join(a.domain().get(i), b.domain().get(i));
        if (joined == null) {
          return null;
        }
        domain.add(joined);
      }
      Stage result = meet(a.result(), b.result());
      return result == null ? null : new Stage.Read(domain, result);
    }
    return null;
  }

  private @Nullable List<Stage> meetAll(List<Stage> left, List<Stage> right) {
    if (left.size() != right.size()) {
      return null;
    }
    List<Stage> met = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      Stage meet = meet(left.get(i), right.get(i));
      if (meet == null) {
        return null;
      }
      met.add(meet);
    }
    return met;
  }

  private record Pair(Stage from, Stage to) {}

  /** A pair to be shown, and the one that asks for it. */
  private record Goal(Pair pair, @Nullable Goal asker) {}

  /** A bound that may not exist; distinguishes "none" from "not yet sought". */
  private record Bound(@Nullable Stage stage) {}
}
