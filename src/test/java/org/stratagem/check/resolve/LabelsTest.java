package org.stratagem.check.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.check.resolve.Resolving.found;
import static org.stratagem.check.resolve.Resolving.only;
import static org.stratagem.check.resolve.Resolving.shown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A capitalised name is a declaration, a label that is introduced somewhere, a player, or unknown.
 */
class LabelsTest {
  private static final String CHICKEN =
      "game Chicken { players Row, Col choose {Swerve, Straight} payoff p = 0 }\n";

  @Test
  void labelsAreIntroducedByDomainsChanceAndStates() {
    assertThat(shown(CHICKEN + "show Swerve == Straight")).isEqualTo("(Swerve == Straight) {0}");
    String game =
        "game G { player P chooses {A} chance c ~ {High: 1/2, Low: 1/2} state s in {On, Off} from"
            + " On payoff P = if c == High and s == On then 1 else 0  next s = Off }\n";
    assertThat(shown(game + "show (A, High, Off)")).isEqualTo("(A, High, Off) {0}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show {Red, Green}",
        "show [(Red, 1), (Green, 2)]",
        "show {Red: 1/2, Green: 1/2}",
        "show match 1 { Red -> 1  Green -> 2 }",
        "show x => match x { (Red, Green) -> 1  _ -> 2 }",
        "show machine(from: Red, plays: s => 1, next: (s, r) => if r == 1 then Green else s)"
      })
  void labelsAreIntroducedByLiteralsAndPatterns(String introduction) {
    assertThat(found(introduction + "\nshow Red == Green")).isEmpty();
  }

  @Test
  void aLabelThatIsOnlyUsedIsUnknown() {
    var unknown = only(CHICKEN + "show Swerve == Strait");
    assertThat(unknown.message()).isEqualTo("`Strait` is not known here");
    assertThat(unknown.span().column()).isEqualTo(16);
    assertThat(unknown.hints()).containsExactly("did you mean `Straight`?");
  }

  @Test
  void anImportedGameMayHaveAnyLabels() {
    String pennies = "game Pennies from \"pennies.nfg\"\n";
    assertThat(shown(pennies + "show Anything")).isEqualTo("Anything {0}");
    assertThat(shown(pennies + "show stackelberg(Pennies, leader: Somebody)"))
        .isEqualTo("stackelberg(Pennies, leader: @Somebody) {0}");
    assertThat(
            found(
                pennies
                    + "game G { players A, B choose {C, D} payoff A = if A == E then 1 else 0 }"))
        .containsExactly("N101 2:56 `E` is not known here");
  }

  @Test
  void aLabelIsNoDeclaredName() {
    var conflict =
        only(CHICKEN + "game Other { players A, B choose {Chicken, Stay} payoff p = 0 }");
    assertThat(conflict.code().name()).isEqualTo("N103");
    assertThat(conflict.message())
        .isEqualTo("`Chicken` is a label here, and also the name of a game");
    assertThat(conflict.span().line()).isEqualTo(2);
    assertThat(conflict.labels().get(1).span().line()).isEqualTo(1);
    assertThat(
            found(
                CHICKEN
                    + "strategy Up: Action = 1\n"
                    + "game H { players A, B choose {Up, Down} payoff A = if B == Up then 1 else 0"
                    + " }\n"
                    + "show play(H, Up, Down)"))
        .containsExactly("N103 3:31 `Up` is a label here, and also the name of a strategy");
    assertThat(found("strategy Up: Action = 1\nshow match 1 { Up -> 1 }"))
        .containsExactly("N103 2:16 `Up` is a label here, and also the name of a strategy");
  }

  @Test
  void declaredNamesMayStandInSetsAndLists() {
    String programs =
        CHICKEN + "program P for Chicken = Swerve\nprogram Q for Chicken = Straight\n";
    assertThat(shown(programs + "show [P, Q]")).isEqualTo("[P, Q] {0}");
    assertThat(shown(programs + "show {P: 1/2, Q: 1/2}")).isEqualTo("{P: (1 / 2), Q: (1 / 2)} {0}");
    assertThat(shown("show [Reaction, Policy]")).isEqualTo("[<Reaction>, <Policy>] {0}");
  }

  @Test
  void aLabelIsNoPlayerOfItsGame() {
    assertThat(found("game G { players Row, Col choose {Row, Stay} payoff p = 0 }"))
        .containsExactly("N103 1:35 `Row` is a label here, and also a player of `G`");
    assertThat(found("game G { players C, D choose {A, B} payoff { C, A -> 0, 0  _, _ -> 1, 1 } }"))
        .containsExactly("N103 1:46 `C` is a label here, and also a player of `G`");
  }

  @Test
  void aLabelMayBeAPlayerOfAnotherGame() {
    String both =
        "game G { players C, D choose {A, B} payoff p = 0 }\n"
            + "game H { players A, B choose {C, D} payoff p = 0 }\n";
    assertThat(shown(both + "show (A, C)")).isEqualTo("(A, C) {0}");
    assertThat(shown(both + "show nash(H)[0].payoffs[A]")).isEqualTo("nash(H)[0].payoffs[@A] {0}");
  }

  @Test
  void aLabelMayHaveTheNameOfAPreludeTierButNotOfABuiltInOne() {
    assertThat(shown("game G { players A, B choose {Policy, Mixed} payoff p = 0 }\nshow Policy"))
        .isEqualTo("Policy {0}");
    assertThat(found("game G { players A, B choose {Action, Rest} payoff p = 0 }"))
        .containsExactly("N103 1:31 `Action` is a label here, but the name is built in");
  }

  @Test
  void playersAreValuesAtTheTopLevel() {
    assertThat(shown(CHICKEN + "show [Row, Col]")).isEqualTo("[@Row, @Col] {0}");
    assertThat(shown(CHICKEN + "show p => match p { Row -> 1  Col -> 2 }"))
        .isEqualTo("(p) [] => match p#0 { @Row -> 1  @Col -> 2 } {1} {0}");
    String family = "game G { players Bidder[1..3] choose {A, B} payoff p = 0 }\n";
    assertThat(shown(family + "show Bidder[1 + 1]")).isEqualTo("@Bidder[(1 + 1)] {0}");
    assertThat(found(family + "show Bidder"))
        .containsExactly("N110 2:6 `Bidder` is a family of players, where one player is wanted");
    assertThat(found(CHICKEN + "show Row[1]"))
        .containsExactly("N110 2:6 `Row` is a single player, which takes no index");
  }
}
