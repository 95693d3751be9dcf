package org.stratagem.check.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.check.resolve.Resolving.definition;
import static org.stratagem.check.resolve.Resolving.found;
import static org.stratagem.check.resolve.Resolving.only;
import static org.stratagem.core.TermPrinter.print;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.core.TermPrinter;
import org.stratagem.diagnostic.Severity;

/** The lines of games and coalitions. */
class GamesTest {
  private static List<GameMember> lines(String game) {
    return definition("G", Definition.Game.class, game).members();
  }

  private static <T extends GameMember> T line(Class<T> type, String game) {
    return lines(game).stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  private static String payoff(String game) {
    return print(line(GameMember.Payoff.class, game).value());
  }

  private static String let(String game) {
    return print(line(GameMember.Let.class, game).value());
  }

  @Test
  void aPlayersNameIsItsUnnamedMoveButInBracketsThePlayer() {
    String game =
        "game G { players Row, Col choose {C, D} payoff Row = if Row == C then 1 else 0 payoff Col"
            + " = -payoff[Row] }";
    assertThat(payoff(game)).isEqualTo("if (.[@Row] == C) then 1 else 0 {1}");
    assertThat(print(((GameMember.Payoff) lines(game).get(3)).value()))
        .isEqualTo("(- payoff[@Row]) {1}");
  }

  @Test
  void aPlayerWhoseMovesAreNamedIsThePlayer() {
    assertThat(
            let(
                "game G { players Ann, Bob choose bid in 0..2 let a = (Ann, bid[Ann]) payoff p = 0"
                    + " }"))
        .isEqualTo("(@Ann, .bid[@Ann]) {0}");
    assertThat(
            let(
                "game G { player Ann chooses x in 0..2 player Bob chooses y in 0..2 let a = x + y +"
                    + " x[Ann] payoff p = 0 }"))
        .isEqualTo("((.x + .y) + .x[@Ann]) {0}");
  }

  @Test
  void aMoveWithOneMoverIsAValueThatMayBeIndexed() {
    String game =
        "game G { player Ann chooses x in compositions(3, 2) player Bob chooses y in 0..2"
            + " state turn in Players from Ann next turn = Bob"
            + " let a = x[0] + x[turn][1] payoff p = 0 }";
    assertThat(let(game)).isEqualTo("(.x[0] + .x[.turn][1]) {0}");
  }

  @Test
  void familiesHaveMembersAndAreSets() {
    String game =
        "game G(n = 3) { players Seller, Bidder[1..n] Seller chooses 0..1 p in Bidder chooses bid"
            + " in 0..4 let a = max q in Bidder { bid[q] } + bid[Bidder[n]] + Seller payoff p = 0"
            + " }";
    assertThat(let(game))
        .isEqualTo("((max q#0 in @Bidder { .bid[q#0] } + .bid[@Bidder[.n]]) + .[@Seller]) {1}");
    assertThat(let("game G { players Bidder[1..2] choose 0..4 let a = Bidder[2] payoff p = 0 }"))
        .isEqualTo(".[@Bidder[2]] {0}");
  }

  @Test
  void linesOfPlayersFindThePlayerInSlotZero() {
    String game =
        "game G { players Ann, Bob chance card[p] ~ uniform({1, 2})"
            + " p chooses bid in 0..card[p] sees card[p] when card[p] > 1"
            + " payoff p = let y = bid[p]; y }";
    GameMember.Move bid = (GameMember.Move) lines(game).get(2);
    assertThat(bid.who().everyone()).isTrue();
    assertThat(bid.who().families()).isEmpty();
    assertThat(print(bid.domain())).isEqualTo("0...card[p#0] {1}");
    assertThat(print(bid.sees().get(0))).isEqualTo(".card[p#0] {1}");
    assertThat(payoff(game)).isEqualTo("let y#1 = .bid[p#0]; y#1 {2}");
  }

  @Test
  void lettersMayBeRestrictedToAFamily() {
    GameMember.Payoff payoff =
        line(
            GameMember.Payoff.class,
            "game G { players Bidder[1..2], Seller choose 0..4 payoff p in Bidder = 1 payoff Seller"
                + " = 2 }");
    assertThat(payoff.who().families()).containsExactly("Bidder");
    assertThat(payoff.who().everyone()).isTrue();
    assertThat(found("game G { players Row, Col choose 0..4 payoff p in Bidder = 1 }"))
        .containsExactly("N101 1:51 `G` has no player `Bidder`");
  }

  @Test
  void aMoveOfSeveralHasToSayWhose() {
    var bare = only("game G { players Ann, Bob choose bid in 0..2 payoff p = bid }");
    assertThat(bare.message())
        .isEqualTo("`bid` is one move for each player, so it has to say whose");
    assertThat(bare.span().column()).isEqualTo(57);
    assertThat(bare.hints()).containsExactly("write `bid[Ann]`");
    assertThat(
            found(
                "game G { players Ann, Bob choose {A, B} chance c[p] ~ uniform(1..2) payoff p = c"
                    + " }"))
        .containsExactly(
            "N110 1:80 `c` is one chance variable for each player, so it has to say whose");
    assertThat(found("game G { players Ann, Bob choose {A, B} payoff p = payoff }"))
        .containsExactly("N110 1:52 `payoff` is one number for each player");
  }

  @Test
  void namesOfTheGameComeBeforeThoseOfTheFileAndTheLibrary() {
    assertThat(
            let(
                "let n = 1\n"
                    + "game G(n = 2) { players A, B choose floor in 0..2 let a = n + floor[A]"
                    + " payoff p = 0 }"))
        .isEqualTo("(.n + .floor[@A]) {0}");
    assertThat(
            let(
                "let tau = 1\n"
                    + "game G { players A, B choose {C, D} let a = tau + floor(1.5) payoff p = 0"
                    + " }"))
        .isEqualTo("(tau + floor(3/2)) {0}");
  }

  @Test
  void parametersMayUseEarlierOnes() {
    Definition.Game game =
        definition(
            "G",
            Definition.Game.class,
            "game G(a = 1, b = a + 1) { players A, B choose {C} payoff p = b }");
    assertThat(print(game.parameters().get(1).defaultValue())).isEqualTo("(.a + 1) {0}");
    assertThat(found("game G(a = b, b = 1) { players A, B choose {C} payoff p = b }"))
        .containsExactly("N110 1:12 `b` cannot be used here");
    assertThat(found("game G(a = a) { players A, B choose {C} payoff p = a }"))
        .containsExactly("N110 1:12 `a` cannot be used here");
  }

  @Test
  void patternsOfATableBindNamesForItsPayoffs() {
    GameMember.PayoffTable table =
        line(
            GameMember.PayoffTable.class,
            "game G { players Row, Col choose 0..9 payoff { 0, _ -> 0, 0  x, y -> x - y, let z = x;"
                + " z * y } }");
    assertThat(TermPrinter.patterns(table.rows().get(0).patterns())).isEqualTo("0, _");
    assertThat(TermPrinter.patterns(table.rows().get(1).patterns())).isEqualTo("x#0, y#1");
    assertThat(print(table.rows().get(1).payoffs().get(1)))
        .isEqualTo("let z#2 = x#0; (z#2 * y#1) {3}");
  }

  @Test
  void playersMayBeMatched() {
    assertThat(
            let(
                "game G { players Ann, Bob choose x in 0..1 state turn in {Ann, Bob} from Ann next"
                    + " turn = Bob let a = match turn { Ann -> 1  Bob -> 2 } payoff p = 0 }"))
        .isEqualTo("match .turn { @Ann -> 1  @Bob -> 2 } {0}");
  }

  @Test
  void nothingIsDeclaredTwice() {
    assertThat(found("game G(a = 1) { players A, B choose x in 0..1 let a = 2 payoff p = 0 }"))
        .containsExactly("N102 1:51 `a` is declared twice in `G`");
    assertThat(found("game G { players A, B, A choose {C} payoff p = 0 }"))
        .containsExactly(
            "N102 1:24 the player `A` is declared twice",
            "N102 1:33 `A` has an unnamed move already");
    assertThat(
            found(
                "game G { players A, B A chooses {C, D} B chooses {C, D} A chooses {E, F} payoff p"
                    + " = 0 }"))
        .containsExactly("N102 1:67 `A` has an unnamed move already");
    assertThat(
            found("game G { players A, B p chooses x in 0..1 p chooses x in 0..2 payoff p = 0 }"))
        .containsExactly("N102 1:53 everyone has the move `x` already");
    assertThat(found("game G { players A, B choose {C} payoff A = 1 payoff B = 2 payoff A = 3 }"))
        .containsExactly("N102 1:67 the payoff of `A` is given twice");
    assertThat(
            found(
                "game G { players A, B choose {C} payoff { C, C -> 1, 1 } payoff A = 1 payoff B = 2"
                    + " }"))
        .containsExactly("N102 1:65 payoffs are given by a table and by lines of their own");
    assertThat(found("game G { players A, B choose {C} payoff p = 1 rounds 3 rounds 4 }"))
        .containsExactly("N102 1:56 `rounds` is given twice");
    assertThat(
            found(
                "game G { players A, B choose {C} payoff p = 1 discount A = 1/2 discount B = 1/2"
                    + " discount A = 1 }"))
        .containsExactly("N102 1:81 this discount is given twice");
  }

  @Test
  void differentMovesAndPlayersAreNotTwice() {
    assertThat(
            found(
                "game G { players A, B, C[1..3] A chooses x in 0..1 B chooses x in 0..1 p chooses x"
                    + " in 0..2 C[1] chooses y in 0..1 C[2] chooses y in 0..1 payoff C[1] = 1"
                    + " payoff C[2] = 2 payoff p = 0 }"))
        .isEmpty();
  }

  @Test
  void aGameHasPlayersAndPayoffs() {
    assertThat(found("game G { }")).containsExactly("T114 1:6 `G` has no players");
    assertThat(found("game G { players A, B choose {C, D} }"))
        .containsExactly("T114 1:6 `G` gives nobody a payoff");
    assertThat(found("game G { players A, B payoff C = 1 }"))
        .containsExactly("N101 1:30 `G` has no player `C`");
    assertThat(
            found(
                "game Dictator { player A chooses give in 0..2 player B payoff A = -give payoff B ="
                    + " give }"))
        .isEmpty();
  }

  @Test
  void rowsOfATableHaveAPatternAndAPayoffForEachPlayer() {
    String head = "game G { players A, B choose {C, D} payoff { ";
    assertThat(found(head + "C, C, C -> 1, 1  _, _ -> 0, 0 } }"))
        .containsExactly("T107 1:46 this row has 3 patterns, and `G` has 2 players");
    assertThat(found(head + "C, C -> 1  _, _ -> 0, 0, 0 } }"))
        .containsExactly(
            "T107 1:54 this row has 1 payoff, and `G` has 2 players",
            "T107 1:65 this row has 3 payoffs, and `G` has 2 players");
  }

  @Test
  void statesHaveASuccessor() {
    var still = only("game G { players A, B choose {C} state s in 0..1 from 0 payoff p = s }");
    assertThat(still.severity()).isEqualTo(Severity.WARNING);
    assertThat(still.message()).isEqualTo("the state `s` never changes");
    var unknown =
        only(
            "game G { players A, B choose {C} state last in 0..1 from 0 payoff p = 1 next last = 1"
                + " next lst = 2 }");
    assertThat(unknown.message()).isEqualTo("`G` has no state `lst`");
    assertThat(unknown.hints()).containsExactly("did you mean `last`?");
  }

  @Test
  void whatIsSeenStandsAbove() {
    assertThat(
            found(
                "game G { players A, B A chooses x in 0..1 sees y B chooses y in 0..1 payoff p = 0"
                    + " }"))
        .containsExactly("N110 1:48 `y` is not known here: it is chosen only further down");
    assertThat(
            found("game G { players A, B A chooses {C, D} sees B B chooses {C, D} payoff p = 0 }"))
        .containsExactly("N110 1:45 `B` is not known here: it is chosen only further down");
    assertThat(
            found("game G { players A, B A chooses {C, D} B chooses {C, D} sees A payoff p = 0 }"))
        .isEmpty();
    var through =
        only(
            "game G { players A, B A chooses x in 0..1 when high B chooses y in 0..1"
                + " let high = twice(2) > 1 fn twice(k) = k * y payoff p = 0 }");
    assertThat(through.message())
        .isEqualTo("`y` is not known here: it is chosen only further down");
    assertThat(through.span().column()).isEqualTo(48);
    assertThat(through.labels().get(2).text()).isEqualTo("`high` depends on it");
  }

  @Test
  void whatIsSettledBeforehandUsesParametersOnly() {
    String head =
        "game G(n = 2) { players A, B choose x in 0..1 payoff p = 0 let twice = 2 * x[A] ";
    assertThat(found(head + "rounds x[A] }")).containsExactly("N110 1:88 `x` cannot be used here");
    assertThat(found(head + "rounds twice }"))
        .containsExactly("N110 1:88 `x` is not known here: this is settled before anybody moves");
    assertThat(found(head + "rounds n }")).isEmpty();
    assertThat(found("game G { players A[1..x] choose x in 0..1 payoff p = 0 }"))
        .containsExactly("N110 1:23 `x` cannot be used here");
    assertThat(
            found(
                "game G { players A, B choose x in 0..1 C chooses y in 0..payoff[A] payoff p = 0"
                    + " }"))
        .containsExactly(
            "N101 1:40 `G` has no player `C`", "N110 1:58 payoffs cannot be used here");
  }

  @Test
  void strategiesAndTiersHaveNoPlaceInAGame() {
    assertThat(found("strategy S: Action = 1\ngame G { players A, B choose {C} payoff p = S }"))
        .containsExactly("N110 2:45 `S` cannot be used here");
    assertThat(found("game G { players A, B choose {C} payoff p = sum a in Action { 1 } }"))
        .containsExactly("N110 1:54 `Action` cannot be used here");
  }

  @Test
  void valuesThatNeedThemselvesAreFound() {
    assertThat(found("game G { players A, B choose {C} let a = b let b = a payoff p = a }"))
        .containsExactly("E311 1:38 `a` needs itself to be worked out");
    assertThat(
            found("game G { players A, B choose {C} payoff A = -payoff[B] payoff B = -payoff[A] }"))
        .containsExactly("E311 1:41 `payoff[A]` needs itself to be worked out");
    assertThat(
            found(
                "game G { players A, B choose {C} fn f(k) = if k == 0 then 0 else f(k - 1) let a ="
                    + " f(3) payoff p = a }"))
        .isEmpty();
  }

  @Test
  void functionsOfAGameTakeNamedArguments() {
    assertThat(
            let(
                "game G { players A, B choose {C} fn f(x, y) = x let a = f(y: 1, x: 2) payoff p = a"
                    + " }"))
        .isEqualTo(".f(2, 1) {0}");
    assertThat(
            found(
                "game G { players A, B choose {C} fn f(x, y) = x let a = f(z: 1, x: 2) payoff p = a"
                    + " }"))
        .containsExactly("N108 1:59 `f` has no parameter `z`");
  }

  @Test
  void coalitionsAreWorthSomething() {
    Definition.Coalition gloves =
        definition(
            "Gloves",
            Definition.Coalition.class,
            "coalition Gloves(k = 1) { players Left, Right[1..2]  worth { Left, Right[2] -> k  Left"
                + " -> 0 } }");
    assertThat(gloves.table().get(0).members())
        .map(TermPrinter::print)
        .containsExactly("@Left {0}", "@Right[2] {0}");
    assertThat(print(gloves.table().get(0).worth())).isEqualTo(".k {0}");
    Definition.Coalition council =
        definition(
            "Council",
            Definition.Coalition.class,
            "coalition Council { players Big[1..2], Small worth(s) = if all p in Big { p in s } and"
                + " Small in s then length(s) else 0 }");
    assertThat(council.worth()).isNotNull();
    assertThat(print(java.util.Objects.requireNonNull(council.worth())))
        .isEqualTo(
            "if (all p#1 in @Big { (p#1 in s#0) } and (@Small in s#0)) then length(s#0) else 0"
                + " {2}");
  }

  @Test
  void coalitionsHaveNeitherMovesNorPayoffs() {
    assertThat(found("coalition C { players A, B payoff A = 1 worth(s) = 1 }"))
        .containsExactly("N110 1:28 this line has no place in a coalition");
    assertThat(found("coalition C { players A, B }"))
        .containsExactly("T114 1:11 `C` says of no coalition what it is worth");
    assertThat(found("coalition C { players A, B worth(s) = 1 worth(t) = 2 }"))
        .containsExactly("N102 1:41 the worth is given twice");
    assertThat(found("coalition C { players A, B worth { A, X -> 1 } }"))
        .containsExactly("N101 1:39 `C` has no player `X`");
    assertThat(found("game G { players A, B choose {C} payoff p = 1 worth(s) = 1 }"))
        .containsExactly("N110 1:47 `worth` stands only in a coalition");
  }
}
