package org.stratagem.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.check.Refusals.acceptsWithGames;
import static org.stratagem.check.Refusals.refuses;
import static org.stratagem.check.Refusals.refusesWithGames;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.Label;

class GroundsTest {
  private static List<String> texts(Diagnostic diagnostic) {
    return diagnostic.labels().stream().map(Label::text).toList();
  }

  @Test
  void aCommitmentRaceSaysWhoWaitsForWhat() {
    Diagnostic race = refusesWithGames(Code.T201, "show play(Chicken, Lead, ⟦Lead⟧)");
    assertThat(race.message())
        .isEqualTo("Row and Col are in a commitment race: no order of moves exists");
    assertThat(texts(race))
        .containsExactly(
            "Col plays Metapolicy: it waits to read Row's Reaction",
            "Row plays Metapolicy: it waits to read Col's Reaction");
    assertThat(race.notes()).contains("two players at the same tier never unwind");
    assertThat(race.hints().get(0)).contains("unwindings(Chicken, (Lead, Best), (Lead, Best))");
    assertThat(race.hints().get(1)).contains("metagame(Chicken, Metapolicy, Reaction)");
  }

  @Test
  void tiersOfAMetagameThatRaceAreSentToThoseThatDoNot() {
    Diagnostic race =
        refusesWithGames(Code.T201, "show metagame(Chicken, Metapolicy, ⟦Metapolicy⟧)");
    assertThat(texts(race))
        .containsExactly(
            "Col plays Metapolicy: it waits to read Row's Reaction",
            "Row plays Metapolicy: it waits to read Col's Reaction");
    assertThat(race.hints())
        .containsExactly(
            "metagame(Chicken, Metapolicy, Reaction)", "metagame(Chicken, Reaction, Metapolicy)");
    refusesWithGames(Code.T202, "show metagame(Chicken, Tier[4], ⟦Reaction⟧)");
    refusesWithGames(Code.T101, "show metagame(Chicken, ⟦Lead⟧, Reaction)");
    acceptsWithGames("show metagame(Chicken, Tier[4], Tier[3])");
  }

  @Test
  void reactionsAsPeersAreSentToTheirFixpoints() {
    Diagnostic race = refusesWithGames(Code.T201, "show play(Chicken, Best, ⟦Best⟧)");
    assertThat(race.hints().get(0)).contains("fixpoints(Chicken, Best, Best)");
  }

  @Test
  void aGapSaysWhatIsNeverThere() {
    Diagnostic gap = refusesWithGames(Code.T202, "show play(Chicken, Argmax[3], ⟦Argmax[1]⟧)");
    assertThat(gap.message())
        .isEqualTo("a gap between tiers: Row waits for Col's Metapolicy, and Col never gets there");
    assertThat(texts(gap).get(0)).startsWith("Col plays Reaction: it passes through Reaction");
    refusesWithGames(
        Code.T202, "let p: Policy = _ => Swerve\nshow play(Chicken, p, ⟦Swerve⟧, rounds: 2)");
  }

  @Test
  void threePlayersAreStuckAfterOneStep() {
    Diagnostic race =
        refuses(
            Code.T201,
            """
            game Three {
              players Ann, Bob, Cid choose {Up, Down}
              payoff p = if Ann == Bob then 1 else 0
            }
            strategy React(foe) for Three: Reaction = Up
            strategy Lead(foe) for Three: Metapolicy = Down
            show play(Three, Lead, React, ⟦React⟧)
            """);
    assertThat(race.message()).startsWith("Bob and Cid are in a commitment race");
    assertThat(race.notes()).contains("after Ann's first step (a read) nothing can move");
  }

  @Test
  void insideAStrategyItSaysInWhoseReasoning() {
    Diagnostic race =
        refusesWithGames(
            Code.T201,
            "strategy S(foe) for Chicken: Metapolicy = argmax a in Action { payoff(Best, ⟦foe⟧) }");
    assertThat(race.notes().get(0)).isEqualTo("in Row's Metapolicy `S`");
  }

  @Test
  void aPlayHasAStrategyForEachPlayer() {
    Diagnostic few = refusesWithGames(Code.T107, "show ⟦play(Chicken, Swerve)⟧");
    assertThat(few.message()).isEqualTo("Chicken takes 2 strategies, not 1");
    refusesWithGames(Code.T107, "show ⟦play(Chicken, Swerve, Swerve, Swerve)⟧");
    refusesWithGames(Code.T107, "show play(Chicken, ⟦Swerve⟧, everyone: Swerve)");
  }

  @Test
  void policiesArePlayedForRounds() {
    String policy = "let p: Policy = _ => Swerve\n";
    acceptsWithGames(policy + "show play(Chicken, p, p, rounds: 3)");
    refusesWithGames(Code.T107, policy + "show ⟦play(Chicken, p, p)⟧");
  }

  @Test
  void bothOrdersOfUnwindingHaveToGround() {
    acceptsWithGames("show unwindings(Chicken, (Lead, Best), (Lead, Best))");
    refusesWithGames(
        Code.T201,
        "show unwindings(Chicken, (Lead, Lead), (Lead, ⟦Best⟧))"
            .replace("⟦Best⟧", "Best")
            .replace("(Lead, Best))", "⟦(Lead, Best)⟧)"));
    refusesWithGames(Code.T101, "show unwindings(Chicken, ⟦Lead⟧, (Lead, Best))");
  }

  @Test
  void peersAnswerWhatTheOthersRead() {
    acceptsWithGames(
        "show fixpoints(Chicken, Best, Best)\n"
            + "show iterate(Chicken, Best, Best, from: (Swerve, Swerve)).last.Row == Swerve");
    refusesWithGames(Code.T101, "show fixpoints(Chicken, ⟦Lead⟧, Best)");
  }

  @Test
  void aSweepIsRefusedOnlyIfEveryCellIs() {
    acceptsWithGames(
        "show sweep n in 1..3, m in 1..3 { play(Chicken, Argmax[n], Argmax[m]).actions }");
    refusesWithGames(
        Code.T201, "show sweep n in 1..3 { play(Chicken, Argmax[n], ⟦Argmax[n]⟧).actions }");
    refusesWithGames(
        Code.T202, "show each n in 1..3 { play(Chicken, Argmax[n + 1], ⟦Argmax[1]⟧).actions }");
  }

  @Test
  void whatARejectRefusesIsKeptApart() {
    CheckedText text =
        CheckedText.of(
            Refusals.GAMES + "reject \"race\" show play(Chicken, Lead, Lead)\nreject show 1");
    assertThat(text.lines()).isEmpty();
    List<List<Diagnostic>> found = List.copyOf(text.refused().values());
    assertThat(found).extracting(List::size).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void differentGamesWithTheSameShapeAreJudgedOnce() {
    acceptsWithGames("show sweep c in 1..40 { play(Chicken(crash: -c), Lead, Best).actions }");
  }
}
