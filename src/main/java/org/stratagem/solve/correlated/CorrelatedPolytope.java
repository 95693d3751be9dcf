package org.stratagem.solve.correlated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.RationalTotal;
import org.stratagem.numeric.linear.RationalVector;

/**
 * The distributions over a game's profiles from which nobody gains by deviating: after hearing what
 * it is to do, in a correlated equilibrium; before, and then whatever is drawn, in a coarse one.
 * Immutable.
 */
public final class CorrelatedPolytope {
  /** When a player must decide whether to follow. */
  public enum Kind {
    CORRELATED,
    COARSE
  }

  /**
   * What a player might do instead.
   *
   * @param player its number
   * @param told the action it is told to take; -1 in a coarse equilibrium: whatever it is
   * @param instead the action that it takes
   */
  public record Deviation(int player, int told, int instead) {}

  private final NormalForm form;
  private final Kind kind;
  private final List<Deviation> deviations;

  public CorrelatedPolytope(NormalForm form, Kind kind) {
    this.form = form;
    this.kind = kind;
    List<Deviation> all = new ArrayList<>();
    for (int player = 0; player < form.players().size(); player++) {
      int actions = form.actions(player).size();
      for (int told = kind == Kind.COARSE ? -1 : 0; told < actions; told++) {
        for (int instead = 0; instead < actions; instead++) {
          if (told != instead && actions > 1) {
            all.add(new Deviation(player, told, instead));
          }
        }
        if (kind == Kind.COARSE) {
          break;
        }
      }
    }
    this.deviations = List.copyOf(all);
  }

  /** How many numbers its constraints have, counted before any of them is made. */
  public static long terms(NormalForm form, Kind kind) {
    long terms = 0;
    for (int player = 0; player < form.players().size(); player++) {
      long actions = form.actions(player).size();
      terms += (kind == Kind.COARSE ? actions : actions - 1) * form.profiles();
    }
    return terms;
  }

  public NormalForm form() {
    return form;
  }

  public Kind kind() {
    return kind;
  }

  /** All deviations, player by player. */
  public List<Deviation> deviations() {
    return deviations;
  }

  /** What a deviation gains at a profile that is drawn. */
  public Rational gain(Deviation deviation, int profile) {
    int own = form.action(profile, deviation.player());
    if (deviation.told() >= 0 && own != deviation.told()) {
      return Rational.of(0);
    }
    int[] chosen = new int[form.players().size()];
    for (int player = 0; player < chosen.length; player++) {
      chosen[player] = form.action(profile, player);
    }
    chosen[deviation.player()] = deviation.instead();
    return form.payoff(form.profile(chosen), deviation.player())
        .toRational()
        .minus(form.payoff(profile, deviation.player()).toRational())
        .toRational();
  }

  /** The profiles at which a deviation changes anything, in order. */
  private int[] touched(Deviation deviation) {
    if (deviation.told() < 0) {
      return IntStream.range(0, form.profiles()).toArray();
    }
    int[] first = new int[form.players().size()];
    first[deviation.player()] = 1;
    int stride = form.actions(deviation.player()).size() == 1 ? 1 : form.profile(first);
    int block = stride * form.actions(deviation.player()).size();
    int[] touched = new int[form.profiles() / form.actions(deviation.player()).size()];
    for (int number = 0; number < touched.length; number++) {
      touched[number] = number / stride * block + deviation.told() * stride + number % stride;
    }
    return touched;
  }

  /** What each player gains at most by a single deviation: all 0 exactly in an equilibrium. */
  public List<Rational> regrets(List<Rational> joint) {
    RationalVector weights = RationalVector.of(joint);
    Rational[] regrets = new Rational[form.players().size()];
    Arrays.fill(regrets, Rational.of(0));
    for (Deviation deviation : deviations) {
      RationalTotal total = new RationalTotal();
      for (int profile : touched(deviation)) {
        if (weights.signum(profile) != 0) {
          total.add(weights.numerator(profile), gain(deviation, profile));
        }
      }
      Rational gain = total.value();
      if (gain.signum() > 0) {
        Rational expected = total.over(weights.denominator());
        int player = deviation.player();
        regrets[player] = expected.compareTo(regrets[player]) > 0 ? expected : regrets[player];
      }
    }
    return List.of(regrets);
  }

  /** What each player gets in expectation. */
  public List<Rational> payoffs(List<Rational> joint) {
    RationalVector weights = RationalVector.of(joint);
    List<Rational> payoffs = new ArrayList<>();
    for (int player = 0; player < form.players().size(); player++) {
      RationalTotal total = new RationalTotal();
      for (int profile = 0; profile < weights.size(); profile++) {
        total.add(weights.numerator(profile), form.payoff(profile, player).toRational());
      }
      payoffs.add(total.over(weights.denominator()));
    }
    return payoffs;
  }

  /** A program over the profiles' probabilities, and more variables after them. */
  LinearProgram.Builder program(LinearProgram.Goal goal, int more) {
    int profiles = form.profiles();
    LinearProgram.Builder program = new LinearProgram.Builder(goal, profiles + more);
    int[] all = new int[profiles];
    Rational[] ones = new Rational[profiles];
    Arrays.setAll(all, profile -> profile);
    Arrays.fill(ones, Rational.of(1));
    program.constraint(all, ones, LinearProgram.Relation.EQUAL, Rational.of(1));
    for (Deviation deviation : deviations) {
      List<Integer> places = new ArrayList<>();
      List<Rational> gains = new ArrayList<>();
      for (int profile : touched(deviation)) {
        Rational gain = gain(deviation, profile);
        if (gain.signum() != 0) {
          places.add(profile);
          gains.add(gain);
        }
      }
      program.constraint(
          places.stream().mapToInt(Integer::intValue).toArray(),
          gains.toArray(Rational[]::new),
          LinearProgram.Relation.AT_MOST,
          Rational.of(0));
    }
    return program;
  }
}
