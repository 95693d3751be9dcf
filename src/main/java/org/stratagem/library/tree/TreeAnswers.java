package org.stratagem.library.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.TreeForm;
import org.stratagem.function.Call;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.Recall;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Profile;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;

/** A game as a tree for one question, and behaviour in it as values. */
public final class TreeAnswers {
  private final String function;
  private final Call call;
  private final TreeForm form;

  /** Refuses a game in which somebody without a payoff has a choice. */
  public TreeAnswers(String function, GameInstance game, Call call) {
    this.function = function;
    this.call = call;
    this.form = TreeForm.of(game, call.span());
    for (int set = 0; set < form.tree().sets().size(); set++) {
      GameTree.InformationSet information = form.tree().information(set);
      if (game.isEnvironment(information.player()) && information.actions().size() > 1) {
        String player = game.players().get(information.player()).toString();
        throw new StratagemException(
            Diagnostic.error(
                    Code.E310,
                    call.span(),
                    "`"
                        + player
                        + "` has a choice, but has no payoff in `"
                        + game
                        + "`, so `"
                        + function
                        + "` cannot tell what it does")
                .hint("give `" + player + "` a payoff, or make what it does a `chance` variable"));
      }
    }
  }

  public TreeForm form() {
    return form;
  }

  public GameTree tree() {
    return form.tree();
  }

  /** Refuses a game in which somebody forgets, and says who forgets what. */
  public void refuseForgetting() {
    Optional<Recall.Forgetting> lapse = Recall.of(tree()).first();
    if (lapse.isPresent()) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E310,
                  call.span(),
                  "`"
                      + function
                      + "` needs players who remember what they knew and did, and in `"
                      + form.game()
                      + "` somebody forgets")
              .note(Recollections.sentence(form, lapse.get()))
              .hint("name after `sees` what the player still knows"));
    }
  }

  public Profile byPlayer(List<Real> numbers) {
    return new Profile(form.game().players(), new ArrayList<Object>(numbers));
  }

  /** Gains up to this, next to the payoffs, are those of fractions close to other numbers. */
  private static final double CLOSE = 1e-9;

  /** Fails where a solver's answer is none: the tree says how much could be gained. */
  public void demandEquilibrium(List<Real> regrets) {
    if (!tree().isExact()) {
      return;
    }
    double scale = 1;
    for (int node = 0; node < tree().size(); node++) {
      for (int player = 0; tree().isTerminal(node) && player < regrets.size(); player++) {
        scale = Math.max(scale, Math.abs(tree().payoff(node, player).doubleValue()));
      }
    }
    double most = CLOSE * scale;
    if (regrets.stream().anyMatch(each -> each.doubleValue() > most)) {
      throw new IllegalStateException("an equilibrium with regrets " + regrets);
    }
  }

  /** What is done, in fractions only where these are an equilibrium of exact payoffs. */
  private BehaviourProfile printed(BehaviourProfile profile, List<Real> regrets) {
    if (tree().isExact() && regrets.stream().allMatch(regret -> regret.signum() == 0)) {
      return profile;
    }
    List<List<Real>> all = new ArrayList<>();
    for (List<Real> own : profile.probabilities()) {
      all.add(
          own.stream().map(each -> each.isInteger() ? each : Real.of(each.doubleValue())).toList());
    }
    return new BehaviourProfile(all);
  }

  /**
   * Behaviour with what it comes to; as doubles where it is only close to an equilibrium.
   *
   * @param gains what each player could still gain
   */
  public Map<String, Object> fields(BehaviourProfile found, List<Real> gains) {
    BehaviourProfile profile = printed(found, gains);
    List<Real> regrets =
        profile.equals(found)
            ? gains
            : gains.stream().map(gain -> Real.of(gain.doubleValue())).toList();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("strategies", form.strategies(profile, call.span()));
    path(profile).ifPresent(path -> fields.put("path", path));
    fields.put("payoffs", byPlayer(new Play(tree(), profile).payoffs()));
    fields.put("regret", byPlayer(regrets));
    return fields;
  }

  /** The play that comes of it, move by move; nothing where anything is drawn. */
  private Optional<Sequence> path(BehaviourProfile profile) {
    List<Object> path = new ArrayList<>();
    int node = 0;
    while (!tree().isTerminal(node)) {
      if (tree().kind(node) == GameTree.Kind.CHANCE) {
        return Optional.empty();
      }
      int set = tree().set(node);
      int action = profile.action(set);
      if (action < 0) {
        return Optional.empty();
      }
      TreeForm.Situation situation = form.situation(set);
      path.add(
          new Tuple(
              List.of(
                  form.game().players().get(situation.player()), situation.actions().get(action))));
      node = tree().child(node, action);
    }
    return Optional.of(new Sequence(path));
  }

  /**
   * What is believed where there is something to be unsure of.
   *
   * @param beliefs by information set, then by node
   */
  public Table beliefs(List<List<Real>> beliefs) {
    List<List<Object>> rows = new ArrayList<>();
    for (int set = 0; set < tree().sets().size(); set++) {
      if (tree().members(set) == 1) {
        continue;
      }
      TreeForm.Situation situation = form.situation(set);
      Map<Object, Real> belief = new LinkedHashMap<>();
      for (int place = 0; place < tree().members(set); place++) {
        belief.put(form.way(tree().member(set, place)), beliefs.get(set).get(place));
      }
      List<Object> row = new ArrayList<>();
      row.add(form.game().players().get(situation.player()));
      row.add(form.move(set));
      row.add(situation.seen());
      row.add(Distribution.of(belief));
      rows.add(row);
    }
    return new Table(List.of("player", "move", "sees", "believes"), rows);
  }
}
