package org.stratagem.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.check.Refusals.accepts;
import static org.stratagem.check.Refusals.acceptsWithGames;
import static org.stratagem.check.Refusals.refuses;
import static org.stratagem.check.Refusals.refusesWithGames;

import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;

class OperatorsTest {
  @Test
  void arithmeticTakesNumbers() {
    accepts("show 1 + 2 * 3 ^ 2 - 7 mod 2\nshow -(1/2) < 3 and not (2 >= 1)");
    assertThat(refuses(Code.T101, "show 1 + ⟦true⟧").message())
        .isEqualTo("an operand of `+` has to be a number, not a truth value");
    refuses(Code.T101, "show ⟦\"a\"⟧ < 2");
    refusesWithGames(Code.T101, "show -⟦Swerve⟧");
  }

  @Test
  void logicTakesTruthValues() {
    refuses(Code.T101, "show true and ⟦1⟧");
    refuses(Code.T101, "show not ⟦1⟧");
    refuses(Code.T101, "show if ⟦1⟧ then 2 else 3");
    refuses(Code.T101, "check ⟦1 + 1⟧");
  }

  @Test
  void equalityNeedsOverlappingTypes() {
    acceptsWithGames("check play(Chicken, Lead, Best).actions == (Straight, Swerve)");
    refuses(Code.T102, "check 1 ⟦==⟧ true");
    refuses(Code.T102, "check (1, 2) ⟦!=⟧ (1, 2, 3)");
    refusesWithGames(Code.T102, "check Swerve ⟦==⟧ Accept");
    refusesWithGames(Code.T102, "check play(Chicken, Lead, Best).payoffs ⟦==⟧ 3");
    refusesWithGames(Code.T102, "check play(Chicken, Lead, Best).actions ⟦==⟧ (Straight, Accept)");
  }

  @Test
  void aLabelOfTheOtherSideIsSuggested() {
    String text =
        """
        game Turn { player Only chooses {Left, Right, Lift}  payoff Only = 1 }
        game Other { player One chooses {Lefty}  payoff One = 1 }
        strategy S for Turn: Action = let a = Left; a
        check all a in {Left, Right} { a ⟦==⟧ Lefty }
        """;
    assertThat(refuses(Code.T102, text).hints()).containsExactly("did you mean `Left`?");
  }

  @Test
  void membershipNeedsACollectionOfTheSameKind() {
    accepts("check 3 in 1..4\ncheck 3 in {1, 2}\ncheck 1 in {}");
    refuses(Code.T101, "check 3 in ⟦4⟧");
    refuses(Code.T102, "check true ⟦in⟧ 1..4");
  }

  @Test
  void branchesHaveACommonType() {
    accepts("fn f(x) = if x > 0 then {1: 1} else 2\nshow f(3)");
    assertThat(refuses(Code.T101, "fn f(x) = if x > 0 then 1 else ⟦true⟧\nshow f(3)").message())
        .isEqualTo("the branches of `if` have nothing in common: the number 1 and a truth value");
    refuses(Code.T101, "fn f(x) = match x { 0 -> 1   _ -> ⟦\"a\"⟧ }\nshow f(3)");
  }

  @Test
  void onlyFunctionsAreCalled() {
    accepts("fn f(x, y) = x + y\nshow f(1, 2)\nshow f((1, 2))\nlet g = f\nshow g(1, 2)");
    refuses(Code.T106, "let a = 3\nshow ⟦a⟧(4)");
    refuses(Code.T107, "fn f(x, y) = x + y\nlet g = f\nshow ⟦g(1, 2, 3)⟧");
    refuses(Code.T107, "show ⟦((x, y) => x + y)(1)⟧");
    refusesWithGames(Code.T106, "show ⟦Best⟧(Swerve)");
  }

  @Test
  void aFunctionIsCheckedAtEachCall() {
    accepts("fn twice(f, x) = f(f(x))\nshow twice(x => x + 1, 2)\nshow twice(x => not x, true)");
    refuses(Code.T101, "fn double(x) = 2 * ⟦x⟧\nshow double(2)\nshow double(true)");
  }

  @Test
  void aRecursionHasOneResultType() {
    accepts(
        """
        fn factorial(n) = if n == 0 then 1 else n * factorial(n - 1)
        fn even(n) = if n == 0 then true else odd(n - 1)
        fn odd(n) = if n == 0 then false else even(n - 1)
        show factorial(5) + 1
        check even(4) and not odd(4)
        """);
    refuses(Code.T101, "fn f(n) = if n == 0 then 1 else f(n - 1)\ncheck ⟦f(3)⟧");
  }

  @Test
  void fieldsAndPositionsExist() {
    acceptsWithGames(
        """
        let o = play(Chicken, Swerve, Straight)
        show o.payoffs.Row + o.payoffs[Col] + o.payoffs[0]
        show (a: 1, b: 2).b
        """);
    assertThat(refusesWithGames(Code.N107, "show play(Chicken, Swerve, Straight).⟦payofs⟧").hints())
        .containsExactly("did you mean `payoffs`?");
    assertThat(refuses(Code.N107, "show (open: 1, final: 2).⟦opne⟧").notes())
        .containsExactly("its fields are open, final");
    refuses(Code.E306, "show (1, 2)[⟦2⟧]");
    refuses(Code.T101, "show ⟦3⟧[0]");
    refuses(Code.T101, "show [1, 2][⟦true⟧]");
  }
}
