package org.stratagem.library.bargain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stratagem.bargain.axiom.AxiomSearch;
import org.stratagem.bargain.axiom.Counterexample;
import org.stratagem.bargain.axiom.Finding;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Call;
import org.stratagem.game.NormalForm;
import org.stratagem.library.argument.Wording;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.library.game.TableGames;
import org.stratagem.numeric.Real;
import org.stratagem.value.Parts;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** What becomes of one solution, a function of the language, at one game and those made of it. */
final class AxiomAnswers {
  private final FiniteGame game;
  private final Object solution;
  private final Call call;
  private final TableGames tables;
  private @Nullable StratagemException refusal;
  private int asked;
  private int refused;

  /**
   * @param solution gives what players get in a game
   */
  AxiomAnswers(FiniteGame game, Object solution, Call call) {
    this.game = game;
    this.solution = solution;
    this.call = call;
    this.tables = new TableGames(game, call.span("solution"));
  }

  /**
   * The answer to all axioms.
   *
   * @param most how many games to ask about, about
   */
  Result result(int most, Real tolerance) {
    AxiomSearch.Outcome outcome =
        new AxiomSearch(
                this::payoffs,
                tolerance,
                most,
                () -> {
                  call.tick();
                  return false;
                },
                (done, all) -> call.progress(done, all, "games asked about"))
            .search(tables.form());
    if (refusal != null && refused == asked) {
      throw refusal;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Object> broken = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      fields.put(finding.axiom().word(), axiom(finding));
      if (!finding.holds()) {
        broken.add(finding.axiom().word());
      }
    }
    fields.put("broken", new Sequence(broken));
    fields.put("games", Real.of(asked));
    fields.put("restrictions", Real.of(outcome.tried()));
    if (!outcome.all().equals(java.math.BigInteger.valueOf(outcome.tried()))) {
      fields.put(
          "note",
          "tried "
              + outcome.tried()
              + " of "
              + outcome.all()
              + " restrictions, those that lack fewest actions; `most: n` tries more");
    }
    if (refusal != null) {
      fields.put("refusal", refusal.diagnostic().message());
    }
    return new Result("axioms", fields).about(game.instance());
  }

  private Optional<List<Real>> payoffs(NormalForm table) {
    call.tick();
    asked++;
    GameInstance instance = tables.game(table, game.instance().name());
    Object answer;
    try {
      answer = call.apply(solution, List.of(instance));
    } catch (StratagemException undefined) {
      if (undefined.diagnostic().code().isLimit()) {
        throw undefined;
      }
      refusal = refusal == null ? undefined : refusal;
      refused++;
      return Optional.empty();
    }
    List<Object> parts = Parts.of(Disagreement.payoffs(answer));
    if (parts == null && answer instanceof Real) {
      parts = List.of(answer);
    }
    if (parts == null || parts.size() != game.playerCount()) {
      throw noPayoffs(answer);
    }
    List<Real> payoffs = new ArrayList<>();
    for (Object part : parts) {
      if (!(part instanceof Real payoff)) {
        throw noPayoffs(answer);
      }
      payoffs.add(payoff);
    }
    return Optional.of(payoffs);
  }

  private StratagemException noPayoffs(Object answer) {
    return new StratagemException(
        Diagnostic.error(
                Code.E310,
                call.span("solution"),
                "a solution has to give each of the "
                    + game.playerCount()
                    + " players of `"
                    + game.instance()
                    + "` a number, and this one gives "
                    + Wording.of(answer))
            .hint("give a function from a game to payoffs: `coco`, or `g => coco(g).payoffs`"));
  }

  private Result axiom(Finding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("holds", finding.cases() > 0 && finding.holds());
    fields.put("statement", finding.axiom().statement());
    fields.put("cases", Real.of(finding.cases()));
    fields.put("broken", Real.of(finding.broken()));
    fields.put("undefined", Real.of(finding.undefined()));
    finding.counterexample().ifPresent(example -> putExample(fields, example));
    return new Result("axiom", fields);
  }

  private void putExample(Map<String, Object> fields, Counterexample example) {
    String first = example.changed() == null ? "Broken" : "Before";
    fields.put("game", tables.game(example.game(), first));
    fields.put("payoffs", profile(example.payoffs()));
    NormalForm changed = example.changed();
    if (changed != null) {
      fields.put("change", example.change());
      fields.put("changed", tables.game(changed, "After"));
      fields.put("changed_payoffs", profile(example.changedPayoffs()));
    }
    fields.put("reason", example.reason());
    fields.put("source", tables.source(example.game(), first));
    if (changed != null) {
      fields.put("changed_source", tables.source(changed, "After"));
    }
  }

  private Profile profile(List<Real> payoffs) {
    return game.byPlayer(payoffs);
  }
}
