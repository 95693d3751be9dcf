package org.stratagem.elaborate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Call;
import org.stratagem.solve.fixpoint.Orbits;
import org.stratagem.solve.fixpoint.PureFixpoints;
import org.stratagem.solve.fixpoint.Reaction;
import org.stratagem.solve.fixpoint.ReactionProfile;
import org.stratagem.type.Stage;

/** Reactions of peers whose actions are finitely many, as tables of the numbers of actions. */
public final class FiniteReplies {
  private final GameInstance game;
  private final PeerReplies replies;
  private final Call call;
  private final List<List<Object>> actions = new ArrayList<>();
  private final ReactionProfile reactions;

  /**
   * Refuses players who answer with anything but actions (T101), and infinitely many actions
   * (E309).
   *
   * @param function who asks, for messages
   */
  public FiniteReplies(GameInstance game, PeerReplies replies, String function) {
    this.game = game;
    this.replies = replies;
    this.call = replies.call();
    List<Integer> sizes = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      if (!(replies.answer(player) instanceof Stage.Action action)) {
        throw noReaction(player, function);
      } else if (replies.seating().spaces().continuum(player) != null) {
        throw infinite(player, function);
      }
      actions.add(replies.seating().spaces().elements(action, call.span()));
      sizes.add(actions.get(player).size());
    }
    List<Reaction> rules = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      rules.add(reaction(player));
    }
    this.reactions = new ReactionProfile(sizes, rules);
  }

  private Reaction reaction(int player) {
    List<Integer> owners =
        replies.reads(player).stream().map(Stage::owner).distinct().sorted().toList();
    return new Reaction(
        owners,
        read -> {
          call.tick();
          List<Object> profile = new ArrayList<>();
          actions.forEach(all -> profile.add(all.get(0)));
          for (int i = 0; i < read.length; i++) {
            profile.set(owners.get(i), actions.get(owners.get(i)).get(read[i]));
          }
          return replies
              .seating()
              .spaces()
              .number(
                  replies.reply(player, profile), replies.answer(player), call.span("strategies"));
        });
  }

  private StratagemException noReaction(int player, String function) {
    Diagnostic refusal =
        Diagnostic.error(
            Code.T101,
            call.span("strategies"),
            "`"
                + function
                + "` takes players who answer with actions, and `"
                + game.players().get(player)
                + "` answers with "
                + replies.seating().printer().name(replies.answer(player)));
    return new StratagemException(
        replies.answer(player) instanceof Stage.Dist
            ? refusal
                .hint("`fixpoint(" + game.name() + ", ...)` finds a fixpoint among distributions")
                .hint(
                    "`fixpoints(..., replies: supports)` takes every mixture of what a reply gives"
                        + " weight to as a reply too")
            : refusal);
  }

  private StratagemException infinite(int player, String function) {
    return new StratagemException(
        Diagnostic.error(
                Code.E309,
                call.span(),
                "`"
                    + game.players().get(player)
                    + "` has infinitely many actions: "
                    + (function.equals("fixpoints")
                        ? "fixpoints among them cannot be listed"
                        : "their orbits cannot be listed"))
            .hint("`fixpoint(" + game.name() + ", ...)` finds one")
            .hint("`iterate(" + game.name() + ", ..., from: ...)` shows where they go")
            .hint("`nash(" + game.name() + ")` finds those of best replies"));
  }

  /**
   * All profiles of actions at which every player's action is its reply; the first player's actions
   * vary slowest. Refuses too many combinations of actions to try (L401).
   */
  public List<List<Object>> fixpoints() {
    BigInteger tries = PureFixpoints.tries(reactions);
    if (tries.compareTo(BigInteger.valueOf(call.maxSize())) > 0) {
      throw tooMany("there are " + tries + " combinations of actions to try");
    }
    List<List<Object>> found = new ArrayList<>();
    for (int[] profile : PureFixpoints.of(reactions, call::tick).profiles()) {
      List<Object> fixpoint = new ArrayList<>();
      for (int player = 0; player < profile.length; player++) {
        fixpoint.add(actions.get(player).get(profile[player]));
      }
      found.add(fixpoint);
    }
    return found;
  }

  /** Where replying leads from every profile. Refuses too many profiles (L401). */
  public Orbits orbits(Orbits.Order order) {
    BigInteger profiles = reactions.profiles();
    long most = Math.min(call.maxSize(), Integer.MAX_VALUE - 8);
    if (profiles.compareTo(BigInteger.valueOf(most)) > 0) {
      throw tooMany("`" + game + "` has " + profiles + " profiles of actions to start from");
    }
    return Orbits.of(reactions, order, call::tick);
  }

  private StratagemException tooMany(String what) {
    return new StratagemException(
        Diagnostic.error(
                Code.L401, call.span(), what + ", more than the limit of " + call.maxSize())
            .hint("raise the limit with --max-size")
            .hint("`iterate(" + game.name() + ", ..., from: ...)` follows one start"));
  }

  /** The profile of actions of a number that orbits use. */
  public List<Object> profile(int number) {
    List<Object> profile = new ArrayList<>();
    int left = number;
    for (int player = actions.size() - 1; player >= 0; player--) {
      List<Object> all = actions.get(player);
      profile.add(0, all.get(left % all.size()));
      left /= all.size();
    }
    return profile;
  }
}
