package org.stratagem.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.check.Refusals.acceptsWithGames;
import static org.stratagem.check.Refusals.refuses;
import static org.stratagem.check.Refusals.refusesWithGames;

import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;

class StrategiesTest {
  @Test
  void aBodyLiftsToItsTier() {
    acceptsWithGames(
        """
        strategy Point for Chicken: Mixed = Swerve
        strategy Half for Chicken: Mixed = {Swerve: 1/2, Straight: 1/2}
        strategy Low for Pricing: Action = 0
        strategy Answer(foe) for Chicken: Metapolicy = foe(Swerve)
        strategy Raise(foe) for Chicken: Tier[3] = if foe(Best) == Swerve then Best else (a => Straight)
        """);
    Diagnostic mixed =
        refusesWithGames(
            Code.T101, "strategy Half for Chicken: Action = ⟦{Swerve: 1/2, Straight: 1/2}⟧");
    assertThat(mixed.message())
        .isEqualTo("got a distribution over `Swerve`, `Straight`, wanted Row's Action");
    refusesWithGames(Code.T101, "strategy S(foe): Reaction = ⟦uniform(Action)⟧");
    refusesWithGames(Code.T101, "strategy S for Chicken: Action = ⟦Accept⟧");
    refusesWithGames(Code.T101, "strategy S for Chicken: Policy = _ => ⟦3⟧");
  }

  @Test
  void constantsLieInTheDomain() {
    Diagnostic outside = refusesWithGames(Code.T101, "strategy High for Pricing: Action = ⟦11⟧");
    assertThat(outside.notes()).containsExactly("East chooses from [0, 10]");
    refusesWithGames(Code.T101, "strategy Five for Offer.Giver: Action = ⟦5⟧");
    acceptsWithGames("fn h(x) = x / 2\nstrategy Half for Offer.Giver: Action = h(8)");
  }

  @Test
  void formalsNeedATierThatReads() {
    refusesWithGames(Code.T107, "strategy S(foe): ⟦Mixed⟧ = uniform(Action)");
    refusesWithGames(Code.T107, "strategy ⟦S⟧(x, y) for Chicken: Reaction = x");
  }

  @Test
  void plansAreFunctionsOfWhatTheMoverSees() {
    acceptsWithGames(
        """
        strategy Fair for Offer.Taker: Action = offer => if offer >= 2 then Accept else Reject
        strategy Fair2(offer) for Offer.Taker: Action = if offer >= 2 then Accept else Reject
        strategy Shy for Offer.Taker: Behaviour = offer => {Accept: 1/2, Reject: 1/2}
        """);
    refusesWithGames(Code.T101, "strategy S for Offer.Taker: Action = ⟦Accept⟧");
    refusesWithGames(Code.T101, "strategy S for Offer.Taker: Action = offer => ⟦Swerve⟧");
    refusesWithGames(Code.T101, "strategy S for Offer.Taker: Action = offer => ⟦{Accept: 1}⟧");
    refusesWithGames(
        Code.T104,
        "strategy S for Offer.Taker: Action = offer => ⟦match offer⟧ { 0 -> Reject  1 -> Accept }");
  }

  @Test
  void plansOfSeveralMovesMayBeWrittenWithNames() {
    String game =
        """
        game Poker {
          players Ann, Bob
          chance card ~ {High: 1/2, Low: 1/2}
          Ann chooses open in {Check, Bet} sees card
          Bob chooses reply in {Meet, Pass} sees open
          Ann chooses final in {Stay, Leave} sees card, open, reply
          payoff Ann = if final == Stay and card == High then 1 else 0
          payoff Bob = -payoff[Ann]
        }
        """;
    acceptsWithGames(
        game
            + "strategy S for Poker.Ann: Behaviour ="
            + " (open: card => match card { High -> Bet  Low -> {Bet: 1/3, Check: 2/3} },"
            + " final: (card, open, reply) => if reply == Meet then Stay else Leave)");
    refuses(Code.T101, game + "strategy S for Poker.Ann: Behaviour = ⟦(open: card => Bet)⟧");
    refuses(
        Code.T101,
        game + "strategy S for Poker.Ann: Action = (open: card => Bet, final: (c, o, r) => ⟦Bet⟧)");
    Diagnostic misspelt =
        refuses(
            Code.N107,
            game
                + "strategy S for Poker.Ann: Action ="
                + " (open: card => Bet, final: (c, o, r) => Stay, ⟦fnal: card => Stay⟧)");
    assertThat(misspelt.hints()).containsExactly("did you mean `final`?");
  }

  @Test
  void aStrategyIsCheckedInEveryGameItIsUsedIn() {
    acceptsWithGames("strategy Low: Action = 0\nshow play(Pricing, everyone: Low)");
    Diagnostic wrong =
        refusesWithGames(
            Code.T101, "strategy Low: Action = ⟦0⟧\nshow play(Chicken, everyone: Low)");
    assertThat(wrong.message()).isEqualTo("got the number 0, wanted Row's Action");
  }

  @Test
  void anIfOnIndicesChecksOnlyTheBranchTaken() {
    acceptsWithGames(
        """
        strategy Level[k] for Chicken: Mixed =
          if k == 0 then uniform(Action) else softmax a in Action { payoff(a, Foe.Level[k - 1]) }
        strategy Odd[n] for Chicken: Tier[n] = if n == 1 then (foe => foe) else if n == 2 then (foe => Swerve) else (foe => a => a)
        show play(Chicken, Level[3], Level[7])
        show sweep k in 0..5 { play(Chicken, Level[k], Level[k]).payoffs }
        """);
  }

  @Test
  void indicesOfTiersAreKnownBeforeTheFileRuns() {
    acceptsWithGames("show sweep n in 1..3 { play(Chicken, Argmax[n + 1], Argmax[n]).actions }");
    acceptsWithGames("show each n in 1..3 { play(Chicken, Argmax[n + 1], Argmax[n]).payoffs.Row }");
    refusesWithGames(Code.T110, "fn f(n) = play(Chicken, ⟦Argmax[n]⟧, Swerve)\nshow f(2)");
    refusesWithGames(Code.T110, "show play(Chicken, ⟦Argmax⟧, Swerve)");
  }

  @Test
  void aStrategyBelongsToItsPlayer() {
    String rock = "strategy Rock for Chicken.Row: Action = Straight\n";
    acceptsWithGames(rock + "show play(Chicken, Rock, Best)");
    Diagnostic other = refusesWithGames(Code.N106, rock + "show play(Chicken, Best, ⟦Rock⟧)");
    assertThat(other.message()).isEqualTo("`Rock` belongs to Chicken.Row, not to Col");
    refusesWithGames(Code.N106, rock + "show play(Pricing, ⟦Rock⟧, Best)");
    refusesWithGames(
        Code.N106,
        rock
            + "strategy S for Chicken.Col: Action = argmax a in Action { payoff(a, Foe.Best) +"
            + " payoff(⟦Rock⟧, Foe.Best) }");
  }

  @Test
  void aNameIsInMyShoesAndFoeNameInTheFoes() {
    acceptsWithGames(
        "strategy S(foe): Metapolicy = foe(Best(Foe.Rest))\n"
            + "strategy Rest: Action = argmin a in Action { 1 }");
    Diagnostic mine =
        refusesWithGames(Code.T101, "strategy S(foe) for Chicken: Tier[3] = a => foe(⟦Foe.Best⟧)");
    assertThat(mine.hints()).containsExactly("`Foe.Best` is the foe's; in my shoes it is `Best`");
    Diagnostic foes =
        refusesWithGames(
            Code.T101, "strategy S for Chicken: Action = argmax a in Action { payoff(a, ⟦Best⟧) }");
    assertThat(foes.hints()).containsExactly("`Best` is mine; in the foe's shoes it is `Foe.Best`");
  }

  @Test
  void lambdasTakeTheirTypeFromWhereTheyStand() {
    acceptsWithGames(
        """
        let p: Policy = _ => Swerve
        show play(Chicken, p, p, rounds: 3)
        show regret(Offer, 2, o => if o >= 2 then Accept else Reject)
        """);
    refusesWithGames(Code.T108, "show play(Chicken, ⟦_ => Swerve⟧, Swerve)");
    refusesWithGames(
        Code.T108,
        "strategy S(foe) for Chicken: Metapolicy = argmax a in Action { payoff(⟦_ => a⟧, Foe.Best)"
            + " }");
    refusesWithGames(Code.T101, "let p: Policy = _ => 3\nshow play(Chicken, ⟦p⟧, Swerve)");
  }

  @Test
  void payoffTakesAStrategyOfEachPlayer() {
    String three =
        """
        game Three {
          players Ann, Bob, Cid choose {Up, Down}
          payoff p = if Ann == Bob then 1 else 0
        }
        """;
    acceptsWithGames(
        three
            + "strategy S(foe) for Three: Reaction = argmax a in Action { payoff(a, foe) + payoff(a, foe.Bob, foe[1]) }"
                .replace("foe.Bob", "foe[0]"));
    refuses(
        Code.T107,
        three + "strategy S(foe) for Three: Reaction = argmax a in Action { ⟦payoff(a, foe[0])⟧ }");
    refuses(
        Code.T107,
        three
            + "strategy S(foe) for Three: Reaction = argmax a in Action { payoff[⟦foe⟧](a, foe) }");
    refuses(Code.N107, three + "strategy S(foe) for Three.Ann: Reaction = foe.⟦Ann⟧");
  }

  @Test
  void tiersAreWellFormed() {
    refuses(Code.T109, "tier ⟦Puppet⟧ = Foe.Action");
    refuses(Code.T109, "tier ⟦Cloud⟧ = Dist(Dist(Action))");
    refuses(Code.T109, "tier ⟦Odd⟧ = History -> Action");
  }

  @Test
  void roundsHaveAFieldPerPlayer() {
    acceptsWithGames(
        """
        strategy Echo(history) for Chicken: Policy = if empty(history) then Swerve else last(history).foe
        strategy Count(history) for Chicken.Row: Policy =
          if count r in history { r.Col == Swerve and r.me == Swerve } > 2 then Straight else Swerve
        show play(Chicken, Count, Echo, rounds: 5)
        let grim = machine(from: Swerve, plays: s => s, next: (s, r) => if r.foe == Straight then Straight else s)
        show play(Chicken, everyone: grim, rounds: 5).payoffs.Row
        """);
    Diagnostic wrong =
        refusesWithGames(
            Code.N107,
            "strategy Echo(history) for Chicken: Policy ="
                + " if empty(history) then Swerve else last(history).⟦fo⟧");
    assertThat(wrong.hints()).containsExactly("did you mean `foe`?");
  }
}
