package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Call;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.fixpoint.ReplySpace;
import org.stratagem.type.Stage;
import org.stratagem.value.Box;
import org.stratagem.value.Continuum;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.Parts;
import org.stratagem.value.Player;
import org.stratagem.value.Simplex;

/**
 * Players who reply to one another as peers: each strategy reads the others once and gives what the
 * others in turn read.
 */
public final class PeerReplies {
  private static final double SETTLED = 1e-9;

  private final Seating seating;
  private final List<Object> strategies;
  private final List<Stage> answers = new ArrayList<>();
  private final Call call;

  /** Refuses strategies that do not read exactly what the others give. */
  public PeerReplies(GameInstance game, List<Object> strategies, Call call) {
    this.seating = game.seating();
    this.call = call;
    this.strategies = seating.seat(strategies, call.span("strategies"));
    for (int player = 0; player < strategies.size(); player++) {
      Stage stage = stage(player);
      answers.add(stage instanceof Stage.Read read ? read.result() : stage);
    }
  }

  /** One player's reply when the others stand as in the profile. */
  Object reply(int player, List<Object> profile) {
    Object strategy = strategies.get(player);
    if (!(strategy instanceof FunctionValue function)
        || !(function.stage() instanceof Stage.Read read)) {
      return strategy;
    }
    List<Object> arguments = new ArrayList<>();
    for (Stage part : read.domain()) {
      arguments.add(seating.coerce(profile.get(part.owner()), part, call.span("strategies")));
    }
    return function.call(arguments.toArray());
  }

  /**
   * What the players' answers are chosen from, where that is compact and convex: distributions over
   * finitely many actions, numbers from intervals, boxes and simplices. Empty where it is not.
   */
  public Optional<ReplySpace> space() {
    List<ReplySpace.Part> parts = new ArrayList<>();
    for (int player = 0; player < answers.size(); player++) {
      Continuum continuum = seating.spaces().continuum(player);
      if (answers.get(player) instanceof Stage.Action && continuum != null) {
        add(continuum, parts);
      } else if (isMixed(player)) {
        parts.add(new ReplySpace.Weights(actions(player).size()));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new ReplySpace(parts));
  }

  private static void add(Continuum continuum, List<ReplySpace.Part> parts) {
    if (continuum instanceof Simplex simplex) {
      parts.add(new ReplySpace.Weights(simplex.parts()));
    } else if (continuum instanceof Box box) {
      box.sides().forEach(side -> add(side, parts));
    } else {
      Interval interval = (Interval) continuum;
      parts.add(
          new ReplySpace.Between(interval.low().doubleValue(), interval.high().doubleValue()));
    }
  }

  /** The first player who answers with one of finitely many actions, if there is one. */
  public Optional<Player> chooser() {
    for (int player = 0; player < answers.size(); player++) {
      if (answers.get(player) instanceof Stage.Action
          && seating.spaces().continuum(player) == null) {
        return Optional.of(seating.game().players().get(player));
      }
    }
    return Optional.empty();
  }

  /** Whether a player answers with distributions over finitely many actions. */
  boolean isMixed(int player) {
    return answers.get(player) instanceof Stage.Dist dist
        && dist.of() instanceof Stage.Action action
        && seating.spaces().count(action).isFinite();
  }

  /** The actions of a player who has finitely many. */
  List<Object> actions(int player) {
    return seating.spaces().elements(new Stage.Action(player), call.span());
  }

  /**
   * What stands in the middle of the space: equal weights for all actions, the middle of each
   * interval.
   */
  public List<Object> middle() {
    List<Object> middle = new ArrayList<>();
    for (int player = 0; player < answers.size(); player++) {
      Continuum continuum = seating.spaces().continuum(player);
      if (isMixed(player)) {
        Map<Object, Real> weights = new LinkedHashMap<>();
        List<Object> actions = actions(player);
        actions.forEach(action -> weights.put(action, Rational.of(1, actions.size())));
        middle.add(Distribution.of(weights));
      } else if (continuum != null) {
        List<Real> halves = new ArrayList<>();
        for (Interval side : continuum.coordinates()) {
          halves.add(side.low().plus(side.high()).dividedBy(Real.of(2)));
        }
        middle.add(continuum.at(halves));
      }
    }
    return middle;
  }

  /** What a player plays. */
  Stage stage(int player) {
    return seating.stageOf(strategies.get(player), player, call.span("strategies"));
  }

  /** What a player answers with, once it has read the others. */
  Stage answer(int player) {
    return answers.get(player);
  }

  /** What a player reads, in its own order; empty for an action or a distribution that stands. */
  List<Stage> reads(int player) {
    return strategies.get(player) instanceof FunctionValue function
            && function.stage() instanceof Stage.Read read
        ? read.domain()
        : List.of();
  }

  Seating seating() {
    return seating;
  }

  Call call() {
    return call;
  }

  /** The start and the profile after each step. */
  public List<List<Object>> iterate(List<Object> from, int steps, boolean together) {
    List<List<Object>> states = new ArrayList<>();
    List<Object> state = new ArrayList<>();
    for (int player = 0; player < from.size(); player++) {
      Stage stage = answers.get(player);
      state.add(seating.coerce(from.get(player), stage, call.span("from")));
    }
    states.add(state);
    for (int step = 0; step < steps; step++) {
      call.tick();
      List<Object> next = new ArrayList<>(state);
      for (int player = 0; player < state.size(); player++) {
        if (together || step % state.size() == player) {
          next.set(player, reply(player, state));
        }
      }
      states.add(next);
      state = next;
    }
    return states;
  }

  /**
   * Whether nobody would move any more. Numbers that are inexact or from an interval may move by
   * 1e-9 of their size: replies that are exact come as near as one likes to where they lead, and
   * never there.
   */
  public boolean settled(List<Object> state) {
    for (int player = 0; player < state.size(); player++) {
      boolean continuous = seating.spaces().continuum(player) != null;
      try {
        if (!near(state.get(player), reply(player, state), continuous)) {
          return false;
        }
      } catch (StratagemException incomparable) {
        return false;
      }
    }
    return true;
  }

  private boolean near(Object left, Object right, boolean continuous) {
    if (left instanceof Real a
        && right instanceof Real b
        && (continuous || !(a.isExact() && b.isExact()))) {
      double size = Math.max(1, Math.max(Math.abs(a.doubleValue()), Math.abs(b.doubleValue())));
      return Math.abs(a.doubleValue() - b.doubleValue()) <= SETTLED * size;
    }
    List<Object> parts = Parts.of(left);
    List<Object> others = Parts.of(right);
    if (parts == null || others == null || parts.size() != others.size()) {
      return call.equal(left, right);
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!near(parts.get(i), others.get(i), continuous)) {
        return false;
      }
    }
    return true;
  }
}
