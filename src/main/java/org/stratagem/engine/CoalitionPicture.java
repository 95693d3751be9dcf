package org.stratagem.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.bargain.coalition.CoalitionalGame;
import org.stratagem.bargain.coalition.Core;
import org.stratagem.bargain.coalition.Nucleolus;
import org.stratagem.bargain.coalition.Semivalues;
import org.stratagem.elaborate.Coalition;
import org.stratagem.numeric.Rational;
import org.stratagem.report.SimplexChart;
import org.stratagem.report.SimplexChart.Mark;
import org.stratagem.report.SimplexChart.Place;
import org.stratagem.report.SimplexChart.Wall;
import org.stratagem.source.Span;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;

/**
 * The picture of a coalitional game of three players: the core among the divisions of the whole,
 * with the Shapley value and the nucleolus.
 */
final class CoalitionPicture {
  private static final int PLAYERS = 3;

  private final List<Player> players;
  private final CoalitionalGame game;
  private final BooleanSupplier cancelled;
  private final List<Rational> least = new ArrayList<>();
  private Rational range = Rational.of(0);

  private CoalitionPicture(Coalition coalition, Span at, BooleanSupplier cancelled) {
    this.players = coalition.players();
    this.game = coalition.game(at);
    this.cancelled = cancelled;
  }

  /** The picture; nothing for another number of players. */
  static Optional<SimplexChart> of(Coalition coalition, Span at, BooleanSupplier cancelled) {
    return coalition.players().size() == PLAYERS
        ? Optional.of(new CoalitionPicture(coalition, at, cancelled).chart())
        : Optional.empty();
  }

  private SimplexChart chart() {
    List<Rational> shapley = Semivalues.shapley(game, cancelled).orElseThrow();
    boolean imputations = Nucleolus.hasImputations(game);
    List<Rational> nucleolus = Nucleolus.of(game, imputations, cancelled).orElseThrow().division();
    frame(shapley, nucleolus);
    List<Place> core = new ArrayList<>();
    for (List<Rational> corner :
        Core.corners(game, Rational.of(0), Integer.MAX_VALUE, cancelled).orElseThrow()) {
      core.add(place(corner));
    }
    List<Wall> walls = new ArrayList<>();
    for (int player = 0; player < PLAYERS; player++) {
      int pair = game.everyone() & ~(1 << player);
      Rational left = (Rational) game.total().minus(game.worth(pair));
      List<Integer> others = CoalitionalGame.members(pair);
      walls.add(
          new Wall(
              player,
              part(player, left),
              players.get(others.get(0)) + " + " + players.get(others.get(1))));
    }
    List<String> corners = new ArrayList<>();
    for (int player = 0; player < PLAYERS; player++) {
      corners.add(players.get(player) + " gets " + Printer.number(least.get(player).plus(range)));
    }
    return new SimplexChart(
        corners,
        core,
        walls,
        List.of(
            new Mark("Shapley value", place(shapley), shares(shapley)),
            new Mark(
                imputations ? "nucleolus" : "prenucleolus", place(nucleolus), shares(nucleolus))),
        core.isEmpty() ? "the core is empty" : "");
  }

  /** Everybody's least is its worth alone, or less where a division that is shown gives less. */
  private void frame(List<Rational> shapley, List<Rational> nucleolus) {
    Rational sum = Rational.of(0);
    for (int player = 0; player < PLAYERS; player++) {
      Rational own = game.alone(player);
      own = shapley.get(player).compareTo(own) < 0 ? shapley.get(player) : own;
      own = nucleolus.get(player).compareTo(own) < 0 ? nucleolus.get(player) : own;
      least.add(own);
      sum = (Rational) sum.plus(own);
    }
    range = (Rational) game.total().minus(sum);
    if (range.signum() == 0) {
      // A single division: some room around it.
      for (int player = 0; player < PLAYERS; player++) {
        least.set(player, (Rational) least.get(player).minus(Rational.of(1)));
      }
      range = Rational.of(PLAYERS);
    }
  }

  private double part(int player, Rational share) {
    return share.minus(least.get(player)).dividedBy(range).doubleValue();
  }

  private Place place(List<Rational> division) {
    return new Place(part(0, division.get(0)), part(1, division.get(1)));
  }

  private static String shares(List<Rational> division) {
    return "("
        + String.join(", ", division.stream().map(share -> Printer.number(share)).toList())
        + ")";
  }
}
