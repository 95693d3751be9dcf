package org.stratagem.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.stratagem.type.LiteralRules.Point;
import org.stratagem.type.Verdict.Ending;
import org.stratagem.type.Verdict.Gap;
import org.stratagem.type.Verdict.Grounded;
import org.stratagem.type.Verdict.Kind;
import org.stratagem.type.Verdict.Race;
import org.stratagem.type.Verdict.Refused;
import org.stratagem.type.Verdict.Source;
import org.stratagem.type.Verdict.Step;

/**
 * Judges thousands of random profiles and compares with a search over all orders of events and with
 * the literal rules.
 */
class GroundingSearchTest {
  private static final int PROFILES = 2500;

  @RepeatedTest(4)
  void theVerdictIsThatOfEveryOrderOfEvents(RepetitionInfo repetition) {
    int players = repetition.getCurrentRepetition();
    long seed = 20240600L + players;
    Random random = new Random(seed);
    for (int trial = 0; trial < PROFILES; trial++) {
      List<Stage> types =
          new RandomStages(random, players, 1 + random.nextInt(5 * players)).profile();
      compare(types, "seed " + seed + ", trial " + trial + ": " + types);
    }
  }

  @Test
  void allVerdictsOccurAmongTheRandomProfiles() {
    Map<String, Integer> counts = new HashMap<>();
    Random random = new Random(7);
    for (int trial = 0; trial < PROFILES; trial++) {
      int players = 2 + random.nextInt(2);
      Verdict verdict =
          Grounding.judge(
              new RandomStages(random, players, 1 + random.nextInt(5 * players)).profile());
      String kind = verdict.getClass().getSimpleName();
      if (verdict instanceof Grounded grounded) {
        kind += grounded.ending() + (grounded.trace().size() > 3 ? " long" : "");
      } else if (verdict instanceof Refused refused && refused.impasse().mixedEndings()) {
        kind += " mixed";
      }
      counts.merge(kind, 1, Integer::sum);
    }
    assertThat(counts.keySet())
        .contains("GroundedACTIONS long", "GroundedPOLICIES", "Race", "Gap", "Gap mixed");
    assertThat(counts.values()).allMatch(count -> count >= 10, "each verdict at least ten times");
  }

  private static void compare(List<Stage> types, String label) {
    LiteralRules rules = new LiteralRules(types);
    Verdict verdict = Grounding.judge(types);
    assertThat(verdict instanceof Grounded).as(label).isEqualTo(rules.grounds());
    if (!rules.grounds()) {
      assertThat(verdict instanceof Race).as(label).isEqualTo(rules.isRace());
      assertThat(verdict instanceof Gap).as(label).isEqualTo(!rules.isRace());
    }
    Map<Point, List<@Nullable Point>> needs = rules.needs();
    List<Step> steps =
        verdict instanceof Grounded grounded
            ? grounded.trace()
            : ((Refused) verdict).impasse().partial();
    Set<Point> events = new LinkedHashSet<>();
    for (Step step : steps) {
      Point point = new Point(step.player(), step.stage());
      checkStep(step, rules, needs.get(point), events, label);
      assertThat(events.add(point)).as(label).isTrue();
    }
    Search search = new Search(rules, needs);
    search.visit(new int[types.size()]);
    assertThat(search.ends).as("all orders of %s end alike", label).hasSize(1);
    List<Integer> end = search.ends.iterator().next();
    Set<Point> reached = new LinkedHashSet<>();
    for (int i = 0; i < end.size(); i++) {
      for (int k = 1; k <= end.get(i); k++) {
        reached.add(new Point(i, k));
      }
    }
    assertThat(events).as(label).isEqualTo(reached);
    if (events.size() <= 7) {
      assertThat(List.copyOf(events)).as("first order of %s", label).isEqualTo(search.firstOrder());
    }
    if (verdict instanceof Grounded grounded) {
      boolean policies =
          rules.stages.get(0).get(rules.stages.get(0).size() - 1) instanceof Stage.Policy;
      assertThat(grounded.ending()).isEqualTo(policies ? Ending.POLICIES : Ending.ACTIONS);
    } else {
      checkWaits((Refused) verdict, rules, end, label);
    }
  }

  private static void checkStep(
      Step step,
      LiteralRules rules,
      @Nullable List<@Nullable Point> needs,
      Set<Point> before,
      String label) {
    assertThat(needs).as(label).isNotNull();
    Stage from = rules.stages.get(step.player()).get(step.stage() - 1);
    assertThat(step.result()).isEqualTo(LiteralRules.next(from));
    assertThat(step.kind()).isEqualTo(from instanceof Stage.Read ? Kind.READ : Kind.DRAW);
    for (Point need : needs) {
      assertThat(need != null && (need.stage() == 0 || before.contains(need))).as(label).isTrue();
    }
    List<Source> sources =
        needs.subList(1, needs.size()).stream()
            .map(p -> new Source(p.player(), p.stage()))
            .toList();
    assertThat(step.sources()).as(label).isEqualTo(sources);
  }

  private static void checkWaits(
      Refused refused, LiteralRules rules, List<Integer> end, String label) {
    Map<Integer, Set<Integer>> waitsFor = new HashMap<>();
    for (int i = 0; i < end.size(); i++) {
      if (end.get(i) < rules.stages.get(i).size() - 1) {
        waitsFor.put(i, new LinkedHashSet<>());
      }
    }
    assertThat(refused.impasse().waits())
        .extracting(w -> w.player())
        .containsExactlyElementsOf(waitsFor.keySet());
    for (Verdict.Wait wait : refused.impasse().waits()) {
      assertThat(wait.stage()).isEqualTo(end.get(wait.player()));
      assertThat(wait.missing()).as(label).isNotEmpty();
      wait.missing().forEach(m -> waitsFor.get(wait.player()).add(m.wanted().owner()));
    }
    for (List<Integer> cycle : refused.impasse().cycles()) {
      for (int c = 0; c < cycle.size(); c++) {
        assertThat(waitsFor.get(cycle.get(c)))
            .as(label)
            .contains(cycle.get((c + 1) % cycle.size()));
      }
    }
    if (refused instanceof Race) {
      assertThat(refused.impasse().cycles()).as("a race has a circle: " + label).isNotEmpty();
    }
  }

  @Test
  void renamingThePlayersRenamesTheVerdict() {
    Random random = new Random(11);
    for (int trial = 0; trial < 1000; trial++) {
      int players = 2 + random.nextInt(3);
      List<Stage> types = new RandomStages(random, players, 4 * players).profile();
      List<Integer> names = new ArrayList<>(IntStream.range(0, players).boxed().toList());
      Collections.shuffle(names, random);
      Stage[] renamed = new Stage[players];
      for (int i = 0; i < players; i++) {
        renamed[names.get(i)] = rename(types.get(i), names);
      }
      assertThat(Grounding.judge(List.of(renamed))).hasSameClassAs(Grounding.judge(types));
    }
  }

  private static Stage rename(Stage stage, List<Integer> names) {
    int owner = names.get(stage.owner());
    if (stage instanceof Stage.Dist dist) {
      return new Stage.Dist(rename(dist.of(), names));
    } else if (stage instanceof Stage.Read read) {
      return new Stage.Read(
          read.domain().stream().map(part -> rename(part, names)).toList(),
          rename(read.result(), names));
    } else if (stage instanceof Stage.Action) {
      return new Stage.Action(owner);
    }
    return stage instanceof Stage.Policy ? new Stage.Policy(owner) : new Stage.Behaviour(owner);
  }

  /** Depth-first over everything that can move next. */
  private static final class Search {
    private final LiteralRules rules;
    private final Map<Point, List<@Nullable Point>> needs;
    private final Set<List<Integer>> visited = new LinkedHashSet<>();
    final Set<List<Integer>> ends = new LinkedHashSet<>();

    Search(LiteralRules rules, Map<Point, List<@Nullable Point>> needs) {
      this.rules = rules;
      this.needs = needs;
    }

    private List<Integer> movers(int[] at) {
      List<Integer> movers = new ArrayList<>();
      for (int i = 0; i < at.length; i++) {
        List<@Nullable Point> wanted = needs.get(new Point(i, at[i] + 1));
        if (wanted != null
            && wanted.stream().allMatch(p -> p != null && at[p.player()] >= p.stage())) {
          movers.add(i);
        }
      }
      return movers;
    }

    void visit(int[] at) {
      if (!visited.add(IntStream.of(at).boxed().toList())) {
        return;
      }
      List<Integer> movers = movers(at);
      if (movers.isEmpty()) {
        ends.add(IntStream.of(at).boxed().toList());
      }
      for (int mover : movers) {
        at[mover]++;
        visit(at);
        at[mover]--;
      }
    }

    /** The least of all orders, compared event by event by (player, stage). */
    List<Point> firstOrder() {
      List<List<Point>> orders = new ArrayList<>();
      orders(new int[rules.stages.size()], new ArrayList<>(), orders);
      return Collections.min(
          orders,
          (a, b) -> {
            for (int i = 0; i < a.size(); i++) {
              int players = Integer.compare(a.get(i).player(), b.get(i).player());
              int both =
                  players == 0 ? Integer.compare(a.get(i).stage(), b.get(i).stage()) : players;
              if (both != 0) {
                return both;
              }
            }
            return 0;
          });
    }

    private void orders(int[] at, List<Point> path, List<List<Point>> orders) {
      List<Integer> movers = movers(at);
      if (movers.isEmpty()) {
        orders.add(List.copyOf(path));
      }
      for (int mover : movers) {
        at[mover]++;
        path.add(new Point(mover, at[mover]));
        orders(at, path, orders);
        path.remove(path.size() - 1);
        at[mover]--;
      }
    }
  }
}
