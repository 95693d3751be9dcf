package org.stratagem.library.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.OfferForm;
import org.stratagem.elaborate.StatePlay;
import org.stratagem.function.Call;
import org.stratagem.numeric.Real;
import org.stratagem.solve.offer.OfferGame;
import org.stratagem.solve.offer.StationaryOffers;
import org.stratagem.solve.offer.StationaryOffers.Equilibrium;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;

/** The stationary subgame-perfect equilibrium of a game with offers, as values. */
final class OfferAnswers {
  /** A path of more moves is not followed further. */
  private static final int LONGEST_PATH = 1000;

  private final OfferForm form;
  private final GameInstance game;
  private final OfferGame model;
  private final Call call;

  OfferAnswers(OfferForm form, Call call) {
    this.form = form;
    this.game = form.game();
    this.model = form.model();
    this.call = call;
  }

  Result equilibrium() {
    StationaryOffers search = new StationaryOffers(model, call::tick);
    boolean ends = search.ends();
    for (int player = 0; player < game.playerCount() && !ends; player++) {
      if (model.discounts().get(player).compareTo(Real.ONE) == 0) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.E303,
                    call.span(),
                    "`"
                        + game
                        + "` may go on for ever, and `"
                        + game.players().get(player)
                        + "` does not discount: it can wait at no cost")
                .hint("add `discount 9/10`, or `rounds 20`"));
      }
    }
    Equilibrium found =
        search
            .solve()
            .orElseThrow(
                () ->
                    new StratagemException(
                        Diagnostic.error(
                                Code.X901,
                                call.span(),
                                "no stationary equilibrium of `"
                                    + game
                                    + "` was found: the values of its states do not settle")
                            .hint("`rounds 20` in the game ends it, and is solved backwards")));
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Object> plans = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      Object plan = form.plan(player, found);
      if (plan != null) {
        plans.add(plan);
      }
    }
    if (plans.size() == game.playerCount()) {
      fields.put("strategies", new Profile(game.players(), plans));
      checkByPlay(plans, found);
    }

    Sequence path = path(found);
    if (path != null) {
      fields.put("path", path);
    }
    fields.put("payoffs", new Profile(game.players(), payoffs(found)));
    fields.put(
        "regret",
        new Profile(game.players(), Collections.nCopies(game.playerCount(), (Object) Real.ZERO)));
    fields.put("moves", moves(found));
    fields.put("states", states(found));
    fields.put("complete", false);
    fields.put(
        "proof",
        "exact: rounds solved backwards at these values of the states have the same values, so that"
            + " nobody gains anywhere by a deviation: proven");
    fields.put(
        "method",
        ends
            ? "backward induction over states; who is indifferent does what the one before it hopes"
                + " for"
            : "stationary strategies: values of states until they reproduce themselves; who is"
                + " indifferent does what the one before it hopes for; others are not looked for");
    return new Result("subgame_perfect", fields).about(game);
  }

  /**
   * The values come from rounds solved backwards; a play of the strategies has to give them too.
   */
  private void checkByPlay(List<Object> plans, Equilibrium found) {
    StatePlay play = new StatePlay(game, plans, call.span());
    List<Object> payoffs = payoffs(found);
    for (int player = 0; player < game.playerCount(); player++) {
      if (!play.payoff(player).equals(payoffs.get(player))) {
        throw new IllegalStateException(
            "played, the equilibrium gives " + play.payoff(player) + ", not " + payoffs);
      }
    }
  }

  private List<Object> payoffs(Equilibrium found) {
    List<Object> payoffs = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      Real sum = Real.ZERO;
      for (Map.Entry<Integer, Real> start : model.start().entrySet()) {
        sum = sum.plus(start.getValue().times(found.values().get(start.getKey()).get(player)));
      }
      payoffs.add(sum);
    }
    return payoffs;
  }

  private Table states(Equilibrium found) {
    List<String> columns = new ArrayList<>(List.of("state"));
    game.players().forEach(player -> columns.add("worth to " + player));
    List<List<Object>> rows = new ArrayList<>();
    for (int state = 0; state < model.rounds().size(); state++) {
      List<Object> row = new ArrayList<>(List.of(form.name(state)));
      row.addAll(found.values().get(state));
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  /** What is done at every place to move. */
  private Table moves(Equilibrium found) {
    List<List<Object>> rows = new ArrayList<>();
    model.rounds().forEach(round -> collect(round, found, rows));
    return new Table(List.of("state", "player", "does"), rows);
  }

  private void collect(OfferGame.Node node, Equilibrium found, List<List<Object>> rows) {
    if (node instanceof OfferGame.Offer || node instanceof OfferGame.Choice) {
      OfferForm.Place place = form.place(node);
      String player = game.players().get(place.player()).toString();
      String who = place.move().isEmpty() ? player : player + "'s " + place.move();
      rows.add(List.of(form.name(place.state()), who, form.does(node, found)));
    }
    if (node instanceof OfferGame.Chance chance) {
      chance.branches().forEach(branch -> collect(branch, found, rows));
    } else if (node instanceof OfferGame.Offer offer) {
      collect(offer.then(), found, rows);
    } else if (node instanceof OfferGame.Choice choice) {
      choice.actions().forEach(action -> collect(action, found, rows));
    }
  }

  /**
   * What comes of it, until the play is over or a state comes again; null where there is chance.
   */
  private @Nullable Sequence path(Equilibrium found) {
    if (model.start().size() > 1) {
      return null;
    }
    List<Object> path = new ArrayList<>();
    List<Integer> passed = new ArrayList<>();
    int state = model.start().keySet().iterator().next();
    while (!passed.contains(state) && path.size() < LONGEST_PATH) {
      passed.add(state);
      OfferGame.Node node = model.rounds().get(state);
      Real offered = Real.ZERO;
      while (!(node instanceof OfferGame.End)) {
        if (node instanceof OfferGame.Chance) {
          return null;
        }
        Object action = form.action(node, found, offered);
        OfferForm.Place place = form.place(node);
        path.add(new Tuple(List.of(game.players().get(place.player()), action)));
        if (node instanceof OfferGame.Offer offer) {
          offered = (Real) action;
          node = offer.then();
        } else {
          int chosen = place.actions().indexOf(action);
          node = ((OfferGame.Choice) node).actions().get(chosen);
        }
      }
      Map<Integer, Real> next = ((OfferGame.End) node).next();
      if (next.isEmpty()) {
        return new Sequence(path);
      } else if (next.size() > 1) {
        return null;
      }
      state = next.keySet().iterator().next();
    }
    return new Sequence(path);
  }
}
