package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Continuum;
import org.stratagem.value.Distribution;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.NotMade;
import org.stratagem.value.Printer;
import org.stratagem.value.Tuple;

/**
 * One round of a game with states, in one of them, in normal form: a player's actions are what it
 * may do at all the places where it may have to move in this state.
 */
final class RoundForm {
  /** A place to move: which move, whose, and what is seen there. */
  private record Place(int player, int move, Object seen) {}

  /** In which state a place was met: a mover who could not tell two states apart is refused. */
  static final class Knowledge {
    private final Map<Place, Integer> states = new HashMap<>();
  }

  private final GameInstance game;
  private final Horizon horizon;
  private final MarkovForm.Position position;
  private final int state;
  private final Knowledge knowledge;
  private final Span at;
  private final List<Map<Place, List<Object>>> places = new ArrayList<>();
  private final List<List<Map<Place, Object>>> plans = new ArrayList<>();
  private final List<Map<List<Object>, Real>> successors = new ArrayList<>();
  private final NormalForm form;

  /**
   * @param position the values of the game's states
   * @param state its number, or -1 where everybody knows it anyway
   */
  RoundForm(
      GameInstance game,
      Horizon horizon,
      MarkovForm.Position position,
      int state,
      Knowledge knowledge,
      Span at) {
    this.game = game;
    this.horizon = horizon;
    this.position = position;
    this.state = state;
    this.knowledge = knowledge;
    this.at = at;
    for (int player = 0; player < game.playerCount(); player++) {
      places.add(new LinkedHashMap<>());
    }
    explore(begin(), 0);
    long profiles = 1;
    for (int player = 0; player < game.playerCount(); player++) {
      List<Map<Place, Object>> own = plans(places.get(player), profiles);
      profiles *= own.size();
      plans.add(own);
    }
    this.form = tabulate((int) profiles);
  }

  NormalForm normalForm() {
    return form;
  }

  /**
   * By number of the profile: the values of the states that come next, with their probabilities;
   * what is missing to 1 ends the game.
   */
  List<Map<List<Object>, Real>> successors() {
    return successors;
  }

  boolean moves(int player) {
    return !places.get(player).isEmpty();
  }

  /**
   * The probabilities of a player's actions here when it behaves as a plan says.
   *
   * @param parts the plan's moves, in order of declaration
   */
  List<Real> weights(int player, List<Object> parts) {
    List<Real> weights = new ArrayList<>();
    for (Map<Place, Object> plan : plans.get(player)) {
      Real weight = Real.ONE;
      for (Map.Entry<Place, Object> place : plan.entrySet()) {
        Object choice = choice(place.getKey(), parts);
        if (choice instanceof Distribution mixed) {
          weight = weight.times(mixed.probability(place.getValue()));
        } else if (!choice.equals(place.getValue())) {
          weight = Real.ZERO;
        }
      }
      weights.add(weight);
    }
    return weights;
  }

  private static Object choice(Place place, List<Object> parts) {
    Object part = parts.get(place.move());
    if (!(part instanceof FunctionValue rule)) {
      return part;
    }
    return place.seen() instanceof Tuple several
        ? rule.call(several.parts().toArray())
        : rule.call(place.seen());
  }

  /** What an action does at the places where its player may move: move and what is seen there. */
  void forEachChoice(int player, int number, ChoiceVisitor visitor) {
    plans
        .get(player)
        .get(number)
        .forEach((place, action) -> visitor.visit(place.move(), place.seen(), action));
  }

  /** What is done at a place to move. */
  interface ChoiceVisitor {
    void visit(int move, Object seen, Object action);
  }

  /** A player's action as a value: the move itself where there is one place to move. */
  Object action(int player, int number) {
    Map<Place, Object> plan = plans.get(player).get(number);
    if (plan.isEmpty()) {
      return NotMade.MOVE;
    } else if (plan.size() == 1) {
      return plan.values().iterator().next();
    }
    Map<String, Object> named = new LinkedHashMap<>();
    plan.forEach((place, action) -> named.put(name(place), action));
    return new NamedTuple(named);
  }

  private String name(Place place) {
    String move = game.layout().choices(place.player()).get(place.move()).member().symbol().name();
    boolean blind = place.seen().equals(Tuple.EMPTY);
    String seen = blind ? "" : "after " + Printer.brief(place.seen());
    return move.isEmpty() ? seen : seen.isEmpty() ? move : move + " " + seen;
  }

  private Playthrough begin() {
    Playthrough play = new Playthrough(game);
    for (int i = 0; i < position.values().size(); i++) {
      play.set(
          game.layout().base(game.layout().states().get(i).symbol()), position.values().get(i));
    }
    return play;
  }

  /** Collects the places to move along every branch. */
  private void explore(Playthrough play, int from) {
    List<GameLayout.Event> order = game.layout().order();
    for (int i = from; i < order.size(); i++) {
      GameLayout.Event event = order.get(i);
      List<Object> alternatives;
      if (event instanceof GameLayout.Draw draw) {
        alternatives = List.copyOf(drawn(play, draw).keySet());
      } else {
        GameLayout.Choice choice = (GameLayout.Choice) event;
        alternatives = play.isMade(choice) ? actions(play, choice) : List.<Object>of(NotMade.MOVE);
      }
      if (alternatives.size() == 1) {
        play.set(event.slot(), alternatives.get(0));
        continue;
      }
      for (Object alternative : alternatives) {
        game.interpreter().tick();
        Playthrough fork = play.fork();
        fork.set(event.slot(), alternative);
        explore(fork, i + 1);
      }
      return;
    }
  }

  private List<Object> actions(Playthrough play, GameLayout.Choice choice) {
    Object domain = play.domain(choice);
    if (domain instanceof Continuum) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E309,
                  at,
                  "`"
                      + game.players().get(choice.player())
                      + "` chooses from an interval: games with states are solved with finitely"
                      + " many actions only")
              .hint("choose from points of the interval: `0..1 by 1/100`")
              .hint("`subgame_perfect` solves bargaining where one moves at a time"));
    }
    List<Object> actions = GameInstance.elements(domain, choice.member().span());
    Place place = place(play, choice);
    Integer known = state < 0 ? null : knowledge.states.putIfAbsent(place, state);
    if (known != null && known != state) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.T114,
                  choice.member().span(),
                  "`"
                      + game.players().get(choice.player())
                      + "` moves here in different states without seeing which: stationary play"
                      + " needs movers who know the state")
              .hint(
                  "let the move see it: `sees "
                      + game.layout().states().get(0).symbol().name()
                      + "`"));
    }
    List<Object> before = places.get(choice.player()).putIfAbsent(place, actions);
    if (before != null && !before.equals(actions)) {
      throw new StratagemException(
          Diagnostic.error(
              Code.T114,
              choice.member().span(),
              "what `"
                  + game.players().get(choice.player())
                  + "` may choose here depends on what it does not see"));
    }
    return actions;
  }

  private Place place(Playthrough play, GameLayout.Choice choice) {
    return new Place(
        choice.player(), game.layout().choices(choice.player()).indexOf(choice), play.seen(choice));
  }

  private List<Map<Place, Object>> plans(Map<Place, List<Object>> own, long others) {
    List<Map<Place, Object>> plans = new ArrayList<>(List.of(Map.of()));
    long limit = Math.min(Integer.MAX_VALUE - 8, game.interpreter().limits().maxSize());
    for (Map.Entry<Place, List<Object>> place : own.entrySet()) {
      if (others * plans.size() * place.getValue().size() > limit) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.L401,
                    at,
                    "a round of `"
                        + game
                        + "` has more profiles of plans than the limit of "
                        + limit)
                .hint("raise the limit with --max-size"));
      }
      List<Map<Place, Object>> longer = new ArrayList<>();
      for (Map<Place, Object> plan : plans) {
        for (Object action : place.getValue()) {
          Map<Place, Object> one = new LinkedHashMap<>(plan);
          one.put(place.getKey(), action);
          longer.add(one);
        }
      }
      plans = longer;
    }
    return plans;
  }

  private NormalForm tabulate(int profiles) {
    int players = game.playerCount();
    Real[][] payoffs = new Real[players][profiles];
    int[] chosen = new int[players];
    for (int number = 0; number < profiles; number++) {
      game.interpreter().tick();
      for (Real[] own : payoffs) {
        own[number] = Real.ZERO;
      }
      Map<List<Object>, Real> next = new LinkedHashMap<>();
      walk(begin(), 0, Real.ONE, chosen, payoffs, number, next);
      successors.add(next);
      for (int player = players - 1; player >= 0; player--) {
        chosen[player] = (chosen[player] + 1) % plans.get(player).size();
        if (chosen[player] != 0) {
          break;
        }
      }
    }
    List<List<String>> names = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      List<String> own = new ArrayList<>();
      for (int number = 0; number < plans.get(player).size(); number++) {
        Object action = action(player, number);
        own.add(action == NotMade.MOVE ? "no move" : Printer.brief(action));
      }
      names.add(own);
    }
    return new NormalForm(game.players().stream().map(Object::toString).toList(), names, payoffs);
  }

  private void walk(
      Playthrough play,
      int from,
      Real probability,
      int[] chosen,
      Real[][] payoffs,
      int number,
      Map<List<Object>, Real> next) {
    List<GameLayout.Event> order = game.layout().order();
    for (int i = from; i < order.size(); i++) {
      GameLayout.Event event = order.get(i);
      if (event instanceof GameLayout.Choice choice) {
        play.set(
            event.slot(),
            play.isMade(choice)
                ? Objects.requireNonNull(
                    plans
                        .get(choice.player())
                        .get(chosen[choice.player()])
                        .get(place(play, choice)))
                : NotMade.MOVE);
        continue;
      }
      Map<Object, Real> drawn = drawn(play, (GameLayout.Draw) event);
      if (drawn.size() == 1) {
        play.set(event.slot(), drawn.keySet().iterator().next());
        continue;
      }
      for (Map.Entry<Object, Real> branch : drawn.entrySet()) {
        Playthrough fork = play.fork();
        fork.set(event.slot(), branch.getKey());
        walk(fork, i + 1, probability.times(branch.getValue()), chosen, payoffs, number, next);
      }
      return;
    }
    for (int player = 0; player < payoffs.length; player++) {
      if (!game.isEnvironment(player)) {
        payoffs[player][number] =
            payoffs[player][number].plus(probability.times(play.payoff(player, at)));
      }
    }
    if (!horizon.isOver(play, Math.max(0, position.round() - 1))) {
      horizon
          .follow(play)
          .forEach((values, weight) -> next.merge(values, probability.times(weight), Real::plus));
    }
  }

  private Map<Object, Real> drawn(Playthrough play, GameLayout.Draw draw) {
    Object value = play.evaluate(draw.member().distribution(), draw.player());
    return value instanceof Distribution distribution
        ? distribution.weights()
        : Map.of(value, Real.ONE);
  }
}
