package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.fixpoint.SetReplies;
import org.stratagem.type.Stage;
import org.stratagem.value.Distribution;

/**
 * Replies of peers as sets: whatever a reply gives weight to may be mixed in any way. For the uniform
 * distribution over the best replies these are all best replies.
 */
public final class SupportReplies implements SetReplies {
  private final PeerReplies replies;
  private final List<List<Object>> actions = new ArrayList<>();

  /** Refuses players without finitely many actions (E309), and those who read actions (T101). */
  public SupportReplies(GameInstance game, PeerReplies replies) {
    this.replies = replies;
    for (int player = 0; player < game.playerCount(); player++) {
      if (replies.seating().spaces().continuum(player) != null) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.E309,
                    replies.call().span(),
                    "`"
                        + game.players().get(player)
                        + "` has infinitely many actions: fixpoints among their mixtures cannot be"
                        + " listed")
                .hint("`fixpoint(" + game.name() + ", ...)` finds one"));
      }
      refuseUnmixed(game, player);
      actions.add(replies.actions(player));
    }
  }

  private void refuseUnmixed(GameInstance game, int player) {
    boolean mixes = replies.isMixed(player) || replies.answer(player) instanceof Stage.Action;
    boolean reads =
        replies.reads(player).stream()
            .allMatch(part -> part instanceof Stage.Dist dist && dist.of() instanceof Stage.Action);
    if (!mixes || !reads) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.T101,
                  replies.call().span("strategies"),
                  "`replies: supports` is for strategies that read the others' mixed actions, and `"
                      + game.players().get(player)
                      + "` plays a "
                      + replies.seating().printer().name(replies.stage(player)))
              .hint(
                  "give it the tier `MixedReply`: strategy S(foe): MixedReply = uniform(argmaxes a"
                      + " in Action { payoff(a, foe) })"));
    }
  }

  @Override
  public List<Integer> sizes() {
    return actions.stream().map(List::size).toList();
  }

  /** The actions of a player, in the order of their numbers. */
  public List<Object> actions(int player) {
    return actions.get(player);
  }

  /** A profile of weights as a distribution for each player. */
  public List<Object> profile(List<List<Rational>> weights) {
    List<Object> profile = new ArrayList<>();
    for (int player = 0; player < actions.size(); player++) {
      Map<Object, Real> own = new LinkedHashMap<>();
      for (int action = 0; action < actions.get(player).size(); action++) {
        own.put(actions.get(player).get(action), weights.get(player).get(action));
      }
      profile.add(Distribution.of(own));
    }
    return profile;
  }

  @Override
  public BitSet to(int player, List<List<Rational>> profile) {
    BitSet reply = new BitSet();
    answer(player, profile(profile)).weights().keySet().forEach(a -> reply.set(number(player, a)));
    return reply;
  }

  @Override
  public double[] mixture(int player, double[][] profile) {
    List<Object> mixed = new ArrayList<>();
    for (int other = 0; other < profile.length; other++) {
      Map<Object, Real> weights = new LinkedHashMap<>();
      double total = 0;
      for (double weight : profile[other]) {
        total += Math.max(0, weight);
      }
      for (int action = 0; action < profile[other].length; action++) {
        if (profile[other][action] > 0) {
          weights.put(actions.get(other).get(action), Real.of(profile[other][action] / total));
        }
      }
      mixed.add(Distribution.of(weights));
    }
    double[] reply = new double[actions.get(player).size()];
    answer(player, mixed)
        .weights()
        .forEach((action, weight) -> reply[number(player, action)] = weight.doubleValue());
    return reply;
  }

  private Distribution answer(int player, List<Object> profile) {
    replies.call().tick();
    Object reply = replies.reply(player, profile);
    return reply instanceof Distribution mixed ? mixed : Distribution.point(reply);
  }

  private int number(int player, Object action) {
    return replies
        .seating()
        .spaces()
        .number(action, new Stage.Action(player), replies.call().span("strategies"));
  }
}
