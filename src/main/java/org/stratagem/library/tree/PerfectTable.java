package org.stratagem.library.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Call;
import org.stratagem.game.MixedPayoffs;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.game.tree.Trembling;
import org.stratagem.library.game.FiniteForm;
import org.stratagem.library.game.NashComponents;
import org.stratagem.numeric.Real;
import org.stratagem.solve.nash.FiniteNash;
import org.stratagem.solve.nash.NashSolution;
import org.stratagem.solve.nash.PerfectEquilibria;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** The perfect equilibria of a table of payoffs as values. */
final class PerfectTable {
  private final String function;
  private final GameInstance game;
  private final Call call;
  private final FiniteForm form;
  private final FiniteNash nash;

  /** Refuses a game in which more than two have a choice. */
  PerfectTable(String function, GameInstance game, Call call) {
    this.function = function;
    this.game = game;
    this.call = call;
    this.form = new FiniteForm(function, game, call);
    this.nash = new FiniteNash(form.table(), () -> game.interpreter().limits().isOver());
    if (nash.choosers() > 2) {
      throw tooMany(function, game, call);
    }
  }

  /** Where more than two players have a choice. */
  static StratagemException tooMany(String function, GameInstance game, Call call) {
    return new StratagemException(
        Diagnostic.error(
                Code.E310,
                call.span(),
                "`"
                    + function
                    + "` is for games in which at most two players have a choice, and in `"
                    + game
                    + "` more have")
            .hint("`sequential(" + game.name() + ")` takes any number of players, in small games"));
  }

  Result whole() {
    NashSolution all = nash.solve();
    call.refuseIfOver();
    PerfectEquilibria.Found found =
        new PerfectEquilibria(form.table(), () -> game.interpreter().limits().isOver()).among(all);
    call.refuseIfOver();
    if (found.list().isEmpty()) {
      // There always is one, but the enumeration was cut short.
      return new TremblingAnswers(function, game, call).one(Trembling.SEQUENCES);
    }
    List<Object> list = new ArrayList<>();
    for (PerfectEquilibria.Perfect perfect : found.list()) {
      call.tick();
      Result equilibrium = form.equilibrium(perfect.point().profile(), true, null);
      Map<String, Object> fields = new LinkedHashMap<>(equilibrium.fields());
      if (game.playerCount() > 1) {
        fields.put("trembles", trembles(perfect));
      }
      list.add(new Result("equilibrium", fields));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("list", new Sequence(list));
    fields.put("components", new NashComponents(form, list).of(found.components()));
    fields.put("complete", all.complete());
    fields.put("reason", reason(all.complete()));
    fields.put(
        "method", method(found.programs(), "those of " + all.list().size() + " Nash equilibria"));
    return new Result("equilibria", fields);
  }

  static String reason(boolean complete) {
    return complete
        ? "every perfect equilibrium is in the list or a mixture of such: proven"
        : "not all Nash equilibria were looked at";
  }

  static String method(int programs, String which) {
    return which
        + " in which no strategy is weakly dominated: "
        + programs
        + (programs == 1 ? " linear program" : " linear programs");
  }

  /** The strategies to which the others' are best replies too, checked by the table of payoffs. */
  private Profile trembles(PerfectEquilibria.Perfect perfect) {
    List<List<Real>> weights = trembles(form.table(), perfect);
    List<Object> strategies = new ArrayList<>();
    for (int player = 0; player < weights.size(); player++) {
      strategies.add(form.strategy(weights.get(player), player));
    }
    return new Profile(game.players(), strategies);
  }

  /** By player and action; refuses to hand out what does not prove the equilibrium perfect. */
  static List<List<Real>> trembles(NormalForm table, PerfectEquilibria.Perfect perfect) {
    List<List<Real>> profile = perfect.point().profile().weights();
    List<List<Real>> trembles = new ArrayList<>(profile);
    for (int player = 0; player < profile.size(); player++) {
      List<Real> against = perfect.against().get(player);
      for (int other = 0; other < profile.size() && !against.isEmpty(); other++) {
        if (other != player && !perfect.against().get(other).isEmpty()) {
          trembles.set(other, against);
        }
      }
    }
    for (int player = 0; player < profile.size(); player++) {
      List<List<Real>> strategies = new ArrayList<>(trembles);
      strategies.set(player, profile.get(player));
      boolean all =
          profile.size() == 1
              || trembles.get(player).stream().allMatch(weight -> weight.signum() > 0);
      boolean best =
          new MixedPayoffs(table, new MixedProfile(strategies))
                  .regret(player)
                  .toRational()
                  .doubleValue()
              <= 1e-9;
      if (!all || !best) {
        throw new IllegalStateException("no proof that " + profile + " is perfect");
      }
    }
    return trembles;
  }
}
