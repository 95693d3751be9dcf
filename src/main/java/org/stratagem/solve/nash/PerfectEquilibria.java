package org.stratagem.solve.nash;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * The perfect equilibria (Selten 1975) among the Nash equilibria of a normal form in which two
 * players have a choice: those in which neither strategy is weakly dominated (van Damme 1991,
 * theorem 3.2.2). Of a Nash subset the perfect part is a union of faces, since whether a strategy
 * is dominated depends on its support alone; so every perfect equilibrium mixes extreme ones.
 */
public final class PerfectEquilibria {
  /** Nash subsets with more strategies of a player are not taken apart. */
  private static final int MOST = 12;

  private final NormalForm game;
  private final List<Integer> choosers = new ArrayList<>();
  private final List<Justifications> justifications = new ArrayList<>();

  /**
   * A perfect equilibrium.
   *
   * @param point the equilibrium
   * @param against by player: a strategy of the one other player with a choice, with weight on
   *     every action, to which its own is a best reply too; empty for players without a choice
   */
  public record Perfect(NashPoint point, List<List<Real>> against) {}

  /**
   * What was found.
   *
   * @param list the extreme ones, each once
   * @param components the perfect equilibria that are connected through perfect equilibria
   * @param programs how many linear programs were solved
   */
  public record Found(List<Perfect> list, List<NashSolution.Component> components, int programs) {}

  /**
   * @param cancelled asked now and then; when it says yes, what is found is of no use
   */
  public PerfectEquilibria(NormalForm game, BooleanSupplier cancelled) {
    this.game = game;
    for (int player = 0; player < game.players().size(); player++) {
      if (game.actions(player).size() > 1) {
        choosers.add(player);
      }
    }
    for (int player = 0; player < game.players().size() && choosers.size() < 2; player++) {
      if (!choosers.contains(player)) {
        choosers.add(player);
      }
    }
    if (choosers.size() > 2) {
      throw new IllegalArgumentException(choosers.size() + " players have a choice");
    }
    for (int place = 0; place < choosers.size(); place++) {
      int other = choosers.size() == 1 ? -1 : choosers.get(1 - place);
      justifications.add(new Justifications(game, choosers.get(place), other, cancelled));
    }
  }

  /** The perfect ones. */
  public Found among(NashSolution equilibria) {
    List<Perfect> list = new ArrayList<>();
    for (NashPoint point : equilibria.list()) {
      List<List<Real>> against = against(point);
      if (!against.isEmpty()) {
        list.add(new Perfect(point, against));
      }
    }
    List<NashSolution.Part> parts = new ArrayList<>();
    for (NashSolution.Component component : equilibria.components()) {
      for (NashSolution.Part part : component.parts()) {
        parts(part, parts);
      }
    }
    return new Found(
        list,
        components(list, parts),
        justifications.stream().mapToInt(Justifications::programs).sum());
  }

  /** The strategies that justify an equilibrium; empty where it is not perfect. */
  private List<List<Real>> against(NashPoint point) {
    List<List<Real>> all = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      int place = choosers.indexOf(player);
      if (place < 0) {
        all.add(List.of());
        continue;
      }
      BitSet support = Justifications.support(point.profile().of(player));
      List<Rational> found = justifications.get(place).of(support).orElse(List.of());
      if (found.isEmpty()) {
        return List.of();
      }
      all.add(new ArrayList<>(found));
    }
    return all;
  }

  /** The perfect faces of a set of equilibria. */
  private void parts(NashSolution.Part part, List<NashSolution.Part> into) {
    List<List<List<List<Real>>>> faces = new ArrayList<>();
    for (int place = 0; place < choosers.size(); place++) {
      faces.add(faces(part.strategies().get(choosers.get(place)), justifications.get(place)));
    }
    for (List<List<Real>> first : faces.get(0)) {
      for (List<List<Real>> second : faces.get(faces.size() - 1)) {
        List<List<List<Real>>> strategies = new ArrayList<>(part.strategies());
        strategies.set(choosers.get(0), first);
        strategies.set(choosers.get(choosers.size() - 1), second);
        NashSolution.Part face = new NashSolution.Part(strategies);
        if (!into.contains(face)) {
          into.add(face);
        }
      }
    }
  }

  /** The largest sets of strategies of which no mixture is dominated. */
  private static List<List<List<Real>>> faces(
      List<List<Real>> strategies, Justifications justifications) {
    List<List<Real>> kept = new ArrayList<>();
    for (List<Real> strategy : strategies) {
      if (justifications.of(Justifications.support(strategy)).isPresent()) {
        kept.add(strategy);
      }
    }
    Set<BitSet> largest = new LinkedHashSet<>();
    BitSet all = new BitSet();
    all.set(0, kept.size());
    if (!kept.isEmpty() && kept.size() <= MOST) {
      shrink(all, kept, justifications, largest, new LinkedHashSet<>());
    }
    List<List<List<Real>>> faces = new ArrayList<>();
    for (BitSet set : largest) {
      boolean contained = false;
      for (BitSet other : largest) {
        BitSet missing = (BitSet) set.clone();
        missing.andNot(other);
        contained |= missing.isEmpty() && !set.equals(other);
      }
      if (!contained) {
        faces.add(set.stream().mapToObj(kept::get).toList());
      }
    }
    return faces;
  }

  private static void shrink(
      BitSet set,
      List<List<Real>> strategies,
      Justifications justifications,
      Set<BitSet> largest,
      Set<BitSet> seen) {
    if (!seen.add(set)) {
      return;
    }
    BitSet support = new BitSet();
    set.stream().forEach(each -> support.or(Justifications.support(strategies.get(each))));
    if (justifications.of(support).isPresent()) {
      largest.add(set);
      return;
    }
    for (int each = set.nextSetBit(0); each >= 0; each = set.nextSetBit(each + 1)) {
      BitSet smaller = (BitSet) set.clone();
      smaller.clear(each);
      shrink(smaller, strategies, justifications, largest, seen);
    }
  }

  /** What is connected, through parts that share an extreme equilibrium. */
  private static List<NashSolution.Component> components(
      List<Perfect> list, List<NashSolution.Part> parts) {
    List<List<Integer>> membersOf = new ArrayList<>();
    for (NashSolution.Part part : parts) {
      List<Integer> members = new ArrayList<>();
      for (int number = 0; number < list.size(); number++) {
        if (isIn(list.get(number), part)) {
          members.add(number);
        }
      }
      membersOf.add(members);
    }
    List<NashSolution.Component> components = new ArrayList<>();
    boolean[] done = new boolean[list.size()];
    for (int start = 0; start < list.size(); start++) {
      if (done[start]) {
        continue;
      }
      Set<Integer> members = new TreeSet<>(Set.of(start));
      Set<NashSolution.Part> own = new LinkedHashSet<>();
      int before = 0;
      while (members.size() + own.size() != before) {
        before = members.size() + own.size();
        for (int part = 0; part < parts.size(); part++) {
          if (membersOf.get(part).stream().anyMatch(members::contains)) {
            own.add(parts.get(part));
            members.addAll(membersOf.get(part));
          }
        }
      }
      members.forEach(member -> done[member] = true);
      components.add(new NashSolution.Component(List.copyOf(members), List.copyOf(own)));
    }
    return components;
  }

  private static boolean isIn(Perfect equilibrium, NashSolution.Part part) {
    for (int player = 0; player < part.strategies().size(); player++) {
      if (!part.strategies().get(player).contains(equilibrium.point().profile().of(player))) {
        return false;
      }
    }
    return true;
  }
}
