package org.stratagem.library.bargain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.bargain.axiom.Axiom;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.FunctionValue;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Real;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** Solutions by axioms over several games. */
final class AxiomMatrix {
  private static final String KEPT = "✓";
  private static final String BROKEN = "✗ ";
  private static final String UNKNOWN = "-";

  private final Inputs inputs;
  private final Call call;
  private final int most;
  private final Real tolerance;
  private final List<Object> counterexamples = new ArrayList<>();

  AxiomMatrix(Arguments arguments, Call call) {
    this.inputs = new Inputs("axiom_matrix", arguments, call);
    this.call = call;
    this.most = inputs.count("most", 1);
    this.tolerance = inputs.number("tolerance");
  }

  Result result() {
    Map<String, Object> games = inputs.named("games");
    Map<String, Object> solutions = inputs.named("solutions");
    List<FiniteGame> tables = new ArrayList<>();
    for (Object game : games.values()) {
      if (!(game instanceof GameInstance instance)) {
        throw inputs.wrongKind("games", "games", game);
      }
      tables.add(FiniteGame.of("axiom_matrix", instance, call));
    }
    List<String> columns = new ArrayList<>(List.of("axiom"));
    Map<Axiom, List<Object>> rows = new EnumMap<>(Axiom.class);
    for (Axiom axiom : Axiom.values()) {
      rows.put(axiom, new ArrayList<>(List.of(axiom.word())));
    }
    Map<String, Object> answers = new LinkedHashMap<>();
    int asked = 0;
    for (Map.Entry<String, Object> solution : solutions.entrySet()) {
      if (!(solution.getValue() instanceof FunctionValue)) {
        throw inputs.wrongKind("solutions", "functions", solution.getValue());
      }
      List<Result> own = new ArrayList<>();
      for (FiniteGame game : tables) {
        call.progress(
            asked++,
            tables.size() * solutions.size(),
            solution.getKey() + " at " + game.instance());
        own.add(new AxiomAnswers(game, solution.getValue(), call).result(most, tolerance));
      }
      columns.add(solution.getKey());
      rows.forEach((axiom, row) -> row.add(cell(axiom, solution.getKey(), games, own)));
      answers.put(solution.getKey(), new Sequence(List.copyOf(own)));
    }
    call.progress(asked, asked, "axioms");
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("table", new Table(columns, List.copyOf(rows.values())));
    fields.put("counterexamples", new Sequence(counterexamples));
    return new Result("axiom_matrix", fields).about(new NamedTuple(answers));
  }

  /** Kept in all games, or broken, with the place of the first game's counterexample. */
  private String cell(
      Axiom axiom, String solution, Map<String, Object> games, List<Result> answers) {
    boolean isKnown = false;
    List<String> names = List.copyOf(games.keySet());
    for (int game = 0; game < answers.size(); game++) {
      if (!(answers.get(game).get(axiom.word()) instanceof Result found)) {
        continue;
      }
      isKnown = isKnown || Boolean.TRUE.equals(found.get("holds"));
      if (found.get("reason") != null) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("solution", solution);
        fields.put("axiom", axiom.word());
        fields.put("of", names.get(game));
        fields.putAll(found.fields());
        counterexamples.add(new Result("axiom", fields));
        return BROKEN + (counterexamples.size() - 1);
      }
    }
    return isKnown ? KEPT : UNKNOWN;
  }
}
