package org.stratagem.solve.offer;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;
import org.stratagem.solve.offer.OfferGame.Chance;
import org.stratagem.solve.offer.OfferGame.Choice;
import org.stratagem.solve.offer.OfferGame.End;
import org.stratagem.solve.offer.OfferGame.Node;
import org.stratagem.solve.offer.OfferGame.Offer;

/**
 * A round solved backwards when states are worth so much. After an offer everybody's values are
 * linear in it, piece by piece. An offerer takes the best end of a piece; whoever is indifferent
 * there then does as within that piece, without which there would be no best offer. Where somebody
 * is indifferent in a whole piece it takes the first action.
 */
public final class RoundSolution {
  /**
   * A part of the offers in which the same is done.
   *
   * @param values by player
   */
  private record Piece(Real from, Real to, List<Line> values) {
    Real middle() {
      return from.plus(to).dividedBy(Real.of(2));
    }
  }

  /**
   * What is done after offers between two.
   *
   * @param action its number
   */
  public record Rule(Real from, Real to, int action) {}

  private final OfferGame game;
  private final List<? extends List<Real>> worth;
  private final Map<Node, List<Rule>> rules = new IdentityHashMap<>();
  private final Map<Node, Real> offers = new IdentityHashMap<>();
  private final Map<Node, Real> insides = new IdentityHashMap<>();
  private final List<Real> values;

  /**
   * @param worth of the states, by state, then by player
   */
  RoundSolution(OfferGame game, Node round, List<? extends List<Real>> worth) {
    this.game = game;
    this.worth = worth;
    this.values =
        solved(round, Real.ZERO, Real.ZERO).get(0).values().stream().map(Line::constant).toList();
  }

  /** What the round and all that follows are worth, by player. */
  public List<Real> values() {
    return values;
  }

  /** What is done at a choice, by the offers before it, in order. */
  public List<Rule> rules(Choice choice) {
    return rules.getOrDefault(choice, List.of());
  }

  /** What is offered. */
  public Real offer(Offer offer) {
    return java.util.Objects.requireNonNull(offers.get(offer));
  }

  /**
   * What is done at a choice after an offer; where two rules meet, at the best offer as makes it
   * the best, elsewhere as after smaller offers.
   *
   * @param value any number where there was no offer before it
   */
  public int action(Choice choice, @Nullable Offer before, Real value) {
    Real asked = value;
    if (before != null && value.equals(offers.get(before))) {
      asked = java.util.Objects.requireNonNull(insides.get(before));
    }
    List<Rule> sorted = rules(choice);
    for (Rule rule : sorted) {
      if (asked.compareTo(rule.to()) <= 0) {
        return rule.action();
      }
    }
    return sorted.get(sorted.size() - 1).action();
  }

  private List<Piece> solved(Node node, Real from, Real to) {
    if (node instanceof End end) {
      return List.of(new Piece(from, to, ended(end)));
    } else if (node instanceof Chance chance) {
      return drawn(chance, from, to);
    } else if (node instanceof Choice choice) {
      return chosen(choice, from, to);
    }
    return List.of(new Piece(from, to, offered((Offer) node)));
  }

  private List<Line> ended(End end) {
    List<Line> lines = new ArrayList<>();
    for (int player = 0; player < end.payoffs().size(); player++) {
      Real later = Real.ZERO;
      for (Map.Entry<Integer, Real> next : end.next().entrySet()) {
        later = later.plus(next.getValue().times(worth.get(next.getKey()).get(player)));
      }
      lines.add(end.payoffs().get(player).plus(Line.of(game.discounts().get(player).times(later))));
    }
    return lines;
  }

  private List<Line> offered(Offer offer) {
    List<Piece> pieces = solved(offer.then(), offer.low(), offer.high());
    Real best = null;
    Real at = offer.low();
    Piece within = pieces.get(0);
    for (Piece piece : pieces) {
      for (Real end : List.of(piece.from(), piece.to())) {
        Real value = piece.values().get(offer.player()).at(end);
        if (best == null || value.compareTo(best) > 0) {
          best = value;
          at = end;
          within = piece;
        }
      }
    }
    offers.put(offer, at);
    insides.put(offer, within.middle());
    Real chosen = at;
    return within.values().stream().map(line -> Line.of(line.at(chosen))).toList();
  }

  private List<Piece> drawn(Chance chance, Real from, Real to) {
    List<List<Piece>> branches = new ArrayList<>();
    chance.branches().forEach(branch -> branches.add(solved(branch, from, to)));
    List<Piece> pieces = new ArrayList<>();
    for (Piece common : common(branches, from, to)) {
      List<Line> sum = new ArrayList<>();
      for (int player = 0; player < game.discounts().size(); player++) {
        Line expected = Line.ZERO;
        for (int branch = 0; branch < branches.size(); branch++) {
          List<Line> lines = at(branches.get(branch), common.middle()).values();
          expected = expected.plus(lines.get(player).times(chance.weights().get(branch)));
        }
        sum.add(expected);
      }
      pieces.add(new Piece(common.from(), common.to(), sum));
    }
    return pieces;
  }

  private List<Piece> chosen(Choice choice, Real from, Real to) {
    List<List<Piece>> actions = new ArrayList<>();
    choice.actions().forEach(action -> actions.add(solved(action, from, to)));
    List<Piece> pieces = new ArrayList<>();
    List<Rule> decisions = new ArrayList<>();
    for (Piece common : common(actions, from, to)) {
      List<List<Line>> lines = new ArrayList<>();
      actions.forEach(action -> lines.add(at(action, common.middle()).values()));
      for (Piece part : split(common, lines, choice.player())) {
        Real middle = part.middle();
        int best = 0;
        for (int action = 1; action < lines.size(); action++) {
          Real value = lines.get(action).get(choice.player()).at(middle);
          if (value.compareTo(lines.get(best).get(choice.player()).at(middle)) > 0) {
            best = action;
          }
        }
        pieces.add(new Piece(part.from(), part.to(), lines.get(best)));
        Rule last = decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
        if (last != null && last.action() == best) {
          decisions.set(decisions.size() - 1, new Rule(last.from(), part.to(), best));
        } else {
          decisions.add(new Rule(part.from(), part.to(), best));
        }
      }
    }
    rules.put(choice, decisions);
    return pieces;
  }

  private static Piece at(List<Piece> pieces, Real offer) {
    for (Piece piece : pieces) {
      if (offer.compareTo(piece.to()) <= 0) {
        return piece;
      }
    }
    return pieces.get(pieces.size() - 1);
  }

  /** The parts within which no list begins a new piece; they have no values yet. */
  private static List<Piece> common(List<List<Piece>> lists, Real from, Real to) {
    TreeSet<Real> ends = new TreeSet<>(List.of(from, to));
    lists.forEach(list -> list.forEach(piece -> ends.add(piece.to())));
    return between(ends);
  }

  /** The parts within which the order of a player's values does not change. */
  private static List<Piece> split(Piece whole, List<List<Line>> lines, int player) {
    TreeSet<Real> ends = new TreeSet<>(List.of(whole.from(), whole.to()));
    for (int one = 0; one < lines.size(); one++) {
      for (int other = one + 1; other < lines.size(); other++) {
        Line difference =
            lines.get(one).get(player).plus(lines.get(other).get(player).times(Real.ONE.negate()));
        if (!difference.isConstant()) {
          Real cross = difference.constant().negate().dividedBy(difference.slope());
          if (cross.compareTo(whole.from()) > 0 && cross.compareTo(whole.to()) < 0) {
            ends.add(cross);
          }
        }
      }
    }
    return between(ends);
  }

  private static List<Piece> between(TreeSet<Real> ends) {
    List<Real> sorted = List.copyOf(ends);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < sorted.size(); i++) {
      pieces.add(new Piece(sorted.get(i), sorted.get(i + 1), List.of()));
    }
    if (pieces.isEmpty()) {
      pieces.add(new Piece(sorted.get(0), sorted.get(0), List.of()));
    }
    return pieces;
  }
}
