package org.stratagem.type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the strategies of a stage: a read has as many as there are functions from its domain to
 * its result. Distributions, behaviours and policies are infinitely many.
 */
public final class Sizes {
  private final List<Size> actions;
  private final Map<Stage, Size> known = new HashMap<>();

  private Sizes(List<Size> actions) {
    this.actions = List.copyOf(actions);
  }

  /**
   * How many strategies a stage has.
   *
   * @param stage the stage
   * @param actions per player how many complete plans; infinite where a move is continuous
   */
  public static Size count(Stage stage, List<Size> actions) {
    return new Sizes(actions).count(stage);
  }

  /**
   * The count with its reason where that is of interest: {@code 4^16 = 4294967296}; else the count.
   */
  public static String describe(Stage stage, List<Size> actions) {
    Sizes sizes = new Sizes(actions);
    Size count = sizes.count(stage);
    if (!(stage instanceof Stage.Read read) || count.exact() == null || !count.exceeds(999)) {
      return count.toString();
    }
    String formula = sizes.of(read.result()) + "^" + sizes.domain(read);
    String text = count.toString();
    return formula.equals(text) || !formula.matches("\\d+\\^\\d+") ? text : formula + " = " + text;
  }

  /** Counts the shallower reads first, so that nothing recurses along a tier. */
  private Size count(Stage stage) {
    List<Stage.Read> reads = new ArrayList<>();
    Map<Stage, Boolean> seen = new HashMap<>();
    List<Stage> open = new ArrayList<>(List.of(stage));
    while (!open.isEmpty()) {
      Stage next = open.remove(open.size() - 1);
      if (next instanceof Stage.Dist dist) {
        next = dist.of();
      }
      if (next instanceof Stage.Read read && seen.putIfAbsent(read, true) == null) {
        reads.add(read);
        open.addAll(read.domain());
        open.add(read.result());
      }
    }
    reads.sort(Comparator.comparingInt(Stage.Read::depth));
    for (Stage.Read read : reads) {
      known.put(read, of(read.result()).power(domain(read)));
    }
    return of(stage);
  }

  private Size domain(Stage.Read read) {
    Size product = Size.of(1);
    for (Stage part : read.domain()) {
      product = product.times(of(part));
    }
    return product;
  }

  private Size of(Stage stage) {
    if (stage instanceof Stage.Action action) {
      return actions.get(action.player());
    }
    Size counted = known.get(stage);
    return counted == null ? Size.infinite() : counted;
  }
}
