package org.stratagem.library.equilibrium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.game.NormalForm;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.library.tree.TreeGuarantees;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.report.Numerals;
import org.stratagem.solve.zerosum.Guarantee;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolution;
import org.stratagem.solve.zerosum.MatrixGameSolver;
import org.stratagem.value.Distribution;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Tuple;

/** What players can guarantee themselves, proven by linear programs and their duals. */
public final class Guarantees {
  private static final String AS_GIVEN = "; exact for the payoffs as they are, which are doubles";

  /** Sums of doubles that differ by less than this share of the payoffs' size are the same. */
  private static final Rational ROUNDING = Rational.of(1, 1_000_000_000_000L);

  private Guarantees() {}

  @Library(
      signature = "minimax(game: Game)",
      result =
          "the solution of a game of two players whose payoffs always add up to the same: `.value`,"
              + " what the first player gets; `.strategies`, an optimal mixture for each;"
              + " `.payoffs`; `.guarantees`, what each one's mixture gets at worst, recomputed from"
              + " the game: together they add up to that sum, which proves them optimal",
      documentation =
          "A linear program and its dual, solved exactly (von Neumann 1928). Where there is a"
              + " saddle point in pure actions it is taken, with `.actions`. A game in which moves"
              + " follow each other is solved by the sequence form of its tree (Koller, Megiddo,"
              + " von Stengel 1996), and `.strategies` are behaviours. For other games, where the"
              + " other's loss is not one's gain, `security` says what each can guarantee itself.",
      example = {
        "game Pennies { players Row, Col choose {Heads, Tails}",
        "  payoff { Heads, Heads -> 2, -2  Tails, Tails -> 1, -1  _, _ -> -1, 1 } }",
        "check minimax(Pennies).value == 1/5",
        "check minimax(Pennies).strategies.Row == {Heads: 2/5, Tails: 3/5}",
      },
      typing = TypingRule.ANY)
  public static Object minimax(Arguments arguments, Call call) {
    GameInstance instance = new GameInputs("minimax", arguments, call).game();
    Optional<MarkovAnswers> states = MarkovAnswers.of(instance, call);
    if (states.isPresent()) {
      return states.get().minimax();
    }
    if (!instance.isStrategic()) {
      return new TreeGuarantees("minimax", instance, call).minimax();
    }
    FiniteGame game = FiniteGame.of("minimax", instance, call);
    MatrixGame.Sums sums = sums(game, call);
    Rational most = MatrixGame.sum(game.form(), sums.most());
    Real blur = most.minus(MatrixGame.sum(game.form(), sums.least()));
    MatrixGameSolution solution = solve(MatrixGame.against(game.form(), 0), call);
    Rational row = Guarantee.atLeast(game.form(), 0, solution.rows());
    Rational column = Guarantee.atLeast(game.form(), 1, solution.columns());
    if (!row.equals(solution.value()) || most.minus(row).minus(column).compareTo(blur) > 0) {
      throw new IllegalStateException("the guarantees do not add up");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("value", game.number(row));
    if (solution.pure()) {
      fields.put(
          "actions",
          game.byPlayer(
              List.of(only(game, 0, solution.rows()), only(game, 1, solution.columns()))));
    }
    fields.put(
        "strategies",
        game.byPlayer(
            List.of(game.mixture(0, solution.rows()), game.mixture(1, solution.columns()))));
    fields.put("payoffs", game.numbers(List.of(row, column)));
    fields.put("guarantees", game.numbers(List.of(row, column)));
    fields.put(
        "proof",
        "the guarantees add up to "
            + Numerals.text(game.number(most))
            + ", all there is to share"
            + (blur.signum() == 0
                ? ": neither can get more"
                : " but for the rounding of doubles: neither can get "
                    + Numerals.text(Real.of(blur.doubleValue()))
                    + " more")
            + (game.hasDoubles() ? AS_GIVEN : ""));
    return new Result("minimax", fields).about(game.instance());
  }

  private static Object only(FiniteGame game, int player, List<Rational> weights) {
    return game.plans().get(player).get(weights.indexOf(Rational.of(1)));
  }

  /**
   * Where the payoffs of two players add up to least and to most; games in which this makes a
   * difference, but for the rounding of doubles, are refused.
   */
  private static MatrixGame.Sums sums(FiniteGame game, Call call) {
    NormalForm form = game.form();
    if (game.playerCount() != 2) {
      throw refused(
          game,
          call,
          "`minimax` is for games of two players, and `"
              + game.instance().name()
              + "` has "
              + game.playerCount());
    }
    MatrixGame.Sums sums = MatrixGame.sums(form);
    Rational least = MatrixGame.sum(form, sums.least());
    Rational most = MatrixGame.sum(form, sums.most());
    if (least.equals(most)
        || game.hasDoubles() && most.minus(least).compareTo(rounding(form)) <= 0) {
      return sums;
    }
    throw refused(
        game,
        call,
        "`minimax` is for games in which one player's gain is the other's loss, and in `"
            + game.instance().name()
            + "` the payoffs add up to "
            + Numerals.text(game.number(least))
            + " at "
            + game.name(sums.least())
            + ", to "
            + Numerals.text(game.number(most))
            + " at "
            + game.name(sums.most()));
  }

  /** What may be rounding among payoffs of this size. */
  private static Real rounding(NormalForm form) {
    Real size = Real.ZERO;
    for (int profile = 0; profile < form.profiles(); profile++) {
      Rational payoff = form.payoff(profile, 0).toRational();
      size = size.max(payoff).max(payoff.negate());
    }
    return size.times(ROUNDING);
  }

  private static StratagemException refused(FiniteGame game, Call call, String message) {
    String name = game.instance().name();
    return new StratagemException(
        Diagnostic.error(Code.E310, call.span("game"), message)
            .hint(
                "`security("
                    + name
                    + ")` says what each player can guarantee itself, `nash("
                    + name
                    + ")` finds equilibria"));
  }

  @Library(
      signature = "security(game: Game)",
      result =
          "each player's security level, a profile: the most that it can guarantee itself in"
              + " expectation, whatever the others do; `.strategies`, the mixtures that do;"
              + " `.threats`, for each player a joint mixture of all others against which it gets"
              + " no more, whatever it does: the proof",
      documentation =
          "A linear program for each player against all others together, who may correlate what"
              + " they do (its maximin value; with three players or more, others who mix"
              + " independently may have to leave it more). In a threat, one other player's actions"
              + " stand alone, those of several as a tuple in player order.",
      example = {
        "game Chicken { players Row, Col choose {Swerve, Straight}",
        "  payoff { Swerve, Swerve -> 6, 6  Swerve, Straight -> 2, 7",
        "           Straight, Swerve -> 7, 2  Straight, Straight -> 0, 0 } }",
        "check security(Chicken) == (2, 2)",
        "check security(Chicken).strategies.Row == {Swerve: 1}",
      },
      typing = TypingRule.ANY)
  public static Object security(Arguments arguments, Call call) {
    FiniteGame game =
        FiniteGame.of("security", new GameInputs("security", arguments, call).game(), call);
    List<Object> values = new ArrayList<>();
    List<Object> strategies = new ArrayList<>();
    List<Object> threats = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      MatrixGameSolution solution = solve(MatrixGame.against(game.form(), player), call);
      Rational least = Guarantee.atLeast(game.form(), player, solution.rows());
      Rational most = Guarantee.atMost(game.form(), player, solution.columns());
      if (!least.equals(solution.value()) || !most.equals(solution.value())) {
        throw new IllegalStateException("a security level without a proof");
      }
      values.add(game.number(least));
      strategies.add(game.mixture(player, solution.rows()));
      threats.add(threat(game, player, solution.columns()));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("strategies", game.byPlayer(strategies));
    if (game.playerCount() > 1) {
      fields.put("threats", game.byPlayer(threats));
    }
    if (game.hasDoubles()) {
      fields.put("proof", "proven by the threats" + AS_GIVEN);
    }
    return new Result("security", game.byPlayer(values), fields).about(game.instance());
  }

  /** A joint mixture of all but one player. */
  private static Object threat(FiniteGame game, int player, List<Rational> weights) {
    Map<Object, Real> joint = new LinkedHashMap<>();
    int place = 0;
    for (int profile = 0; profile < game.form().profiles(); profile++) {
      if (game.form().action(profile, player) != 0) {
        continue;
      }
      Rational weight = weights.get(place++);
      if (weight.signum() != 0) {
        Profile whole = game.profile(profile);
        List<Object> others = new ArrayList<>(whole.values());
        others.remove(player);
        joint.put(others.size() == 1 ? others.get(0) : new Tuple(others), game.number(weight));
      }
    }
    return Distribution.of(joint);
  }

  private static MatrixGameSolution solve(MatrixGame matrix, Call call) {
    Optional<MatrixGameSolution> solution =
        new MatrixGameSolver(
                () -> {
                  call.tick();
                  return false;
                })
            .solve(matrix);
    return solution.orElseThrow();
  }
}
