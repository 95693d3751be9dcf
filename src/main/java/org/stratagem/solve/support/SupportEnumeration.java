package org.stratagem.solve.support;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.game.NormalForm;
import org.stratagem.solve.mixture.PayoffTables;
import org.stratagem.solve.mixture.ScaledPayoffs;

/**
 * The equilibria of a finite game of any number of players, support by support, small and balanced
 * ones first; supports with an action that another one beats whatever the others play of theirs are
 * skipped as early as can be (Porter, Nudelman and Shoham 2008, Games and Economic Behavior 63),
 * and so are those with an action that is never better and sometimes worse.
 *
 * <p>The list is complete where every support was searched to the end: proven by intervals. A
 * continuum of equilibria cannot be exhausted in this way; it leaves undecided parts.
 *
 * <p>Cost: exponential in the numbers of actions; some tenths of a millisecond for a support that
 * is ruled out at once, as most are. Three players with three actions each take milliseconds, with
 * five each a second or two. Both cores work on supports, each on its own.
 */
public final class SupportEnumeration {
  private static final int WORSE = 1;
  private static final int OTHERWISE = 2;

  /** So many supports are searched at once. */
  private static final int TOGETHER = 256;

  private final NormalForm game;
  private final PayoffTables payoffs;
  private final Limits limits;
  private final BooleanSupplier cancelled;
  private final List<SupportEquilibrium> found = new ArrayList<>();
  private final List<int[][]> faces = new ArrayList<>();
  private final List<int[][]> waiting = new ArrayList<>();
  private long parts;
  private long supportsTried;
  private long nodes;
  private long undecided;
  private boolean ended;

  /**
   * How much work a search may do, in steps that every machine counts alike.
   *
   * @param parts of mixtures in all
   * @param partsOfSupport of mixtures for one support of everybody
   * @param supports how many partial choices of supports may be looked at
   * @param equilibria after so many the search ends
   */
  public record Limits(long parts, long partsOfSupport, long supports, int equilibria) {
    /** A few seconds. */
    public static Limits standard() {
      return new Limits(60_000, 4_000, 3_000_000, Integer.MAX_VALUE);
    }
  }

  /**
   * What was found.
   *
   * @param list equilibria, in the order of their supports
   * @param faces supports of everybody all of whose mixtures are equilibria
   * @param complete whether it is proven that there are no others
   * @param supports how many choices of supports were searched
   * @param parts how many parts of mixtures were examined
   * @param undecided how many small parts may hold further equilibria
   * @param ended whether a limit ended the search
   */
  public record Found(
      List<SupportEquilibrium> list,
      List<int[][]> faces,
      boolean complete,
      long supports,
      long parts,
      long undecided,
      boolean ended) {}

  /**
   * @param game payoffs have to be exact
   * @param cancelled asked now and then; when it says yes, the search ends with what it has
   */
  public SupportEnumeration(NormalForm game, Limits limits, BooleanSupplier cancelled) {
    this.game = game;
    this.payoffs = ScaledPayoffs.of(game);
    this.limits = limits;
    this.cancelled = cancelled;
  }

  /**
   * Searches where many players mix.
   *
   * @param mixing how many at least
   * @param pure the profiles of actions that are equilibria: where all of some actions of each
   *     player are, so is every mixture of them
   */
  public Found ofMixing(int mixing, BitSet pure) {
    int players = payoffs.players();
    for (int[] sizes : sizes(mixing)) {
      if (ended) {
        break;
      }
      choose(sizes, new int[players][], 0, pure);
    }
    return found();
  }

  private Found found() {
    if (!ended) {
      solveWaiting();
    }
    return new Found(
        found, faces, !ended && undecided == 0, supportsTried, parts, undecided, ended);
  }

  /** Searches only where everybody plays all actions. */
  public Found ofAllActions() {
    int[][] supports = new int[payoffs.players()][];
    for (int player = 0; player < supports.length; player++) {
      supports[player] = java.util.stream.IntStream.range(0, payoffs.actions(player)).toArray();
    }
    add(supports);
    return found();
  }

  /** All sizes of supports: few actions first, of as many the most balanced first. */
  private List<int[]> sizes(int mixing) {
    List<int[]> all = new ArrayList<>();
    int[] sizes = new int[payoffs.players()];
    java.util.Arrays.fill(sizes, 1);
    while (true) {
      if (java.util.Arrays.stream(sizes).filter(size -> size > 1).count() >= mixing) {
        all.add(sizes.clone());
      }
      int last = sizes.length - 1;
      while (last >= 0 && sizes[last] == payoffs.actions(last)) {
        sizes[last--] = 1;
      }
      if (last < 0) {
        break;
      }
      sizes[last]++;
    }
    all.sort(
        Comparator.<int[]>comparingInt(each -> java.util.Arrays.stream(each).sum())
            .thenComparingInt(SupportEnumeration::imbalance));
    return all;
  }

  private static int imbalance(int[] sizes) {
    return java.util.Arrays.stream(sizes).max().orElse(0)
        - java.util.Arrays.stream(sizes).min().orElse(0);
  }

  private void choose(int[] sizes, int[][] supports, int player, BitSet pure) {
    if (player == sizes.length) {
      if (isFace(supports, 0, 0, pure)) {
        faces.add(supports.clone());
      } else if (!isWorse(supports)) {
        add(supports);
      }
      return;
    }
    int actions = payoffs.actions(player);
    int[] chosen = new int[sizes[player]];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = i;
    }
    while (!ended) {
      if (nodes++ > limits.supports() || (nodes & 255) == 0 && cancelled.getAsBoolean()) {
        ended = true;
        return;
      }
      supports[player] = chosen;
      if (!isDominated(supports, player)) {
        choose(sizes, supports, player + 1, pure);
      }
      int last = chosen.length - 1;
      while (last >= 0 && chosen[last] == actions - chosen.length + last) {
        last--;
      }
      if (last < 0) {
        return;
      }
      chosen = chosen.clone();
      chosen[last]++;
      for (int i = last + 1; i < chosen.length; i++) {
        chosen[i] = chosen[i - 1] + 1;
      }
    }
  }

  /** Whether an action of a chosen support is beaten whatever the others play of theirs. */
  private boolean isDominated(int[][] supports, int last) {
    for (int player = 0; player <= last; player++) {
      for (int own : supports[player]) {
        for (int action = 0; action < payoffs.actions(player); action++) {
          if (action != own && isBeaten(supports, last, player, own, action, 0, 0)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Players after the last one may play anything. */
  private boolean isBeaten(
      int[][] supports, int last, int player, int own, int action, int other, int profile) {
    if (other == supports.length) {
      int stride = payoffs.stride(player);
      return payoffs.at(player, profile + own * stride)
          < payoffs.at(player, profile + action * stride);
    }
    if (other == player) {
      return isBeaten(supports, last, player, own, action, other + 1, profile);
    }
    int count = other > last ? payoffs.actions(other) : supports[other].length;
    for (int place = 0; place < count; place++) {
      int chosen = other > last ? place : supports[other][place];
      int next = profile + chosen * payoffs.stride(other);
      if (!isBeaten(supports, last, player, own, action, other + 1, next)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every profile of actions of the supports is an equilibrium. */
  private boolean isFace(int[][] supports, int player, int profile, BitSet pure) {
    if (player == supports.length) {
      return pure.get(profile);
    }
    for (int action : supports[player]) {
      if (!isFace(supports, player + 1, profile + action * payoffs.stride(player), pure)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether an action of a support never pays more than another one, and sometimes less: where all
   * the others play all actions of theirs it is no best reply.
   */
  private boolean isWorse(int[][] supports) {
    for (int player = 0; player < supports.length; player++) {
      for (int own : supports[player]) {
        for (int action = 0; action < payoffs.actions(player); action++) {
          if (action != own && compared(supports, player, own, action, 0, 0) == WORSE) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** 0 where an action always pays as much as another one; else whether it never pays more. */
  private int compared(int[][] supports, int player, int own, int action, int other, int profile) {
    if (other == supports.length) {
      int stride = payoffs.stride(player);
      int compared =
          game.payoff(profile + own * stride, player)
              .compareTo(game.payoff(profile + action * stride, player));
      return compared < 0 ? WORSE : compared > 0 ? OTHERWISE : 0;
    }
    if (other == player) {
      return compared(supports, player, own, action, other + 1, profile);
    }
    int all = 0;
    for (int place : supports[other]) {
      int next = profile + place * payoffs.stride(other);
      int compared = compared(supports, player, own, action, other + 1, next);
      if (compared == OTHERWISE) {
        return OTHERWISE;
      }
      all = Math.max(all, compared);
    }
    return all;
  }

  private void add(int[][] supports) {
    waiting.add(java.util.Arrays.stream(supports).map(int[]::clone).toArray(int[][]::new));
    if (waiting.size() == TOGETHER) {
      solveWaiting();
    }
  }

  /** Each support by itself, on both cores; what was found is taken in their order. */
  private void solveWaiting() {
    List<SupportSolver> solvers =
        waiting.stream().map(each -> new SupportSolver(game, payoffs, each)).toList();
    waiting.clear();
    solvers.parallelStream().forEach(solver -> solver.run(limits.partsOfSupport(), cancelled));
    for (SupportSolver solver : solvers) {
      if (ended) {
        return;
      }
      supportsTried++;
      parts += solver.parts();
      undecided += solver.undecided();
      solver.found().stream().filter(equilibrium -> !isKnown(equilibrium)).forEach(found::add);
      ended = parts >= limits.parts() || found.size() >= limits.equilibria();
    }
    ended |= cancelled.getAsBoolean();
  }

  /** A solution of the equations of a support may play less than that. */
  private boolean isKnown(SupportEquilibrium equilibrium) {
    return equilibrium.isExact()
        && found.stream().anyMatch(each -> each.profile().equals(equilibrium.profile()));
  }
}
