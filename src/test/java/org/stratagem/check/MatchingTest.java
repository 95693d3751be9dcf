package org.stratagem.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.check.Refusals.accepts;
import static org.stratagem.check.Refusals.acceptsWithGames;
import static org.stratagem.check.Refusals.refuses;
import static org.stratagem.check.Refusals.refusesWithGames;

import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;

class MatchingTest {
  @Test
  void allCasesOfAFiniteTypeAreCovered() {
    acceptsWithGames(
        "strategy S(foe) for Chicken: Reaction = match foe { Swerve -> Straight  Straight -> Swerve"
            + " }");
    Diagnostic missing =
        refusesWithGames(
            Code.T104,
            "strategy S(foe) for Chicken: Reaction = ⟦match foe⟧ { Swerve -> Straight }");
    assertThat(missing.message()).isEqualTo("`match` has no case for Straight");
  }

  @Test
  void partsOfTuplesAreCoveredTogether() {
    String head = "fn f(x, y) = ⟦match (x < 1, y < 1)⟧ ";
    accepts(
        "fn f(x, y) = match (x < 1, y < 1) { true, _ -> 1   _, true -> 2   false, false -> 3 }");
    Diagnostic missing = refuses(Code.T104, head + "{ true, _ -> 1   _, true -> 2 }");
    assertThat(missing.message()).isEqualTo("`match` has no case for (false, false)");
  }

  @Test
  void numbersNeedARowForAllOthers() {
    accepts("fn f(x) = match 2 * x { 0 -> 1   1 -> 2   other -> other }");
    Diagnostic missing = refuses(Code.T104, "fn f(x) = ⟦match 2 * x⟧ { 0 -> 1   1 -> 2 }");
    assertThat(missing.message()).isEqualTo("`match` has no case for any other number");
    accepts("show each x in 1..3 { match x { 1 -> 5   2 -> 6   3 -> 7 } }");
    refuses(Code.T104, "show each x in 1..3 { ⟦match x⟧ { 1 -> 5   3 -> 7 } }");
  }

  @Test
  void atMostTenMissingCasesAreNamed() {
    String message = refuses(Code.T104, "show each x in 1..30 { ⟦match x⟧ { 1 -> 5 } }").message();
    assertThat(message).endsWith("2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 19 more");
  }

  @Test
  void rowsThatAreNeverReachedAreWarnedAbout() {
    Diagnostic warning =
        refusesWithGames(
            Code.T105,
            "strategy S(foe) for Chicken: Reaction ="
                + " match foe { Swerve -> Straight  _ -> Swerve  ⟦Straight⟧ -> Swerve }");
    assertThat(warning.isError()).isFalse();
    refuses(
        Code.T105,
        "show each x in 1..2, y in 1..2 { match (x, y) { 1, _ -> 1   _, 1 -> 2   _, 2 -> 3   ⟦_, _⟧"
            + " -> 4 } }");
  }

  @Test
  void patternsFitWhatIsMatched() {
    Diagnostic misspelt =
        refusesWithGames(
            Code.T101,
            "strategy S(foe) for Chicken: Reaction = match foe { Swerve -> ⟦Accept⟧  Straight ->"
                + " Swerve }");
    assertThat(misspelt.notes()).anyMatch(note -> note.contains("`Swerve`, `Straight`"));
    refusesWithGames(
        Code.T102,
        "strategy S(foe) for Chicken: Reaction = match foe { ⟦Accept⟧ -> Swerve  _ -> Swerve }");
    refuses(Code.T102, "fn f(x) = match x < 1 { ⟦1⟧ -> 1   _ -> 2 }");
    refuses(Code.T101, "show match (1, 2) { ⟦1⟧, 2, 3 -> 1   _ -> 2 }");
  }

  @Test
  void patternsOfPartsAreTakenApart() {
    accepts(
        "fn norm(p) = match p { (0, y) -> y   (x, 0) -> x   (x, y) -> x + y }\n"
            + "check norm((3, 4)) == 7");
    refuses(
        Code.T105,
        "fn norm(p) = match p { (0, y) -> y   (x, y) -> x + y   ⟦(x, 0)⟧ -> x }\n"
            + "check norm((3, 4)) == 7");
  }

  @Test
  void aRowThatOneSeatReachesIsReached() {
    accepts(
        """
        game G { player A chooses {C, D} player B chooses {C, D, E} payoff p = 0 }
        strategy Echo(foe) for G: Reaction = match foe { C -> C  D -> D  _ -> C }
        """);
    refuses(
        Code.T105,
        """
        game G { player A chooses {C, D} player B chooses {C, D, E} payoff p = 0 }
        strategy Echo(foe) for G: Reaction = match foe { C -> C  D -> D  _ -> C  ⟦_⟧ -> D }
        """);
  }

  @Test
  void aRowThatOneIndexReachesIsReached() {
    accepts(
        """
        strategy Level[k](foe): Reaction =
          argmax a in Action { match k { 1 -> 1  2 -> payoff(a, foe)  _ -> 3 } }
        """);
  }

  @Test
  void aRowOfAPayoffTableThatOneParameterReachesIsReached() {
    accepts(
        """
        game G(n = 2) {
          players A, B choose 0..n
          payoff { 0, _ -> 1, 1  1, _ -> 1, 1  2, _ -> 0, 0  _, _ -> 4, 4 }
        }
        show play(G(n: 3), 3, 1)
        """);
  }

  @Test
  void aRowThatOtherArgumentsOfALambdaReachIsReached() {
    accepts("let f = x => match x { true -> 1  false -> 2  _ -> 3 }\nshow f(true)");
  }

  @Test
  void nothingIsReportedOfAFunctionsArguments() {
    acceptsWithGames(
        """
        fn other(a) = match a { Swerve -> Straight  Straight -> Swerve }
        show other(Swerve)
        fn isSwerve(a) = a == Swerve
        check isSwerve(Straight)
        """);
  }
}
