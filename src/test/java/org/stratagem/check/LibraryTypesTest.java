package org.stratagem.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.check.Refusals.accepts;
import static org.stratagem.check.Refusals.acceptsWithGames;
import static org.stratagem.check.Refusals.refuses;
import static org.stratagem.check.Refusals.refusesWithGames;

import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.function.LibraryFunction;

class LibraryTypesTest {
  @Test
  void everyExampleOfTheReferencePasses() {
    for (LibraryFunction function : CheckedText.LIBRARY.all()) {
      assertThat(CheckedText.of(function.example()).lines()).as(function.name()).isEmpty();
    }
  }

  @Test
  void argumentsAreOfTheirKinds() {
    refuses(Code.T101, "show abs(⟦true⟧)");
    refuses(Code.T101, "show length(⟦3⟧)");
    refuses(Code.T101, "show entropy(⟦3⟧)");
    refuses(Code.T101, "show map([1, 2], ⟦3⟧)");
    refusesWithGames(Code.T101, "show play(⟦3⟧, 1, 2)");
  }

  @Test
  void functionsAreCheckedAtTheElementsTheyAreGiven() {
    accepts("check sum(map([1, 2], x => x + 1)) == 5\ncheck filter(1..9, x => x > 3) == 4..9");
    refuses(Code.T101, "show map([1, 2], x => ⟦x⟧ and true)");
    refuses(Code.T101, "show filter([1, 2], ⟦x => x⟧)");
  }

  @Test
  void resultsDependOnTheArguments() {
    refuses(Code.T102, "check uniform({1, 2}) ⟦==⟧ 3");
    refuses(
        Code.T101,
        "check prob(uniform({1, 2}), 1) and ⟦prob(uniform({1, 2}), 1)⟧"
            .replace("prob(uniform({1, 2}), 1) and", "true and"));
    refusesWithGames(Code.T102, "show prob(play(Chicken, Lead, Best).joint, ⟦3⟧)");
    refuses(Code.T101, "show not ⟦length([1])⟧");
  }

  @Test
  void regretsAreAProfileWithMoreToSay() {
    acceptsWithGames(
        """
        check regret(Chicken, Swerve, Straight) == (0, 0)
        check regret(Chicken, Swerve, Straight).deviations.Row == Swerve
        check regret(Chicken, Swerve, Straight).Row + 1 == 1
        """);
    refusesWithGames(Code.N107, "show regret(Chicken, Swerve, Straight).⟦Rwo⟧");
  }

  @Test
  void bindersHaveTheirBodies() {
    accepts(
        "check sum x in 1..3 { x } == 6\n"
            + "check count x in 1..3 { x > 1 } == 2\n"
            + "show expect x ~ uniform(1..3) { x }");
    refuses(Code.T101, "show sum x in 1..3 { ⟦x > 1⟧ }");
    refuses(Code.T101, "show all x in 1..3 { ⟦x⟧ }");
    refuses(Code.T101, "show sum x in ⟦3⟧ { x }");
    refuses(Code.T101, "show sum x in ⟦uniform(1..3)⟧ { x }");
    refuses(Code.T101, "show expect x ~ ⟦1..3⟧ { x }");
    refuses(Code.T101, "show mix x ~ uniform(1..3) { ⟦x⟧ }");
    refuses(Code.T101, "show sum x in 1..3 when ⟦x⟧ { x }");
  }

  @Test
  void whatIsFoundInAFunctionShowsTheCall() {
    var found = refuses(Code.T101, "fn double(x) = 2 * ⟦x⟧\nshow double(true)");
    assertThat(found.labels()).hasSize(2);
    assertThat(found.labels().get(1).span().text()).isEqualTo("double(true)");
  }
}
