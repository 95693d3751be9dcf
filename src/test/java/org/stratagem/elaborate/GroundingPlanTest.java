package org.stratagem.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.engine.Answer;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Input;
import org.stratagem.engine.Options;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.type.Grounding;
import org.stratagem.type.Stage;
import org.stratagem.type.Verdict;
import org.stratagem.value.Distribution;
import org.stratagem.value.Label;

/**
 * Plans of grounding against the judgement's trace followed to the letter, and what is remembered
 * on the way against what is worked out anew.
 */
class GroundingPlanTest {
  private static final Span HERE = new Span(new SourceFile("test", ""), 0, 0);

  private static final String TRIO =
      """
      game Trio {
        players Ann, Bob, Cid choose {Up, Down}
        payoff {
          Up,   Up,   Up   -> 1, 2, 3
          Up,   Up,   Down -> 2, 7, 1
          Up,   Down, Up   -> 5, 1, 8
          Down, Up,   Up   -> 4, 4, 2
          Down, Down, _    -> 9, 0, 6
          _,    _,    _    -> 3, 5, 7
        }
      }
      """;

  private static Object value(String text) {
    List<Answer> answers = new Engine().run(Input.of("g.game", text), Options.standard()).answers();
    assertThat(answers).as(text).isNotEmpty();
    return answers.get(answers.size() - 1).value();
  }

  private final GameInstance game = (GameInstance) value(TRIO + "show Trio");

  /**
   * Stages of all kinds: actions, mixtures, readers of actions, of mixtures, of readers, of
   * several.
   */
  private static List<Stage> stages(int player) {
    int next = (player + 1) % 3;
    int last = (player + 2) % 3;
    Stage mine = new Stage.Action(player);
    Stage one = new Stage.Action(next);
    Stage other = new Stage.Action(last);
    Stage reader = new Stage.Read(List.of(mine), one);
    return List.of(
        mine,
        new Stage.Dist(mine),
        new Stage.Read(List.of(one), mine),
        new Stage.Read(List.of(new Stage.Dist(one)), mine),
        new Stage.Read(List.of(one, other), mine),
        new Stage.Read(List.of(one, new Stage.Dist(other)), new Stage.Dist(mine)),
        new Stage.Read(List.of(reader), mine),
        new Stage.Dist(new Stage.Read(List.of(one), mine)),
        new Stage.Read(List.of(other), new Stage.Read(List.of(one), mine)));
  }

  /** A strategy that answers at random, but always the same to the same. */
  private Object strategy(Stage stage, Random random) {
    if (stage instanceof Stage.Action) {
      return new Label(random.nextBoolean() ? "Up" : "Down");
    } else if (stage instanceof Stage.Dist dist) {
      Map<Object, Real> weights = new LinkedHashMap<>();
      weights.merge(strategy(dist.of(), random), Real.parse("0.25"), Real::plus);
      weights.merge(strategy(dist.of(), random), Real.parse("0.75"), Real::plus);
      return Distribution.of(weights);
    }
    Stage.Read read = (Stage.Read) stage;
    long seed = random.nextLong();
    return game.seating().coerce(new Answering(read.result(), seed), stage, HERE);
  }

  /**
   * Answers by a hash of what it is told of: labels and mixtures in words, functions by what they
   * do.
   */
  private final class Answering implements FunctionValue {
    private final Stage result;
    private final long seed;

    Answering(Stage result, long seed) {
      this.result = result;
      this.seed = seed;
    }

    @Override
    public Object call(Object... arguments) {
      long hash = seed;
      for (Object argument : arguments) {
        hash = 31 * hash + told(argument).hashCode();
      }
      return strategy(result, new Random(hash));
    }

    private String told(Object argument) {
      if (argument instanceof FunctionValue function) {
        return told(function.call(new Label("Up"))) + told(function.call(new Label("Down")));
      }
      return org.stratagem.value.Printer.brief(argument);
    }

    @Override
    public Stage stage() {
      return null;
    }

    @Override
    public String name() {
      return "answering";
    }
  }

  @Test
  void agreesWithTheTraceFollowedToTheLetter() {
    long seed = 5;
    Random random = new Random(seed);
    int grounded = 0;
    for (int trial = 0; trial < 3000; trial++) {
      List<Stage> stages = new ArrayList<>();
      List<Object> strategies = new ArrayList<>();
      for (int player = 0; player < 3; player++) {
        List<Stage> all = stages(player);
        stages.add(all.get(random.nextInt(all.size())));
        strategies.add(strategy(stages.get(player), random));
      }
      if (!(Grounding.judge(actual(strategies)) instanceof Verdict.Grounded verdict)) {
        continue;
      }
      grounded++;
      List<List<Object>> passed = new ArrayList<>();
      strategies.forEach(strategy -> passed.add(new ArrayList<>(List.of(strategy))));
      Map<List<Object>, Real> expected = new LinkedHashMap<>();
      follow(verdict, actual(strategies), 0, passed, Real.ONE, expected);
      Play play = new Play(game.seating(), Rounds.NONE);
      assertThat(play.ground(strategies, HERE).joint())
          .as("seed %d, trial %d: %s", seed, trial, stages)
          .isEqualTo(expected);
      for (int player = 0; player < 3; player++) {
        assertThat(play.payoff(strategies, player, HERE))
            .as("seed %d, trial %d: %s", seed, trial, stages)
            .isEqualTo(play.payoff(expected, player, HERE));
      }
    }
    assertThat(grounded).isGreaterThan(300);
  }

  private List<Stage> actual(List<Object> strategies) {
    List<Stage> stages = new ArrayList<>();
    for (int player = 0; player < strategies.size(); player++) {
      stages.add(game.seating().stageOf(strategies.get(player), player, HERE));
    }
    return stages;
  }

  private void follow(
      Verdict.Grounded verdict,
      List<Stage> stages,
      int position,
      List<List<Object>> passed,
      Real probability,
      Map<List<Object>, Real> joint) {
    if (position == verdict.trace().size()) {
      List<Object> outcome = new ArrayList<>();
      passed.forEach(mine -> outcome.add(mine.get(mine.size() - 1)));
      joint.merge(outcome, probability, Real::plus);
      return;
    }
    Verdict.Step step = verdict.trace().get(position);
    List<Object> mine = passed.get(step.player());
    Object last = mine.get(mine.size() - 1);
    Map<Object, Real> outcomes = new LinkedHashMap<>();
    if (step.kind() == Verdict.Kind.DRAW) {
      outcomes.putAll(((Distribution) last).weights());
    } else {
      Stage.Read reader =
          (Stage.Read) Grounding.stages(stages.get(step.player())).get(step.stage() - 1);
      List<Object> read = new ArrayList<>();
      for (int i = 0; i < step.sources().size(); i++) {
        Verdict.Source source = step.sources().get(i);
        Object from = passed.get(source.player()).get(source.stage());
        read.add(game.seating().coerce(from, reader.domain().get(i), HERE));
      }
      outcomes.put(((FunctionValue) last).call(read.toArray()), Real.ONE);
    }
    outcomes.forEach(
        (outcome, weight) -> {
          List<List<Object>> further = new ArrayList<>();
          passed.forEach(stagesPassed -> further.add(new ArrayList<>(stagesPassed)));
          further.get(step.player()).add(outcome);
          follow(verdict, stages, position + 1, further, probability.times(weight), joint);
        });
  }

  /**
   * Payoffs come from a table once they are known: asked twice, in any order, they stay what they
   * are.
   */
  @Test
  void rememberedPayoffsAreThoseWorkedOut() {
    List<Object> all = game.seating().spaces().elements(new Stage.Action(0), HERE);
    Play play = new Play(game.seating(), Rounds.NONE);
    for (int round = 0; round < 2; round++) {
      for (Object ann : all) {
        for (Object bob : all) {
          for (Object cid : all) {
            List<Object> profile = List.of(cid, ann, bob);
            for (int player = 2; player >= 0; player--) {
              assertThat(play.payoff(profile, player, HERE))
                  .isEqualTo(Walk.expected(game, profile, player, HERE));
            }
          }
        }
      }
    }
  }

  /**
   * An inexact number equals an exact action, but its payoff is inexact, whoever was asked first.
   */
  @Test
  void remembersExactAndInexactNumbersApart() {
    String half =
        """
        game Half {
          player Row chooses x in 0..1 by 1/2
          player Col chooses y in 0..1 by 1/2
          payoff Row = x + y
          payoff Col = x - y
        }
        strategy Echo(foe) for Half: Reaction = foe
        """;
    String questions = "[play(Half, 1/2, Echo).payoffs, play(Half, exp(0) / 2, Echo).payoffs]";
    String turned = "[play(Half, exp(0) / 2, Echo).payoffs, play(Half, 1/2, Echo).payoffs]";
    assertThat(exactness(value(half + "show " + questions))).containsExactly(true, false);
    assertThat(exactness(value(half + "show " + turned))).containsExactly(false, true);
  }

  private static List<Boolean> exactness(Object payoffs) {
    List<Boolean> exact = new ArrayList<>();
    for (Object profile : org.stratagem.value.Parts.of(payoffs)) {
      exact.add(((Real) org.stratagem.value.Parts.of(profile).get(0)).isExact());
    }
    return exact;
  }
}
