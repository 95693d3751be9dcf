package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.GameMember;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Continuum;
import org.stratagem.value.Distribution;
import org.stratagem.value.NotMade;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;
import org.stratagem.value.Tuple;

/**
 * Grows the tree of a game: every draw and every choice, in order of declaration, round by round.
 * Cost: the nodes of the tree, with the lines evaluated at each.
 */
final class TreeGrowth {
  /** A move of a player, by where it is kept, and what it sees. */
  private record Sight(int slot, Object seen) {}

  private final GameInstance game;
  private final Span at;
  private final Horizon horizon;
  private final TreeBuilder builder;
  private final Map<Sight, Integer> sets = new LinkedHashMap<>();
  private final List<TreeForm.Situation> situations = new ArrayList<>();
  private final Map<Integer, List<Object>> drawn = new HashMap<>();
  private final @Nullable Real[] discounts;

  TreeGrowth(GameInstance game, Span at) {
    this.game = game;
    this.at = at;
    this.horizon = new Horizon(game);
    this.builder = new TreeBuilder(game.players().stream().map(Player::toString).toList());
    this.discounts = new Real[game.playerCount()];
    for (int player = 0; player < discounts.length; player++) {
      discounts[player] = horizon.goesOn() ? horizon.discount(player) : null;
    }
  }

  TreeForm grow() {
    if (!horizon.ends()) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E310,
                  at,
                  "`"
                      + game
                      + "` has no tree: its play never ends, since it has states but neither"
                      + " `rounds` nor `until`")
              .hint("`rounds n` in the game ends the play after n rounds"));
    }
    Real[] nothing = new Real[game.playerCount()];
    Arrays.fill(nothing, Real.ZERO);
    Real[] whole = new Real[game.playerCount()];
    Arrays.fill(whole, Real.ONE);
    List<Object> states = new ArrayList<>();
    for (GameMember.State state : game.layout().states()) {
      states.add(horizon.first(state));
    }
    begin(states, new ArrayList<>(), new Sum(0, nothing, whole, null));
    return new TreeForm(game, builder.build(), situations, drawn);
  }

  /**
   * What a play came to before a round.
   *
   * @param round its number, from 0
   * @param payoffs by player, so far
   * @param worth of a payoff in the round, by player
   * @param before the states of the rounds so far
   */
  private record Sum(int round, Real[] payoffs, Real[] worth, @Nullable Passed before) {}

  /** The states of a round, and those of the rounds before it. */
  private record Passed(List<Object> states, @Nullable Passed before) {}

  /** Draws the states that are not certain, then plays the round. */
  private void begin(List<Object> states, List<Object> drawn, Sum sum) {
    for (int i = drawn.size(); i < states.size(); i++) {
      if (states.get(i) instanceof Distribution distribution) {
        if (!distribution.isPoint()) {
          branch(distribution);
          for (Object value : distribution.weights().keySet()) {
            List<Object> longer = new ArrayList<>(drawn);
            longer.add(value);
            begin(states, longer, sum);
          }
          return;
        }
        drawn.add(distribution.weights().keySet().iterator().next());
      } else {
        drawn.add(states.get(i));
      }
    }
    Sum round = entered(drawn, sum);
    Playthrough play = new Playthrough(game);
    for (int i = 0; i < drawn.size(); i++) {
      play.set(game.layout().base(game.layout().states().get(i).symbol()), drawn.get(i));
    }
    from(play, 0, round);
  }

  /** Refuses states that come again, where no number of rounds ends the play: it could go on so. */
  private Sum entered(List<Object> states, Sum sum) {
    if (!horizon.goesOn() || horizon.isCounted()) {
      return sum;
    }
    for (Passed passed = sum.before(); passed != null; passed = passed.before()) {
      if (passed.states().equals(states)) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.E310,
                    at,
                    "`"
                        + game
                        + "` has no finite tree: its play may never end, since after "
                        + sum.round()
                        + (sum.round() == 1 ? " round" : " rounds")
                        + " everything can be as it was before")
                .hint("`rounds n` in the game ends the play after n rounds"));
      }
    }
    Passed passed = new Passed(List.copyOf(states), sum.before());
    return new Sum(sum.round(), sum.payoffs(), sum.worth(), passed);
  }

  private void branch(Distribution distribution) {
    drawn.put(builder.nodes(), List.copyOf(distribution.weights().keySet()));
    builder.chance(
        distribution.weights().keySet().stream().map(Printer::brief).toList(),
        List.copyOf(distribution.weights().values()));
    counted();
  }

  private void counted() {
    game.interpreter().tick(at);
    long limit = game.interpreter().limits().maxSize();
    if (builder.nodes() > limit) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  at,
                  "the tree of `" + game + "` has more nodes than the limit of " + limit)
              .hint("raise the limit with --max-size"));
    }
  }

  private void from(Playthrough play, int position, Sum sum) {
    List<GameLayout.Event> order = game.layout().order();
    for (int i = position; i < order.size(); i++) {
      GameLayout.Event event = order.get(i);
      if (event instanceof GameLayout.Choice choice) {
        if (play.isMade(choice)) {
          decide(play, i, choice, sum);
          return;
        }
        play.set(event.slot(), NotMade.MOVE);
        continue;
      }
      GameLayout.Draw draw = (GameLayout.Draw) event;
      Object outcome = play.evaluate(draw.member().distribution(), draw.player());
      if (!(outcome instanceof Distribution distribution)) {
        play.set(event.slot(), outcome);
      } else if (distribution.isPoint()) {
        play.set(event.slot(), distribution.weights().keySet().iterator().next());
      } else {
        branch(distribution);
        for (Object value : distribution.weights().keySet()) {
          Playthrough fork = play.fork();
          fork.set(event.slot(), value);
          from(fork, i + 1, sum);
        }
        return;
      }
    }
    end(play, sum);
  }

  private void decide(Playthrough play, int position, GameLayout.Choice choice, Sum sum) {
    List<Object> actions = actions(play, choice);
    builder.decision(set(play, choice, actions));
    counted();
    for (Object action : actions) {
      Playthrough fork = play.fork();
      fork.set(choice.slot(), action);
      from(fork, position + 1, sum);
    }
  }

  private int set(Playthrough play, GameLayout.Choice choice, List<Object> actions) {
    Object seen = play.seen(choice);
    Sight sight = new Sight(choice.slot(), seen);
    Integer known = sets.get(sight);
    if (known == null) {
      String move = choice.member().symbol().name();
      String name = seen.equals(Tuple.EMPTY) ? move : move + "(" + Printer.brief(seen) + ")";
      known = builder.set(choice.player(), name, actions.stream().map(Printer::brief).toList());
      sets.put(sight, known);
      int which = game.layout().choices(choice.player()).indexOf(choice);
      situations.add(new TreeForm.Situation(choice.player(), which, seen, actions));
    } else if (!situations.get(known).actions().equals(actions)) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.T114,
                  choice.member().span(),
                  "`"
                      + game.players().get(choice.player())
                      + "` chooses from "
                      + Printer.brief(new Tuple(situations.get(known).actions()))
                      + " in one play and from "
                      + Printer.brief(new Tuple(actions))
                      + " in another, and sees no difference between them")
              .hint("name what the choice depends on after `sees`"));
    }
    return known;
  }

  private List<Object> actions(Playthrough play, GameLayout.Choice choice) {
    Object domain = play.domain(choice);
    if (domain instanceof Continuum) {
      throw new StratagemException(
          Diagnostic.error(
              Code.E310,
              at,
              "`"
                  + game
                  + "` has no finite tree: `"
                  + game.players().get(choice.player())
                  + "` chooses from "
                  + Printer.brief(domain)));
    }
    List<Object> actions =
        GameInstance.elements(domain, choice.member().span()).stream().distinct().toList();
    if (actions.isEmpty()) {
      throw new StratagemException(
          Diagnostic.error(
              Code.E305,
              choice.member().span(),
              "`" + game.players().get(choice.player()) + "` has nothing to choose from"));
    }
    return actions;
  }

  private void end(Playthrough play, Sum sum) {
    Real[] payoffs = sum.payoffs().clone();
    Real[] worth = sum.worth().clone();
    for (int player = 0; player < payoffs.length; player++) {
      if (!game.isEnvironment(player)) {
        Real payoff = play.payoff(player, at);
        payoffs[player] =
            sum.round() == 0 ? payoff : payoffs[player].plus(worth[player].times(payoff));
      }
      if (discounts[player] != null) {
        worth[player] = worth[player].times(discounts[player]);
      }
    }
    if (horizon.isOver(play, sum.round())) {
      builder.terminal(List.of(payoffs));
      counted();
      return;
    }
    List<Object> states = new ArrayList<>();
    for (GameMember.State state : game.layout().states()) {
      states.add(horizon.next(state, play));
    }
    counted();
    begin(states, new ArrayList<>(), new Sum(sum.round() + 1, payoffs, worth, sum.before()));
  }
}
