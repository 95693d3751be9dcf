package org.stratagem.library.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.GroundingMethod;
import org.stratagem.function.Meeting;
import org.stratagem.type.GroundingExplanation;
import org.stratagem.type.Lift;
import org.stratagem.type.Stage;
import org.stratagem.type.StagePrinter;
import org.stratagem.type.TierException;
import org.stratagem.type.Verdict;
import org.stratagem.type.explain.Encounter;

/** What can be asked about strategies of given tiers that meet at a game, with the file's own. */
final class TierQuestions {
  /** Indices at which an indexed strategy is tried. */
  private static final int INDICES = 8;

  /** Of more players no call is written out. */
  private static final int FEW = 6;

  private final GameInstance game;
  private final StagePrinter printer;
  private final Lift lift = new Lift();

  TierQuestions(GameInstance game, StagePrinter printer) {
    this.game = game;
    this.printer = printer;
  }

  /**
   * Calls with what they show, and where nothing moves changes of one player's tier with which it
   * does.
   */
  List<String> about(Encounter encounter) {
    Meeting meeting = meeting(encounter.types());
    List<String> questions = new ArrayList<>();
    if (encounter.types().size() <= FEW) {
      for (GroundingMethod method : game.interpreter().library().groundings()) {
        boolean fits =
            encounter.grounds()
                ? method.function().equals("play")
                : method.refusal(meeting) == null;
        String question = fits ? method.question(meeting) : null;
        if (question != null) {
          questions.add(question);
        }
      }
    }
    if (encounter.verdict() instanceof Verdict.Race) {
      questions.addAll(ofWholeTiers(encounter.types()));
    }
    if (encounter.verdict() instanceof Verdict.Refused refused) {
      GroundingExplanation.of(refused, printer)
          .remedies()
          .forEach(remedy -> questions.add(remedy.text() + ": then they ground"));
    }
    if (questions.isEmpty() && encounter.verdict() instanceof Verdict.Race) {
      questions.add(
          "tiers that name whom they read, so that nobody waits in a circle"
              + (game.players().get(0).index() == null
                  ? ": tier After = " + printer.player(0) + ".Action -> Action"
                  : ""));
    }
    return questions;
  }

  private Meeting meeting(List<Stage> stages) {
    List<String> written = new ArrayList<>();
    for (Stage stage : stages) {
      written.add(Objects.requireNonNullElse(declared(stage), "t" + (stage.owner() + 1)));
    }
    return new Meeting(
        game.toString(), stages, written, game.shape(), printer, lift, this::declared);
  }

  /** Questions about all strategies of two tiers, or about the tiers as they adapt. */
  private List<String> ofWholeTiers(List<Stage> types) {
    List<String> questions = new ArrayList<>();
    if (adapt(types)) {
      questions.add(
          "metathreat("
              + game
              + ", everyone: s), which is not available yet, lets them adapt for ever");
    } else if (types.size() == 2
        && types.get(0) instanceof Stage.Read first
        && first.domain().size() == 1
        && isFinite(first)
        && isFinite(first.domain().get(0))) {
      questions.add(
          "metagame("
              + String.join(", ", game.toString(), printer.name(first), below(first))
              + ") weighs all strategies of the one tier against all of the other");
      String known = indexed(first);
      questions.add(
          known == null
              ? "race(" + game + ", S, 1..4) shows an indexed strategy S at every pair of indices"
              : "race(" + game + ", " + known + ", 1..4) shows it at every pair of indices");
    }
    return questions;
  }

  private String below(Stage.Read reader) {
    return printer.name(reader.domain().get(0));
  }

  private boolean isFinite(Stage stage) {
    return game.seating().spaces().count(stage).isFinite();
  }

  /** Whether each reads what the others then draw from. */
  private static boolean adapt(List<Stage> types) {
    for (Stage type : types) {
      if (!(type instanceof Stage.Read read)
          || !read.domain().stream().allMatch(part -> draws(types.get(part.owner()), part))) {
        return false;
      }
    }
    return true;
  }

  private static boolean draws(Stage type, Stage part) {
    return type instanceof Stage.Read read
        && read.result() instanceof Stage.Dist dist
        && dist.of().equals(part);
  }

  /** A declared strategy of that very stage, by name; one without an index if there is one. */
  private @Nullable String declared(Stage stage) {
    for (Definition.Strategy strategy : strategies(stage.owner())) {
      if (!strategy.indexed() && is(strategy, 0, stage)) {
        return strategy.symbol().name();
      }
    }
    String indexed = indexed(stage);
    for (int n = 1; indexed != null && n <= INDICES; n++) {
      for (Definition.Strategy strategy : strategies(stage.owner())) {
        if (strategy.indexed() && is(strategy, n, stage)) {
          return strategy.symbol().name() + "[" + n + "]";
        }
      }
    }
    return null;
  }

  /** An indexed strategy that is of that stage at one of the lowest indices; without its index. */
  private @Nullable String indexed(Stage stage) {
    for (Definition.Strategy strategy : strategies(stage.owner())) {
      for (int n = 1; strategy.indexed() && n <= INDICES; n++) {
        if (is(strategy, n, stage)) {
          return strategy.symbol().name();
        }
      }
    }
    return null;
  }

  /** The file's strategies that a player may be given. */
  private List<Definition.Strategy> strategies(int player) {
    List<Definition.Strategy> strategies = new ArrayList<>();
    for (Definition definition : game.interpreter().module().definitions().values()) {
      if (definition instanceof Definition.Strategy strategy && fits(strategy, player)) {
        strategies.add(strategy);
      }
    }
    return strategies;
  }

  private boolean fits(Definition.Strategy strategy, int player) {
    String wanted = strategy.player();
    return (strategy.game() == null || strategy.game() == game.definition().symbol())
        && (wanted == null
            || wanted.equals(game.players().get(player).toString())
            || wanted.equals(game.players().get(player).family()));
  }

  private boolean is(Definition.Strategy strategy, int index, Stage stage) {
    try {
      return game.seating().tiers().unfold(strategy.tier(), stage.owner(), index).equals(stage);
    } catch (TierException notForThisPlayer) {
      return false;
    }
  }
}
