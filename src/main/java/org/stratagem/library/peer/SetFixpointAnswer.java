package org.stratagem.library.peer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.BestReplyForm;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Rounds;
import org.stratagem.elaborate.SupportReplies;
import org.stratagem.elaborate.Tabulation;
import org.stratagem.function.Call;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.library.play.Outcomes;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.fixpoint.SetFixpoints;
import org.stratagem.solve.nash.FiniteNash;
import org.stratagem.solve.nash.NashSolution;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.ValueSet;

/** The fixpoints of replies that are sets, as values. */
record SetFixpointAnswer(
    GameInstance game, List<Object> strategies, SupportReplies replies, Call call) {
  /**
   * Where the replies are no best replies, equilibria are only candidates, and in larger games not
   * worth the search.
   */
  private static final int FEW = 8;

  /** The profiles that hold, each once: pure ones first. */
  Sequence list() {
    long profiles = 1;
    for (int size : replies.sizes()) {
      profiles *= size;
      if (profiles > call.maxSize()) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.L401,
                    call.span(),
                    "there are more than " + call.maxSize() + " profiles of actions to try")
                .hint("raise the limit with --max-size")
                .hint("`fixpoint(" + game.name() + ", ...)` finds one fixpoint"));
      }
    }
    SetFixpoints fixpoints = new SetFixpoints(replies, call::tick);
    Set<List<List<Rational>>> found = new LinkedHashSet<>(fixpoints.pure());
    Candidates equilibria = equilibria();
    boolean complete = equilibria.all();
    for (List<List<Rational>> candidate : equilibria.profiles()) {
      if (fixpoints.holds(candidate)) {
        found.add(candidate);
      } else {
        complete = false;
      }
    }
    if (!complete) {
      found.addAll(fixpoints.searched());
    }
    if (found.isEmpty() && !complete) {
      throw none();
    }
    List<Object> list = new ArrayList<>();
    for (List<List<Rational>> profile : found) {
      list.add(fixpoint(profile, complete));
    }
    return new Sequence(list);
  }

  /**
   * Profiles that may be fixpoints.
   *
   * @param all whether there is no other fixpoint, up to mixtures of these where there are ties
   */
  private record Candidates(List<List<List<Rational>>> profiles, boolean all) {}

  /** The equilibria of the game: the fixpoints, if the replies are all best replies. */
  private Candidates equilibria() {
    boolean best = strategies.stream().allMatch(BestReplyForm::isBestReply);
    Candidates none = new Candidates(List.of(), false);
    if (!best && replies.sizes().stream().anyMatch(size -> size > FEW)) {
      return none;
    }
    try {
      NormalForm form = Tabulation.normalForm(game, call.span());
      FiniteNash nash = new FiniteNash(form, game.interpreter().limits()::isOver);
      if (nash.choosers() > 2 && !best) {
        return none;
      }
      NashSolution solution = nash.solve();
      call.refuseIfOver();
      return new Candidates(
          solution.list().stream().map(point -> exact(point.profile())).toList(),
          best && solution.complete());
    } catch (StratagemException refused) {
      if (best || refused.diagnostic().code().isLimit()) {
        throw refused;
      }
      return none;
    }
  }

  private static List<List<Rational>> exact(MixedProfile profile) {
    return profile.weights().stream()
        .map(weights -> weights.stream().map(Real::toRational).toList())
        .toList();
  }

  private StratagemException none() {
    return new StratagemException(
        Diagnostic.error(
                Code.E312,
                call.span(),
                "no profile could be verified to be among the replies to it, and there may be some"
                    + " all the same")
            .note(
                "all pure profiles were tried, and mixed ones looked for with weights that are"
                    + " simple fractions")
            .hint("`fixpoint(" + game.name() + ", ...)` shows near which mixtures replies change"));
  }

  private Result fixpoint(List<List<Rational>> weights, boolean complete) {
    List<Object> profile = replies.profile(weights);
    Result outcome = new Outcomes(game, Rounds.NONE, call.span()).of(profile);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("strategies", new Profile(game.players(), profile));
    for (String field : List.of("joint", "actions", "payoffs")) {
      if (outcome.fields().containsKey(field)) {
        fields.put(field, Objects.requireNonNull(outcome.fields().get(field)));
      }
    }
    List<Object> sets = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      List<Object> actions = replies.actions(player);
      BitSet reply = replies.to(player, weights);
      sets.add(new ValueSet(new LinkedHashSet<>(reply.stream().mapToObj(actions::get).toList())));
    }
    fields.put("replies", new Profile(game.players(), sets));
    fields.put("complete", complete);
    return new Result("fixpoint", fields).about(game);
  }
}
