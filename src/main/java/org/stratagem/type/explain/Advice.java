package org.stratagem.type.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stratagem.type.GroundingExplanation;
import org.stratagem.type.Lift;
import org.stratagem.type.Stage;
import org.stratagem.type.StagePrinter;
import org.stratagem.type.Verdict;

/** What can be asked of strategies that do not ground. */
public final class Advice {
  private final Encounter encounter;
  private final String game;
  private final StagePrinter printer;
  private final Lift lift = new Lift();
  private final List<String> advice = new ArrayList<>();

  private Advice(Encounter encounter, String game, StagePrinter printer) {
    this.encounter = encounter;
    this.game = game;
    this.printer = printer;
  }

  /**
   * Questions that the language answers, the likeliest first, each a sentence; then changes of one
   * player's tier with which they ground. Nothing where they do ground.
   */
  public static List<String> of(Encounter encounter, String game, StagePrinter printer) {
    if (encounter.verdict() instanceof Verdict.Refused refused) {
      Advice advice = new Advice(encounter, game, printer);
      if (refused instanceof Verdict.Race) {
        advice.race();
      }
      GroundingExplanation.of(refused, printer)
          .remedies()
          .forEach(remedy -> advice.advice.add(remedy.text() + ": then they ground"));
      return advice.advice;
    }
    return List.of();
  }

  private void race() {
    peers();
    threats();
    if (encounter.types().size() == 2) {
      ladders(encounter.types().get(0), encounter.types().get(1));
    } else if (advice.isEmpty()) {
      advice.add(
          "name whom each reads, so that nobody waits in a circle: tier After = "
              + printer.player(0)
              + ".Action -> Action");
    }
  }

  /** Each reads what the others answer with. */
  private void peers() {
    for (Stage type : encounter.types()) {
      if (type instanceof Stage.Read read
          && !read.domain().stream().allMatch(part -> lift.lifts(answer(part.owner()), part))) {
        return;
      }
    }
    boolean actions =
        IntStream.range(0, encounter.types().size())
            .allMatch(player -> answer(player) instanceof Stage.Action);
    if (actions) {
      advice.add("fixpoints(" + call("s") + ") finds the actions that answer one another");
    }
    advice.add(
        "iterate(" + call("s") + ", from: ...) lets them answer one another again and again");
  }

  private Stage answer(int player) {
    Stage type = encounter.types().get(player);
    return type instanceof Stage.Read read ? read.result() : type;
  }

  /** Each reads what the others may become, and becomes one of them at random. */
  private void threats() {
    for (Stage type : encounter.types()) {
      boolean threat =
          type instanceof Stage.Read read
              && read.domain().stream()
                  .allMatch(
                      part -> answer(part.owner()) instanceof Stage.Dist d && d.of().equals(part));
      if (!threat) {
        return;
      }
    }
    advice.add(
        "metathreat(" + call("s") + ") lets them adapt for ever: a stationary distribution");
  }

  /** Each reads a tier of the other that would follow it. */
  private void ladders(Stage first, Stage second) {
    if (!(first instanceof Stage.Read leading && second instanceof Stage.Read other)
        || leading.domain().size() != 1
        || other.domain().size() != 1) {
      return;
    }
    Stage below = other.domain().get(0);
    Stage foeBelow = leading.domain().get(0);
    if (!Encounter.of(List.of(first, foeBelow), lift).grounds()
        || !Encounter.of(List.of(below, second), lift).grounds()) {
      return;
    }
    advice.add(
        "unwindings("
            + game
            + ", (s, s2), (t, t2)) lets each lead in turn: s at "
            + printer.name(first)
            + " with t2 at "
            + printer.name(foeBelow)
            + ", then t at "
            + printer.name(second)
            + " with s2 at "
            + printer.name(below));
    if (!isRandom(first) && !isRandom(foeBelow)) {
      advice.add(
          "metagame("
              + String.join(", ", game, printer.name(first), printer.name(foeBelow))
              + ") weighs all strategies of one against all of the other");
      advice.add("race(" + game + ", S, 1..n) shows an indexed strategy S against itself");
    }
  }

  /** Whether there are infinitely many, in every game. */
  private static boolean isRandom(Stage stage) {
    Stage last = stage;
    while (last instanceof Stage.Read read) {
      last = read.result();
    }
    return !(last instanceof Stage.Action);
  }

  private String call(String letter) {
    int players = encounter.types().size();
    String seats =
        players > 4
            ? "everyone: " + letter
            : IntStream.rangeClosed(1, players)
                .mapToObj(i -> letter + i)
                .collect(Collectors.joining(", "));
    return game + ", " + seats;
  }
}
