package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.solve.offer.Line;
import org.stratagem.solve.offer.OfferGame;
import org.stratagem.solve.offer.RoundSolution;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.Printer;
import org.stratagem.value.Tuple;

/** What a player does in an equilibrium of a game with offers at one of its moves. */
final class OfferRule implements FunctionValue {
  /**
   * One place where the move is made.
   *
   * @param before the offer that came before it in the round; null where there was none
   */
  record Case(
      OfferGame.Node node,
      OfferForm.Place place,
      OfferGame.@Nullable Offer before,
      RoundSolution round) {
    /** What is done there: one thing, or in words up to which offer what. */
    Object does() {
      List<RoundSolution.Rule> rules =
          node instanceof OfferGame.Choice choice ? round.rules(choice) : List.of();
      if (rules.size() < 2) {
        return action(Real.ZERO);
      }
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < rules.size(); i++) {
        boolean last = i + 1 == rules.size();
        parts.add(
            Printer.brief(place.actions().get(rules.get(i).action()))
                + (last ? " above" : " up to " + Printer.brief(rules.get(i).to())));
      }
      return String.join(", ", parts);
    }

    Object action(Real offer) {
      return node instanceof OfferGame.Choice choice
          ? place.actions().get(round.action(choice, before, offer))
          : round.offer((OfferGame.Offer) node);
    }
  }

  private final int player;
  private final List<Case> cases;
  private final Span at;

  OfferRule(int player, List<Case> cases, Span at) {
    this.player = player;
    this.cases = List.copyOf(cases);
    this.at = at;
  }

  @Override
  public Object call(Object... seen) {
    for (Case each : cases) {
      Real offer = offer(each.place().seen(), seen);
      if (offer != null) {
        return each.action(offer);
      }
    }
    throw new StratagemException(
        Diagnostic.error(
            Code.E303,
            at,
            "the equilibrium never comes to a move that sees "
                + Printer.brief(seen.length == 1 ? seen[0] : new Tuple(List.of(seen)))));
  }

  /** The offer that makes a mover see this; null where it cannot be. */
  private static @Nullable Real offer(List<Object> expected, Object[] seen) {
    if (expected.size() != seen.length) {
      return null;
    }
    Real offer = Real.ZERO;
    for (int i = 0; i < seen.length; i++) {
      if (expected.get(i) instanceof Line line && seen[i] instanceof Real value) {
        offer = line.offer(value);
      } else if (!expected.get(i).equals(seen[i])) {
        return null;
      }
    }
    return offer;
  }

  @Override
  public Stage stage() {
    return new Stage.Action(player);
  }

  @Override
  public String name() {
    List<String> texts = new ArrayList<>();
    for (Case each : cases) {
      List<String> seen = new ArrayList<>();
      for (Object part : each.place().seen()) {
        if (!(part instanceof Line)) {
          seen.add(Printer.brief(part));
        }
      }
      texts.add((seen.isEmpty() ? "" : String.join(", ", seen) + " -> ") + text(each.does()));
    }
    return texts.size() == 1 ? texts.get(0) : "{" + String.join("; ", texts) + "}";
  }

  private static String text(Object does) {
    return does instanceof String words ? words : Printer.brief(does);
  }

  @Override
  public String toString() {
    return name();
  }
}
