package org.stratagem.type;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The orders in which players with ladders can lead. A ladder is what one player brings: strategies
 * of falling tiers, of which it plays one. An order is a choice of one rung by each player that
 * grounds and in which somebody reads somebody. With tiers that name their readers the leaders may
 * be a group.
 */
public final class LeadingOrders {
  private final List<List<Stage>> ladders;
  private final Lift lift;
  private final List<Order> orders = new ArrayList<>();
  private final List<Set<Integer>> used = new ArrayList<>();

  private LeadingOrders(List<List<Stage>> ladders, Lift lift) {
    this.ladders = ladders;
    this.lift = lift;
    ladders.forEach(ladder -> used.add(new HashSet<>()));
  }

  /**
   * One order.
   *
   * @param rungs the number of each player's rung, from 0 at the top
   * @param leaders who moves with nothing to go by but the others' strategies, in player order
   */
  public record Order(List<Integer> rungs, List<Integer> leaders) {
    public Order {
      rungs = List.copyOf(rungs);
      leaders = List.copyOf(leaders);
    }
  }

  /**
   * What ladders come to.
   *
   * @param orders in lexicographic order of their rungs: the first player's highest first
   * @param unused a choice of rungs that does not ground and has a rung that is in no order; null
   *     where every rung is in one
   */
  public record Found(List<Order> orders, @Nullable List<Integer> unused) {
    public Found {
      orders = List.copyOf(orders);
    }
  }

  /** How many choices of rungs there are. */
  public static BigInteger count(List<? extends List<?>> ladders) {
    BigInteger count = BigInteger.ONE;
    for (List<?> ladder : ladders) {
      count = count.multiply(BigInteger.valueOf(ladder.size()));
    }
    return count;
  }

  /**
   * All orders of ladders. Every choice of rungs is judged: count them first.
   *
   * @param ladders in player order, each of at least one stage of its player
   */
  public static Found of(List<List<Stage>> ladders, Lift lift) {
    LeadingOrders search = new LeadingOrders(ladders, lift);
    search.choose(new ArrayList<>());
    return new Found(search.orders, search.unused());
  }

  private void choose(List<Integer> rungs) {
    int player = rungs.size();
    if (player < ladders.size()) {
      for (int rung = 0; rung < ladders.get(player).size(); rung++) {
        rungs.add(rung);
        choose(rungs);
        rungs.remove(player);
      }
      return;
    }
    if (Grounding.judge(stages(rungs), lift) instanceof Verdict.Grounded grounded) {
      for (int i = 0; i < rungs.size(); i++) {
        used.get(i).add(rungs.get(i));
      }
      List<Integer> leaders = leaders(rungs, grounded);
      if (!leaders.isEmpty()) {
        orders.add(new Order(rungs, leaders));
      }
    }
  }

  private List<Stage> stages(List<Integer> rungs) {
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < rungs.size(); i++) {
      stages.add(ladders.get(i).get(rungs.get(i)));
    }
    return stages;
  }

  /**
   * Those whose first read takes the others' strategies as they stand, one that reads on among
   * them: they choose for what the others will do about it. Where nobody does, those who are read
   * and read nobody.
   */
  private List<Integer> leaders(List<Integer> rungs, Verdict.Grounded verdict) {
    List<Stage> stages = stages(rungs);
    Set<Integer> leading = new HashSet<>();
    Set<Integer> read = new HashSet<>();
    Set<Integer> reading = new HashSet<>();
    for (Verdict.Step step : verdict.trace()) {
      if (step.kind() == Verdict.Kind.DRAW) {
        continue;
      }
      step.sources().forEach(source -> read.add(source.player()));
      boolean asTheyStand = step.sources().stream().allMatch(source -> source.stage() == 0);
      boolean oneReadsOn =
          step.sources().stream().anyMatch(source -> stages.get(source.player()).reads() > 0);
      if (reading.add(step.player()) && asTheyStand && oneReadsOn) {
        leading.add(step.player());
      }
    }
    if (leading.isEmpty()) {
      leading.addAll(read);
      leading.removeAll(reading);
    }
    return leading.stream().sorted().toList();
  }

  /** Where no order has a rung, that rung against the others' next ones. */
  private @Nullable List<Integer> unused() {
    for (int player = 0; player < ladders.size(); player++) {
      for (int rung = 0; rung < ladders.get(player).size(); rung++) {
        if (!used.get(player).contains(rung)) {
          List<Integer> rungs = new ArrayList<>();
          for (int other = 0; other < ladders.size(); other++) {
            int next = rung + 1 < ladders.get(other).size() ? rung + 1 : Math.max(0, rung - 1);
            rungs.add(other == player ? rung : Math.min(next, ladders.get(other).size() - 1));
          }
          return rungs;
        }
      }
    }
    return null;
  }
}
