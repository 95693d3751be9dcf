package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Call;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.type.Stage;
import org.stratagem.value.Parts;

/**
 * Players who reply to one another as peers: each strategy reads the others once and gives what the
 * others in turn read.
 */
public final class PeerReplies {
  private static final double SETTLED = 1e-9;

  private final GameInstance game;
  private final Seating seating;
  private final List<Object> strategies;
  private final List<@Nullable Stage> answers = new ArrayList<>();
  private final Call call;

  /** Refuses strategies that do not read exactly what the others give. */
  public PeerReplies(GameInstance game, List<Object> strategies, Call call) {
    this.game = game;
    this.seating = game.seating();
    this.call = call;
    this.strategies = seating.seat(strategies, call.span("strategies"));
    for (int player = 0; player < strategies.size(); player++) {
      Stage stage = seating.stageOf(this.strategies.get(player), player, call.span("strategies"));
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
   * All profiles of actions at which every player's action is its reply; the first player's actions
   * vary slowest.
   */
  public List<List<Object>> fixpoints() {
    List<List<Object>> spaces = new ArrayList<>();
    long profiles = 1;
    for (int player = 0; player < strategies.size(); player++) {
      if (!(answers.get(player) instanceof Stage.Action action)) {
        throw refuse(
            "`fixpoints` takes reactions, and `"
                + game.players().get(player)
                + "` plays "
                + seating
                    .printer()
                    .name(seating.stageOf(strategies.get(player), player, call.span())));
      }
      if (seating.spaces().continuum(player) != null) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.E309,
                    call.span(),
                    "`"
                        + game.players().get(player)
                        + "` has infinitely many actions: fixpoints among them cannot be listed")
                .hint("`fixpoint(" + game.name() + ", ...)` finds one")
                .hint("`nash(" + game.name() + ")` finds those of best replies"));
      }
      List<Object> actions = seating.spaces().elements(action, call.span());
      spaces.add(actions);
      // The last player's action follows from the others'.
      if (player < strategies.size() - 1 || strategies.size() == 1) {
        profiles = Math.multiplyExact(profiles, (long) actions.size());
      }
      if (profiles > call.maxSize()) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.L401,
                    call.span(),
                    "there are more than " + call.maxSize() + " profiles of actions to try")
                .hint("raise the limit with --max-size"));
      }
    }
    List<List<Object>> found = new ArrayList<>();
    search(spaces, new ArrayList<>(), found);
    return found;
  }

  private void search(List<List<Object>> spaces, List<Object> chosen, List<List<Object>> found) {
    int player = chosen.size();
    int last = spaces.size() - 1;
    if (player < last) {
      for (Object action : spaces.get(player)) {
        List<Object> longer = new ArrayList<>(chosen);
        longer.add(action);
        search(spaces, longer, found);
      }
      return;
    }
    call.tick();
    List<Object> profile = new ArrayList<>(chosen);
    profile.add(spaces.get(last).get(0));
    profile.set(last, reply(last, profile));
    for (int other = 0; other <= last; other++) {
      if (!call.equal(profile.get(other), reply(other, profile))) {
        return;
      }
    }
    found.add(profile);
  }

  /** The start and the profile after each step. */
  public List<List<Object>> iterate(List<Object> from, int steps, boolean together) {
    List<List<Object>> states = new ArrayList<>();
    List<Object> state = new ArrayList<>();
    for (int player = 0; player < from.size(); player++) {
      Stage stage = answers.get(player);
      state.add(
          stage == null
              ? from.get(player)
              : seating.coerce(from.get(player), stage, call.span("from")));
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

  private StratagemException refuse(String message) {
    return new StratagemException(Diagnostic.error(Code.T101, call.span("strategies"), message));
  }
}
