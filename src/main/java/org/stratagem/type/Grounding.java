package org.stratagem.type;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.type.Verdict.Ending;
import org.stratagem.type.Verdict.Gap;
import org.stratagem.type.Verdict.Grounded;
import org.stratagem.type.Verdict.Impasse;
import org.stratagem.type.Verdict.Kind;
import org.stratagem.type.Verdict.Lack;
import org.stratagem.type.Verdict.Missing;
import org.stratagem.type.Verdict.Race;
import org.stratagem.type.Verdict.Source;
import org.stratagem.type.Verdict.Step;
import org.stratagem.type.Verdict.Wait;

/**
 * The grounding judgement: whether and in which order the strategies of a profile read one another
 * until all are actions, or all policies. Each strategy passes through stages that its own type
 * fixes, and a reader takes the earliest stage of the other that lifts to what it names. So all
 * sources are known before anything moves, and the outcome does not depend on who moves when. The
 * rules are in {@code spec/grounding.md}.
 */
public final class Grounding {
  private final Lift lift;
  private final List<List<Stage>> stages;
  private final Map<Position, @Nullable Source> sources = new HashMap<>();
  private final List<Lack> lacks = new ArrayList<>();
  private final List<Step> trace = new ArrayList<>();
  private final int[] reached;

  private Grounding(List<Stage> types, Lift lift) {
    this.lift = lift;
    this.stages = types.stream().map(Grounding::stages).toList();
    this.reached = new int[types.size()];
  }

  /**
   * Judges a profile. Cost: proportional to the number of stages times their domains, and the pairs
   * that lifting compares.
   *
   * @param types one per player in order; the type at i belongs to player i
   */
  public static Verdict judge(List<Stage> types) {
    return judge(types, new Lift());
  }

  /** The same, with comparisons of stages shared between judgements. */
  public static Verdict judge(List<Stage> types, Lift lift) {
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).owner() != i) {
        throw new IllegalArgumentException("stage " + types.get(i) + " stands at player " + i);
      }
    }
    return new Grounding(types, lift).judge();
  }

  /** All stages that a strategy passes through, the strategy first, its last stage last. */
  public static List<Stage> stages(Stage type) {
    List<Stage> stages = new ArrayList<>();
    Stage current = type;
    stages.add(current);
    while (true) {
      if (current instanceof Stage.Dist dist) {
        current = dist.of();
      } else if (current instanceof Stage.Read read) {
        current = read.result();
      } else {
        return List.copyOf(stages);
      }
      stages.add(current);
    }
  }

  private Verdict judge() {
    findSources();
    run();
    List<Wait> waits = waits();
    if (!waits.isEmpty() || !lacks.isEmpty()) {
      Impasse impasse = new Impasse(stages, trace, waits, lacks, new WaitingCycles(waits).find());
      return isRace() ? new Race(impasse) : new Gap(impasse);
    }
    Ending ending = ending();
    return ending == null
        ? new Gap(new Impasse(stages, trace, waits, lacks, List.of()))
        : new Grounded(trace, ending);
  }

  private void findSources() {
    for (int i = 0; i < stages.size(); i++) {
      for (int k = 0; k < stages.get(i).size(); k++) {
        if (stages.get(i).get(k) instanceof Stage.Read read) {
          for (int d = 0; d < read.domain().size(); d++) {
            Stage wanted = read.domain().get(d);
            Source source = source(wanted);
            sources.put(new Position(i, k, d), source);
            if (source == null) {
              lacks.add(new Lack(i, k, wanted));
            }
          }
        }
      }
    }
  }

  /** The earliest stage of its owner that lifts to what is wanted. */
  private @Nullable Source source(Stage wanted) {
    int owner = wanted.owner();
    List<Stage> passed = stages.get(owner);
    // Only stages with as many reads can lift, and each step takes away one read at most.
    int first = Math.max(0, passed.get(0).reads() - wanted.reads());
    for (int m = first; m < passed.size() && passed.get(m).reads() >= wanted.reads(); m++) {
      if (lift.lifts(passed.get(m), wanted)) {
        return new Source(owner, m);
      }
    }
    return null;
  }

  /** Lets the first player who can go on do so, until nobody can. */
  private void run() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int i = 0; i < stages.size() && !moved; i++) {
        int k = reached[i];
        if (k < stages.get(i).size() - 1 && missing(i, k).isEmpty()) {
          trace.add(step(i, k));
          reached[i]++;
          moved = true;
        }
      }
    }
  }

  private Step step(int player, int stage) {
    Stage result = stages.get(player).get(stage + 1);
    if (!(stages.get(player).get(stage) instanceof Stage.Read read)) {
      return new Step(player, stage + 1, Kind.DRAW, List.of(), result);
    }
    List<Source> taken = new ArrayList<>();
    for (int d = 0; d < read.domain().size(); d++) {
      Source source = sources.get(new Position(player, stage, d));
      if (source != null) {
        taken.add(source);
      }
    }
    return new Step(player, stage + 1, Kind.READ, taken, result);
  }

  private List<Missing> missing(int player, int stage) {
    List<Missing> missing = new ArrayList<>();
    if (stages.get(player).get(stage) instanceof Stage.Read read) {
      for (int d = 0; d < read.domain().size(); d++) {
        Source source = sources.get(new Position(player, stage, d));
        if (source == null || reached[source.player()] < source.stage()) {
          missing.add(new Missing(read.domain().get(d), source));
        }
      }
    }
    return missing;
  }

  private List<Wait> waits() {
    List<Wait> waits = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      if (reached[i] < stages.get(i).size() - 1) {
        waits.add(new Wait(i, reached[i], missing(i, reached[i])));
      }
    }
    return waits;
  }

  /**
   * Whether nobody lacks a source, or whatever is lacked is lacked at a player who lacks one too.
   */
  private boolean isRace() {
    Set<Integer> lacking = new HashSet<>();
    lacks.forEach(lack -> lacking.add(lack.player()));
    return lacks.stream().allMatch(lack -> lacking.contains(lack.wanted().owner()));
  }

  private @Nullable Ending ending() {
    long policies =
        stages.stream().filter(s -> s.get(s.size() - 1) instanceof Stage.Policy).count();
    if (policies == 0) {
      return Ending.ACTIONS;
    }
    return policies == stages.size() ? Ending.POLICIES : null;
  }

  /** A part of the domain of a read. */
  private record Position(int player, int stage, int part) {}

  /** Circles among players who wait. */
  private static final class WaitingCycles {
    private final Map<Integer, List<Integer>> waitsFor = new LinkedHashMap<>();

    WaitingCycles(List<Wait> waits) {
      for (Wait wait : waits) {
        waitsFor.put(
            wait.player(),
            wait.missing().stream().map(missing -> missing.wanted().owner()).distinct().toList());
      }
    }

    /** A shortest circle through each player who is in one and in none of those found before. */
    List<List<Integer>> find() {
      List<List<Integer>> cycles = new ArrayList<>();
      Set<Integer> covered = new HashSet<>();
      for (Integer start : waitsFor.keySet()) {
        List<Integer> cycle = covered.contains(start) ? List.of() : shortest(start);
        if (!cycle.isEmpty()) {
          cycles.add(cycle);
          covered.addAll(cycle);
        }
      }
      return cycles;
    }

    private List<Integer> shortest(int start) {
      Map<Integer, Integer> cameFrom = new HashMap<>();
      Deque<Integer> open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        int current = open.remove();
        for (int next : waitsFor.getOrDefault(current, List.of())) {
          if (next == start) {
            return path(start, current, cameFrom);
          } else if (!cameFrom.containsKey(next)) {
            cameFrom.put(next, current);
            open.add(next);
          }
        }
      }
      return List.of();
    }

    private static List<Integer> path(int start, int end, Map<Integer, Integer> cameFrom) {
      ArrayDeque<Integer> path = new ArrayDeque<>();
      Integer current = end;
      while (current != null && current != start) {
        path.addFirst(current);
        current = cameFrom.get(current);
      }
      path.addFirst(start);
      return List.copyOf(path);
    }
  }
}
