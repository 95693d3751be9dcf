package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.UndecidedException;
import org.stratagem.solve.offer.Line;
import org.stratagem.solve.offer.LineDomain;
import org.stratagem.solve.offer.OfferGame;
import org.stratagem.solve.offer.RoundSolution;
import org.stratagem.solve.offer.StationaryOffers;
import org.stratagem.source.Span;
import org.stratagem.value.Continuum;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.NotMade;
import org.stratagem.value.Printer;
import org.stratagem.value.Tuple;
import org.stratagem.value.Unknown;

/**
 * A game with states in which one player moves at a time, knowing all that was done, and which may
 * choose from an interval once in a round, as a game with offers; with the way back. Payoffs have
 * to be linear in what is chosen from an interval.
 */
public final class OfferForm {
  /**
   * A place to move.
   *
   * @param state the number of the state
   * @param player who moves
   * @param move the name of the move; empty for the unnamed one
   * @param actions in order; none for an interval
   * @param seen what the mover sees: values, and a {@link Line} for what depends on the offer
   */
  public record Place(int state, int player, String move, List<Object> actions, List<Object> seen) {
    public Place {
      actions = List.copyOf(actions);
      seen = List.copyOf(seen);
    }
  }

  private record Sight(int slot, Object seen) {}

  private final GameInstance game;
  private final Span at;
  private final Horizon horizon;
  private final List<MarkovForm.Position> positions = new ArrayList<>();
  private final Map<MarkovForm.Position, Integer> numbers = new LinkedHashMap<>();
  private final Map<OfferGame.Node, Place> places = new IdentityHashMap<>();
  private final Map<OfferGame.Node, OfferGame.Offer> before = new IdentityHashMap<>();
  private final List<List<OfferGame.Node>> bySlot = new ArrayList<>();
  private final Map<Sight, Integer> sights = new HashMap<>();
  private final List<Sight> met = new ArrayList<>();
  private final FormulaGraph graph = new FormulaGraph();
  private final OfferGame model;
  private @Nullable Formula offer;
  private int state;

  private OfferForm(GameInstance game, Span at) {
    this.game = game;
    this.at = at;
    this.horizon = new Horizon(game);
    for (int slot = 0; slot < game.layout().size(); slot++) {
      bySlot.add(new ArrayList<>());
    }
    Map<Integer, Real> start = new TreeMap<>();
    int first = horizon.rounds() == null ? 0 : 1;
    horizon
        .starts()
        .forEach(
            (values, weight) ->
                start.merge(number(new MarkovForm.Position(values, first)), weight, Real::plus));
    List<OfferGame.Node> rounds = new ArrayList<>();
    for (state = 0; state < positions.size(); state++) {
      rounds.add(round(positions.get(state)));
    }
    List<Real> discounts = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      discounts.add(Objects.requireNonNullElse(horizon.discount(player), Real.ONE));
    }
    this.model = new OfferGame(rounds, start, discounts);
  }

  /** Whether a game is to be solved so: it has states, and somebody chooses from an interval. */
  public static boolean fits(GameInstance game) {
    return game.hasStates()
        && game.shape().moves().stream()
            .anyMatch(move -> move.domain() instanceof org.stratagem.type.GameShape.Continuous);
  }

  /**
   * The form of a game.
   *
   * @param at where it is asked for; a game that is not of this kind is refused there (E310)
   */
  public static OfferForm of(GameInstance game, Span at) {
    try {
      return new OfferForm(game, at);
    } catch (UndecidedException undecided) {
      throw refused(
          game, at, "what happens next depends on what is chosen: " + undecided.getMessage());
    }
  }

  public OfferGame model() {
    return model;
  }

  public GameInstance game() {
    return game;
  }

  /** What is done at a choice or an offer: one thing, or in words up to which offer what. */
  public Object does(OfferGame.Node node, StationaryOffers.Equilibrium found) {
    return at(node, found).does();
  }

  /** What is done at a choice or an offer when so much was offered before it in the round. */
  public Object action(OfferGame.Node node, StationaryOffers.Equilibrium found, Real offered) {
    return at(node, found).action(offered);
  }

  private OfferRule.Case at(OfferGame.Node node, StationaryOffers.Equilibrium found) {
    RoundSolution round = found.rounds().get(place(node).state());
    return new OfferRule.Case(node, place(node), before.get(node), round);
  }

  /** What a choice or an offer is. */
  public Place place(OfferGame.Node node) {
    return Objects.requireNonNull(places.get(node));
  }

  /**
   * A player's plan in an equilibrium, so that it can be played; null where it depends on the
   * number of the round.
   */
  public @Nullable Object plan(int player, StationaryOffers.Equilibrium found) {
    List<Object> parts = new ArrayList<>();
    Map<String, Object> named = new LinkedHashMap<>();
    for (GameLayout.Choice choice : game.layout().choices(player)) {
      List<OfferRule.Case> cases = new ArrayList<>();
      Set<List<Object>> seen = new HashSet<>();
      for (OfferGame.Node node : bySlot.get(choice.slot())) {
        cases.add(at(node, found));
        if (!seen.add(place(node).seen())) {
          return null;
        }
      }
      OfferRule rule = new OfferRule(player, cases, at);
      Object part = choice.member().sees().isEmpty() && !cases.isEmpty() ? rule.call() : rule;
      parts.add(part);
      named.put(choice.member().symbol().name(), part);
    }
    return parts.size() == 1
        ? parts.get(0)
        : parts.isEmpty() || named.containsKey("") ? new Tuple(parts) : new NamedTuple(named);
  }

  /** A state in words: the values of the game's states, and the round where rounds are counted. */
  public String name(int number) {
    return positions.get(number).name(game);
  }

  private int number(MarkovForm.Position position) {
    Integer known = numbers.get(position);
    if (known != null) {
      return known;
    }
    long limit = Math.min(20_000, game.interpreter().limits().maxSize());
    if (positions.size() >= limit) {
      throw new StratagemException(
          Diagnostic.error(Code.L401, at, "`" + game + "` has more than " + limit + " states")
              .hint("raise the limit with --max-size, or let states forget more"));
    }
    numbers.put(position, positions.size());
    positions.add(position);
    return positions.size() - 1;
  }

  private OfferGame.Node round(MarkovForm.Position position) {
    Playthrough play = new Playthrough(game);
    for (int i = 0; i < position.values().size(); i++) {
      play.set(
          game.layout().base(game.layout().states().get(i).symbol()), position.values().get(i));
    }
    met.clear();
    if (horizon.isCounted()) {
      sights.clear();
    }
    offer = null;
    return game.interpreter().trace(graph, () -> from(play, 0));
  }

  private OfferGame.Node from(Playthrough play, int begin) {
    game.interpreter().tick(at);
    List<GameLayout.Event> order = game.layout().order();
    for (int i = begin; i < order.size(); i++) {
      GameLayout.Event event = order.get(i);
      if (event instanceof GameLayout.Choice choice) {
        if (play.isMade(choice)) {
          return decision(play, i, choice);
        }
        play.set(event.slot(), NotMade.MOVE);
        continue;
      }
      GameLayout.Draw draw = (GameLayout.Draw) event;
      Object drawn = play.evaluate(draw.member().distribution(), draw.player());
      if (!(drawn instanceof Distribution distribution)) {
        play.set(event.slot(), drawn);
      } else {
        List<OfferGame.Node> branches = new ArrayList<>();
        for (Object value : distribution.weights().keySet()) {
          branches.add(fork(play, event.slot(), value, i));
        }
        return new OfferGame.Chance(List.copyOf(distribution.weights().values()), branches);
      }
    }
    return end(play);
  }

  private OfferGame.Node fork(Playthrough play, int slot, Object value, int place) {
    Playthrough fork = play.fork();
    fork.set(slot, value);
    return from(fork, place + 1);
  }

  private OfferGame.Node decision(Playthrough play, int place, GameLayout.Choice choice) {
    refuseEnvironment(choice.player());
    List<Object> seen = look(play, choice);
    Object domain = play.evaluate(choice.member().domain(), choice.player());
    String move = choice.member().symbol().name();
    if (domain instanceof Interval interval) {
      if (offer != null) {
        throw refused(game, at, "two moves of a round are chosen from intervals");
      }
      offer =
          graph.variable(
              new InnerProblem.Bounds(interval.low().doubleValue(), interval.high().doubleValue()));
      OfferGame.Node then = fork(play, choice.slot(), offer, place);
      offer = null;
      OfferGame.Offer node =
          new OfferGame.Offer(choice.player(), interval.low(), interval.high(), then);
      put(node, choice, new Place(state, choice.player(), move, List.of(), seen));
      follows(node, then);
      return node;
    } else if (domain instanceof Continuum) {
      throw refused(
          game,
          at,
          "`"
              + game.players().get(choice.player())
              + "` chooses from "
              + Printer.brief(domain)
              + ", which is no interval");
    }
    List<Object> actions =
        GameInstance.elements(domain, choice.member().span()).stream().distinct().toList();
    List<OfferGame.Node> children = new ArrayList<>();
    for (Object action : actions) {
      children.add(fork(play, choice.slot(), action, place));
    }
    OfferGame.Choice node = new OfferGame.Choice(choice.player(), children);
    put(node, choice, new Place(state, choice.player(), move, actions, seen));
    return node;
  }

  private void put(OfferGame.Node node, GameLayout.Choice choice, Place place) {
    places.put(node, place);
    bySlot.get(choice.slot()).add(node);
  }

  private void follows(OfferGame.Offer offer, OfferGame.Node node) {
    if (node instanceof OfferGame.Choice choice) {
      before.put(choice, offer);
      choice.actions().forEach(action -> follows(offer, action));
    } else if (node instanceof OfferGame.Chance chance) {
      chance.branches().forEach(branch -> follows(offer, branch));
    }
  }

  private void refuseEnvironment(int player) {
    if (game.isEnvironment(player)) {
      throw refused(
          game,
          at,
          "`" + game.players().get(player) + "` has no payoff, so nothing says what it does");
    }
  }

  /** Refuses a mover who sees no more than it, or somebody, saw elsewhere. */
  private List<Object> look(Playthrough play, GameLayout.Choice choice) {
    List<Object> seen = new ArrayList<>();
    boolean knowsOffer = offer == null;
    for (org.stratagem.core.Body body : choice.member().sees()) {
      Object value = play.evaluate(body, choice.player());
      if (!Unknown.in(value)) {
        seen.add(value);
        continue;
      }
      Line line = value instanceof Formula formula ? line(formula).orElse(null) : null;
      if (line == null) {
        throw refused(
            game, at, "what somebody sees is not linear in what is chosen from an interval");
      }
      knowsOffer |= !line.isConstant();
      seen.add(line);
    }
    Sight sight = new Sight(choice.slot(), new Tuple(seen));
    boolean again = met.contains(sight) || sights.getOrDefault(sight, state) != state;
    if (!knowsOffer || again) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.T114,
                  choice.member().span(),
                  "`"
                      + game.players().get(choice.player())
                      + "` moves here without seeing "
                      + (knowsOffer ? "all that came before" : "what was chosen before")
                      + ": a game with states and intervals is solved where everybody does")
              .hint("name what it should know after `sees`"));
    }
    met.add(sight);
    sights.put(sight, state);
    return seen;
  }

  private Optional<Line> line(Real value) {
    if (!(value instanceof Formula formula)) {
      return Optional.of(Line.of(value));
    }
    Formula variable = Objects.requireNonNull(offer);
    return graph
        .tape(List.of(variable), formula)
        .evaluate(new LineDomain(), List.of(Optional.of(new Line(Real.ZERO, Real.ONE))))
        .get(0);
  }

  private OfferGame.Node end(Playthrough play) {
    List<Line> payoffs = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      if (game.isEnvironment(player)) {
        payoffs.add(Line.ZERO);
        continue;
      }
      int own = player;
      payoffs.add(
          line(play.payoff(player, at))
              .orElseThrow(
                  () ->
                      refused(
                          game,
                          at,
                          "the payoff of `"
                              + game.players().get(own)
                              + "` is not linear in what is chosen from an interval")));
    }
    Map<Integer, Real> next = new TreeMap<>();
    int round = positions.get(state).round();
    if (!horizon.isOver(play, Math.max(0, round - 1))) {
      int later = horizon.isCounted() ? round + 1 : 0;
      horizon
          .follow(play)
          .forEach(
              (values, weight) ->
                  next.merge(number(new MarkovForm.Position(values, later)), weight, Real::plus));
    }
    return new OfferGame.End(payoffs, next);
  }

  private static StratagemException refused(GameInstance game, Span at, String reason) {
    return new StratagemException(
        Diagnostic.error(
                Code.E310,
                at,
                "`" + game + "` has no finite tree, and cannot be solved by its states: " + reason)
            .hint("choose from points of the interval, `0..1 by 1/100`: `nash` solves such games"));
  }
}
