package org.stratagem.check.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.check.resolve.Resolving.found;
import static org.stratagem.check.resolve.Resolving.only;
import static org.stratagem.check.resolve.Resolving.shown;
import static org.stratagem.check.resolve.Resolving.strategy;

import org.junit.jupiter.api.Test;
import org.stratagem.core.Definition;
import org.stratagem.type.TierPrinter;

/** Strategies, tiers, programs: whose, at which index, and what only they may say. */
class StrategiesTest {
  private static final String GAME = "game G { players Row, Col choose {C, D} payoff p = 0 }\n";
  private static final String MIRROR = "strategy Mirror(foe): Reaction = foe\n";

  @Test
  void formalsMakeAFunctionAroundWhichTheIndexStands() {
    assertThat(strategy("strategy S(foe): Reaction = foe")).isEqualTo("(foe) [] => foe#0 {1} {0}");
    assertThat(strategy("strategy S[n](foe): Tier[n] = argmax s in Tier[n - 2] { payoff(s, foe) }"))
        .isEqualTo("(foe) [0] => argmax s#2 in my <Tier[n - 2]> { payoff(s#2, foe#1) } {3} {1}");
    assertThat(strategy("strategy S[k]: Mixed = if k == 0 then 1 else 2"))
        .isEqualTo("if (k#0 == 0) then 1 else 2 {1}");
    var plain = Resolving.definition("S", Definition.Strategy.class, "strategy S: Action = 1");
    assertThat(plain.formals()).isNull();
    assertThat(plain.indexed()).isFalse();
    var two =
        Resolving.definition("S", Definition.Strategy.class, "strategy S[n](a, b): Tier[n] = a");
    assertThat(two.formals()).isEqualTo(2);
    assertThat(two.indexed()).isTrue();
    assertThat(TierPrinter.print(two.tier())).isEqualTo("Tier[n]");
  }

  @Test
  void strategiesAndTiersAreInSomebodysShoes() {
    String body =
        "strategy S(foe): Metapolicy = (Mirror, Foe.Mirror, Row.Mirror, Action, Foe.Action,"
            + " Col.Reaction)";
    assertThat(strategy(GAME + MIRROR + body))
        .isEqualTo(
            "(foe) [] => (my Mirror, foe's Mirror, Row's Mirror, my <Action>, foe's <Action>,"
                + " Col's <Reaction>) {1} {0}");
    assertThat(shown(MIRROR + "show (Mirror, Reaction, Tier[3], Action)"))
        .isEqualTo("(Mirror, <Reaction>, <Tier[3]>, <Action>) {0}");
    String family = "game H { players Bidder[1..3] choose {A, B} payoff p = 0 }\n";
    assertThat(strategy(family + MIRROR + "strategy S: Reaction = Bidder[2].Mirror"))
        .isEqualTo("Bidder[2]'s Mirror {0}");
  }

  @Test
  void thereIsNoFoeOutsideAStrategy() {
    assertThat(found(MIRROR + "show Foe.Mirror"))
        .containsExactly("N110 2:6 `Foe.Mirror` means something only inside a strategy");
    assertThat(found(GAME + "show Row.Action"))
        .containsExactly("N110 2:6 `Row.Action` means something only inside a strategy");
    assertThat(found("show Foe"))
        .containsExactly("N110 1:6 `Foe` stands only before a dot and a tier or strategy");
  }

  @Test
  void afterFoeStandsATierOrAStrategy() {
    var misspelt = only(MIRROR + "strategy S: Reaction = Foe.Miror");
    assertThat(misspelt.message()).isEqualTo("there is no tier or strategy `Miror`");
    assertThat(misspelt.span().column()).isEqualTo(28);
    assertThat(misspelt.hints()).containsExactly("did you mean `Mirror`?");
    assertThat(found(GAME + "strategy S: Reaction = Foe.G"))
        .containsExactly("N110 2:28 `G` is a game, where a tier or a strategy is wanted");
    assertThat(found(GAME + MIRROR + "strategy S: Reaction = Rwo.Mirror"))
        .containsExactly("N101 3:24 there is no player `Rwo`");
  }

  @Test
  void payoffsAreMineOrSomebodys() {
    assertThat(
            strategy(
                GAME
                    + "strategy S(foe): Reaction = payoff(C, foe) + payoff[foe](C, D) +"
                    + " payoff[Row](C, D)"))
        .isEqualTo(
            "(foe) [] => ((payoff(C, foe#0) + payoff[foe](C, D)) + payoff[@Row](C, D)) {1} {0}");
    assertThat(strategy("strategy S(foe): Reaction = payoff(1, foe, rounds: 3)"))
        .isEqualTo("(foe) [] => payoff(1, foe#0, rounds: 3) {1} {0}");
    assertThat(found("strategy S: Action = payoff(1, 2, round: 3)"))
        .containsExactly("N108 1:35 `payoff` has no parameter `round`");
    assertThat(found("strategy S: Action = payoff()"))
        .containsExactly("T107 1:22 `payoff` needs the strategies that are played");
    assertThat(found("strategy S: Action = payoff"))
        .containsExactly(
            "N110 1:22 `payoff` cannot stand alone: it needs the strategies that are played");
    assertThat(found(GAME + "strategy S: Action = payoff[Row]")).hasSize(1);
  }

  @Test
  void payoffIsAnOrdinaryNameElsewhere() {
    assertThat(found("show payoff(1, 2)"))
        .containsExactly("N110 1:6 `payoff` is known only inside games and strategies");
    assertThat(strategy("strategy S: Action = let payoff = x => x; payoff(1)"))
        .isEqualTo("let payoff#0 = (x) [] => x#0 {1}; payoff#0(1) {1}");
  }

  @Test
  void indicesOfTiersFoldWhereTheyCan() {
    assertThat(strategy("strategy S[n]: Tier[n] = (Tier[n + 1 - 2], Tier[1 + 1], Foe.Tier[1 + n])"))
        .isEqualTo("(my <Tier[n - 1]>, my <Tier[2]>, foe's <Tier[n + 1]>) {1}");
    assertThat(strategy("strategy S[n](n): Tier[n] = Tier[n]"))
        .isEqualTo("(n) [] => my <Tier>[n#0] {1} {1}");
    assertThat(shown("show sweep k in 1..3 { Tier[k] }"))
        .isEqualTo("sweep k#0 in 1..3 { <Tier>[k#0] } {1}");
    assertThat(strategy("strategy S[n]: Tier[n] = sum k in 1..2 { Tier[n - k] }"))
        .isEqualTo("sum k#1 in 1..2 { my <Tier>[(n#0 - k#1)] } {2}");
  }

  @Test
  void tiersAreDeclaredWithLiteralIndices() {
    assertThat(found("tier T[n] = Foe.T[n - 1] -> T[n * 2]"))
        .containsExactly(
            "T110 1:31 the index of `T` has to be a whole number here, or the declaration's own"
                + " index plus or minus one");
    assertThat(found("strategy S[n]: Tier[n / 2] = 1"))
        .hasSize(1)
        .allMatch(text -> text.startsWith("T110 1:21"));
    assertThat(found("tier T = Tier[1.5]"))
        .hasSize(1)
        .allMatch(text -> text.startsWith("T110 1:15"));
    assertThat(found("tier T = Tier[m]")).hasSize(1).allMatch(text -> text.startsWith("T110 1:15"));
  }

  @Test
  void tiersHaveAnIndexOrNone() {
    assertThat(found("tier T = Tier"))
        .containsExactly("T109 1:10 `Tier` is a tier with an index, which is missing");
    assertThat(found("tier T = Mixed[2]")).containsExactly("T109 1:10 `Mixed` takes no index");
    assertThat(found("tier T = Action[2]")).containsExactly("T109 1:10 `Action` takes no index");
    assertThat(found("strategy S: Action = argmax s in Tier { 1 }")).hasSize(1);
    assertThat(found(MIRROR + "show Mirror[2]"))
        .containsExactly("T109 2:6 `Mirror` takes no index");
  }

  @Test
  void tiersAreKnownByName() {
    var misspelt = only("strategy S(foe): Reacton = foe");
    assertThat(misspelt.message()).isEqualTo("there is no tier `Reacton`");
    assertThat(misspelt.hints()).containsExactly("did you mean `Reaction`?");
    assertThat(found(GAME + "strategy S: G = 1"))
        .containsExactly("N110 2:13 `G` is a game, where a tier is wanted");
    assertThat(found("tier T = Distr(Action)"))
        .containsExactly("N101 1:10 there is no `Distr` of a tier");
    assertThat(found(GAME + "tier T = Rwo.Action -> Action"))
        .containsExactly("N101 2:10 there is no player `Rwo`");
    assertThat(found("tier T = Bob.Action -> Action")).isEmpty();
  }

  @Test
  void tiersOfLetsAreRoles() {
    assertThat(strategy("strategy S: Action = let p: Policy = _ => 1; let q: Foe.Mixed = 2; p"))
        .isEqualTo("let p#0: my <Policy> = (_) [] => 1 {1}; let q#1: foe's <Mixed> = 2; p#0 {2}");
    assertThat(found("let p: Polcy = 1")).containsExactly("N101 1:8 there is no tier `Polcy`");
    assertThat(shown("show metagame(1, Dist(Action))"))
        .isEqualTo("metagame(1, <Dist(Action)>) {0}");
  }

  @Test
  void aStrategyRefersToItselfOnlyThroughASmallerIndex() {
    assertThat(strategy("strategy S[k]: Mixed = if k == 0 then 1 else Foe.S[k - 1]"))
        .isEqualTo("if (k#0 == 0) then 1 else foe's S[(k#0 - 1)] {1}");
    assertThat(found("strategy S(foe): Reaction = S"))
        .containsExactly("T111 1:29 `S` refers to itself, and not at a smaller index");
    assertThat(found("strategy S[k]: Mixed = S"))
        .hasSize(1)
        .allMatch(text -> text.startsWith("T111 1:24"));
    assertThat(found("strategy S[k]: Mixed = S[k]"))
        .hasSize(1)
        .allMatch(text -> text.startsWith("T111 1:24"));
    assertThat(found("strategy S[k]: Mixed = Foe.S[k + 1]"))
        .hasSize(1)
        .allMatch(text -> text.startsWith("T111 1:24"));
    assertThat(found("strategy S(foe): Reaction = T\nstrategy T(foe): Reaction = Foe.S"))
        .containsExactly("T111 1:10 `S` refers to itself, and not at a smaller index");
  }

  @Test
  void strategiesAreForAGameAndAPlayer() {
    var strategy =
        Resolving.definition(
            "S", Definition.Strategy.class, GAME + "strategy S for G.Row: Action = C");
    assertThat(strategy.game()).hasToString("G");
    assertThat(strategy.player()).isEqualTo("Row");
    assertThat(found(GAME + "strategy S for H: Action = C"))
        .containsExactly("N101 2:16 there is no game `H`");
    assertThat(found(GAME + "strategy S for G.Raw: Action = C"))
        .containsExactly("N101 2:18 `G` has no player `Raw`");
    assertThat(found(GAME + MIRROR + "strategy S for Mirror: Action = C"))
        .containsExactly("N110 3:16 `Mirror` is a strategy, where a game is wanted");
    assertThat(found("game P from \"p.efg\"\nstrategy S for P.Anybody: Action = Anything"))
        .isEmpty();
  }

  @Test
  void programsReadEachOther() {
    String bots = GAME + "program Defect for G = D\n";
    var program =
        Resolving.definition(
            "P",
            Definition.Program.class,
            bots
                + "program P for G = if proves(foe(me) == C and foe(Defect) == D, assuming: 1) then"
                + " C else D");
    assertThat(org.stratagem.core.TermPrinter.print(program.body()))
        .isEqualTo(
            "if proves(((foe(me) == C) and (foe(Defect) == D)), assuming: 1) then C else D {0}");
    assertThat(found(GAME + "program P for G = if proves() then C else D"))
        .containsExactly("T107 2:22 `proves` needs a statement");
    assertThat(found(GAME + "program P for G = if proves(true, asuming: 1) then C else D"))
        .containsExactly("N108 2:35 `proves` has no parameter `asuming`");
    assertThat(found(GAME + MIRROR + "program P for G = Mirror"))
        .containsExactly("N110 3:19 `Mirror` cannot be used here");
    assertThat(found("show proves(true)"))
        .containsExactly("N110 1:6 `proves` is known only inside programs");
    assertThat(found("show me")).containsExactly("N110 1:6 `me` is known only inside programs");
  }

  @Test
  void usesOfARefusedTierOrStrategyAreNotRefusedAgain() {
    assertThat(
            found(
                GAME
                    + """
                    tier Uses = Foe.Odd -> Action
                    tier Odd = Foe.Actoin -> Action
                    strategy S(foe): Odd = Action
                    strategy T(foe): Uses = Foe.S
                    let p: Uses = 1
                    show play(G, S, T) + p
                    show Odd
                    """))
        .containsExactly("N101 3:16 there is no tier `Actoin`");
    assertThat(
            found(
                "strategy S(foe) for H: Reaction = foe\nstrategy T(foe): Reaction = S\nshow S[2]"))
        .containsExactly("N101 1:21 there is no game `H`");
  }

  @Test
  void aMisspeltTierOfAnExpressionGetsASuggestion() {
    assertThat(only("strategy S: Action = max a in Acton { 1 }").hints())
        .containsExactly("did you mean `Action`?");
  }

  @Test
  void aFoeThatIsNotReadIsExplained() {
    assertThat(only("strategy S: Action = foe").hints())
        .containsExactly(
            "a strategy that reads its foe says so after its name: `strategy S(foe): ...`");
  }
}
