package org.stratagem.library.tier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.StageSpaces;
import org.stratagem.function.Call;
import org.stratagem.numeric.Rational;
import org.stratagem.type.GroundingExplanation;
import org.stratagem.type.Size;
import org.stratagem.type.Stage;
import org.stratagem.type.StagePrinter;
import org.stratagem.type.Verdict;
import org.stratagem.type.Verdict.Step;
import org.stratagem.type.explain.Encounter;
import org.stratagem.type.explain.EncounterWords;
import org.stratagem.type.explain.Prospect;
import org.stratagem.type.explain.TierExplanation;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** An explanation as an answer: its texts, numbers and tables. */
final class TierAnswer {
  /** Stages that are listed; of more the first and the last. */
  private static final int LISTED = 12;

  /** Players whose reasons are told. */
  private static final int NAMED = 6;

  /** What the printer writes for what is too deep. */
  private static final String CUT = "...";

  private final TierExplanation explanation;
  private final GameInstance game;
  private final Call call;
  private final StagePrinter printer;
  private final EncounterWords words;
  private final StageSpaces spaces;

  TierAnswer(TierExplanation explanation, GameInstance game, Call call) {
    this.explanation = explanation;
    this.game = game;
    this.call = call;
    this.printer = explanation.printer();
    this.words = new EncounterWords(printer);
    this.spaces = game.seating().spaces();
  }

  Result result() {
    Stage stage = explanation.stage();
    Members members = new Members(game, printer, call);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("tier", explanation.name());
    fields.put("game", game.toString());
    fields.put("player", game.players().get(stage.owner()));
    fields.put("declared", new Sequence(new ArrayList<>(explanation.declarations())));
    fields.put("type", printer.print(stage));
    String unfolded = StagePrinter.of(playerNames()).print(stage);
    if (!unfolded.contains(CUT)) {
      fields.put("unfolded", unfolded);
    }
    fields.put("told", printer.told(stage));
    fields.put("stages", new Sequence(names(explanation.stages())));
    fields.put("size", size(stage));
    fields.put("count", described(stage));
    fields.put("member", members.describe(stage));
    NamedTuple entry = members.entry(stage);
    if (entry != null) {
      fields.put("entry", entry);
    }
    fields.put("encounter", encounter(explanation.encounter()));
    Encounter peers = explanation.peers();
    if (peers != null) {
      fields.put("peers", encounter(peers));
    }
    fields.put("against", against());
    return new Result("tier", fields).about(explanation);
  }

  private List<String> playerNames() {
    return game.players().stream().map(Object::toString).toList();
  }

  private List<Object> names(List<Stage> stages) {
    List<Object> names = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      if (stages.size() <= LISTED || i < LISTED / 2 || i >= stages.size() - LISTED / 2) {
        names.add(printer.name(stages.get(i)));
      } else if (i == LISTED / 2) {
        names.add("...");
      }
    }
    return names;
  }

  /** A number where it can be written out, else a text such as {@code 2^17179869184}. */
  private Object size(Stage stage) {
    Size size = spaces.count(stage);
    BigInteger exact = size.exact();
    return exact == null ? SizeWords.of(size) : Rational.of(exact, BigInteger.ONE);
  }

  /** {@code 4^16 = 4294967296}. */
  private String described(Stage stage) {
    String words = SizeWords.of(spaces.count(stage));
    String described = spaces.describe(stage);
    return described.endsWith(words) ? described : words;
  }

  private Result encounter(Encounter encounter) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Object> tiers = new ArrayList<>();
    encounter.types().forEach(type -> tiers.add(printer.name(type)));
    fields.put("tiers", new Profile(game.players(), tiers));
    fields.put("outcome", words.outcome(encounter));
    List<Object> steps = new ArrayList<>();
    for (Step step : encounter.steps()) {
      call.tick();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("reads", words.step(encounter, step));
      one.put("result", words.result(step));
      steps.add(new Result("step", one));
    }
    fields.put("steps", new Sequence(steps));
    List<Object> waits = new ArrayList<>();
    if (encounter.verdict() instanceof Verdict.Refused refused) {
      List<GroundingExplanation.Reason> reasons =
          GroundingExplanation.of(refused, printer).reasons();
      reasons.stream().limit(NAMED).forEach(reason -> waits.add(reason.text()));
      if (reasons.size() > NAMED) {
        waits.add("and so on, for " + (reasons.size() - NAMED) + " more");
      }
    }
    fields.put("waits", new Sequence(waits));
    fields.put(
        "questions",
        new Sequence(new ArrayList<>(new TierQuestions(game, printer).about(encounter))));
    return new Result("encounter", fields);
  }

  private Table against() {
    List<List<Object>> rows = new ArrayList<>();
    for (Prospect prospect : explanation.prospects()) {
      rows.add(List.of(prospect.tiers(), words.outcome(prospect), words.verdict(prospect)));
    }
    return new Table(List.of("others", "outcome", "how"), rows, 1);
  }
}
