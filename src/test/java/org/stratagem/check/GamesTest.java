package org.stratagem.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.check.Refusals.accepts;
import static org.stratagem.check.Refusals.refuses;
import static org.stratagem.check.Refusals.refusesWithGames;

import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;

class GamesTest {
  @Test
  void aPayoffTableHasEveryCell() {
    Diagnostic missing =
        refuses(
            Code.T103,
            "game G { players A, B choose {X, Y}  ⟦payoff⟧ { X, X -> 1, 1   Y, _ -> 0, 0 } }");
    assertThat(missing.message()).isEqualTo("the payoff table of `G` misses a cell");
    assertThat(missing.notes()).containsExactly("missing: X, Y");
  }

  @Test
  void rowsThatAreNeverReachedAreWarnedAbout() {
    refuses(
        Code.T105,
        "game G { players A, B choose {X, Y}  payoff { X, _ -> 1, 1   _, _ -> 0, 0   ⟦Y, Y⟧ -> 2, 2"
            + " } }");
  }

  @Test
  void aLabelThatIsAFamilyOfPlayersIsRefusedOnce() {
    refuses(
        Code.N103,
        """
        game G {
          players Ann[1..2] choose {⟦Ann⟧, C}
          payoff p = if Ann[1] == Ann then 0 else 1
        }
        strategy S for G: Action = Ann
        show play(G, S, S)
        """);
  }

  @Test
  void aLabelNamedPlayersIsRefusedOnce() {
    refuses(
        Code.N103,
        """
        game G {
          players A, B choose {⟦Players⟧, C}
          payoff p = if A == Players then 0 else 1
        }
        strategy S for G: Action = Players
        show play(G, S, S)
        """);
  }

  @Test
  void aRowForAMoveThatIsNotMadeIsReached() {
    accepts(
        """
        game Bluff {
          players Ann, Bob
          Ann chooses {Raise, Fold}
          Bob chooses {Meet, Pass} sees Ann when Ann == Raise
          payoff { _, Meet -> 1, 1   _, Pass -> 2, 2   _, _ -> 0, 0 }
        }
        """);
  }

  @Test
  void patternsAreMovesOfTheirPlayer() {
    Diagnostic wrong =
        refuses(
            Code.T102,
            "game G { players A, B choose {Left, Right}  payoff { ⟦Lefft⟧, _ -> 1, 1   _, _ -> 0, 0"
                + " } }");
    assertThat(wrong.hints()).containsExactly("did you mean `Left`?");
  }

  @Test
  void payoffsAreNumbers() {
    refuses(Code.T101, "game G { player A chooses {X, Y}  payoff A = ⟦A⟧ }");
    refuses(Code.T101, "game G { player A chooses {X, Y}  payoff { X -> 1   Y -> ⟦true⟧ } }");
  }

  @Test
  void aTableForOtherNumbersOfPlayersIsRefusedWhereItIsUsed() {
    String game =
        "game G(n = 2) { players P[1..n] choose {X, Y}  payoff { X, X -> 1, 1   ⟦_, _⟧ -> 0, 0 }"
            + " }\n";
    accepts(game.replace("⟦", "").replace("⟧", ""));
    String used = game.replace("⟦", "").replace("⟧", "") + "show play(G(n: 3), everyone: X)";
    assertThat(CheckedText.of(used).lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("T107") && line.contains("3 players"));
  }

  @Test
  void parametersKeepTheirKind() {
    refusesWithGames(Code.T101, "show play(Chicken(crash: ⟦Swerve⟧), Swerve, Swerve)");
  }

  @Test
  void chanceDrawsFromDistributions() {
    refuses(
        Code.T101,
        "game G { player A chooses {X, Y}  chance c ~ ⟦{X, Y}⟧  payoff A = if c == A then 1 else 0"
            + " }");
  }

  @Test
  void conditionsAreTruthValues() {
    refuses(
        Code.T101,
        "game G { player A chooses a in {X, Y}  player B chooses b in {X, Y} when ⟦a⟧  payoff A = 1"
            + " payoff B = 1 }");
    refuses(
        Code.T101,
        "game G { player A chooses {X, Y}  state s in 1..3 from 1  payoff A = s  next s = s  until"
            + " ⟦s⟧ }");
  }

  @Test
  void statesStayInTheirDomain() {
    String game =
        "game G { player A chooses {X, Y}  state s in {Low, High} from %s  payoff A = 1  next s ="
            + " %s }\n"
            + "game H { player A chooses {Hihg}  payoff A = 1 }";
    accepts(game.formatted("Low", "if A == X then Low else High"));
    accepts(game.formatted("Low", "{Low: 1/2, High: 1/2}"));
    assertThat(refuses(Code.T101, game.formatted("⟦Hihg⟧", "Low")).hints())
        .containsExactly("did you mean `High`?");
    refuses(Code.T101, game.formatted("Low", "⟦if A == X then Low else Hihg⟧"));
    refuses(Code.T101, game.formatted("Low", "⟦3⟧"));
  }

  @Test
  void lettersStandForPlayersWithTheirMoves() {
    accepts(
        """
        game Auction(n = 3) {
          players Seller, Bidder[1..n]
          chance value[p in Bidder] ~ uniform(0..2)
          Seller chooses floor in 0..2
          p in Bidder chooses bid in 0..2 sees value[p], floor
          let high = max q in Bidder { bid[q] }
          payoff p in Bidder = if bid[p] == high then value[p] - high else 0
          payoff Seller = if high >= floor then high else 0
        }
        """);
    refuses(
        Code.N107,
        """
        game Auction {
          players Seller, Bidder[1..2]
          Seller chooses floor in 0..2
          p in Bidder chooses bid in 0..2 sees floor
          payoff p = 1
          payoff Seller = ⟦bid[Seller]⟧
        }
        """);
  }

  @Test
  void readingAMoveThatMayNotHaveBeenMadeIsRefused() {
    String game =
        """
        game Bluff {
          players Ann, Bob
          Ann chooses bet in {Raise, Fold}
          Bob chooses reply in {Meet, Pass} sees bet when bet == Raise
          payoff Ann = %s
          payoff Bob = -payoff[Ann]
        }
        """;
    accepts(game.formatted("if bet == Fold then -1 else if reply == Pass then 1 else 2"));
    accepts(game.formatted("if bet == Raise and reply == Pass then 1 else 2"));
    accepts(game.formatted("if bet == Fold or reply == Pass then 1 else 2"));
    accepts(game.formatted("match bet { Fold -> 1   Raise -> if reply == Pass then 1 else 2 }"));
    refuses(Code.T112, game.formatted("if ⟦reply⟧ == Pass then 1 else 2"));
    refuses(Code.T112, game.formatted("if bet == Fold and ⟦reply⟧ == Pass then 1 else 2"));
    refuses(
        Code.T112, game.formatted("if bet == Raise then 1 else if ⟦reply⟧ == Pass then 1 else 2"));
  }

  @Test
  void anUncertainReadIsLeftToThePlay() {
    accepts(
        """
        game Turns(n = 3) {
          players Odd, Even
          state node in 1..n from 1
          let turn = if node mod 2 == 1 then Odd else Even
          p chooses step in {Take, Pass} sees node when p == turn
          payoff p = if step[turn] == Take then 1 else 0
          next node = node + 1
          until step[turn] == Take or node == n
        }
        """);
  }

  @Test
  void imperfectRecallIsWarnedAbout() {
    String game =
        """
        game Poker {
          players Ann, Bob
          chance card ~ {High: 1/2, Low: 1/2}
          Ann chooses open in {Check, Bet} sees card
          Bob chooses reply in {Check, Bet} sees open
          Ann chooses %s
          payoff Ann = 1
          payoff Bob = 1
        }
        """;
    accepts(game.formatted("final in {Fold, Call} sees card, open"));
    accepts(game.formatted("final in {Fold, Call} sees card when open == Check and reply == Bet"));
    Diagnostic forgotten = refuses(Code.T113, game.formatted("⟦final in {Fold, Call} sees open⟧"));
    assertThat(forgotten.isError()).isFalse();
    assertThat(forgotten.message())
        .isEqualTo("Ann does not see at `final` `card`, which it saw at `open`");
    refuses(Code.T113, game.formatted("⟦final in {Fold, Call} sees card⟧"));
  }

  @Test
  void coalitionsHaveWorthsOfPlayers() {
    accepts("coalition C { players A, B[1..2]  worth(s) = if A in s then length(s) else 0 }");
    refuses(Code.T101, "coalition C { players A, B  worth { A, B -> ⟦A⟧ } }");
    refuses(Code.T101, "coalition C { players A, B  worth(s) = ⟦A in s⟧ }");
  }

  @Test
  void programsAnswerWithActions() {
    String game =
        "game P { players Row, Col choose {C, D}  payoff { C, C -> 3, 3  C, D -> 0, 5  D, C -> 5, 0"
            + "  D, D -> 1, 1 } }\n"
            + "game Q { player One chooses {E}  payoff One = 1 }\n";
    accepts(
        game
            + "program Fair for P = if proves(foe(me) == C, assuming: 1) then C else D\n"
            + "show play(P, Fair, Fair)");
    refuses(Code.T101, game + "program Fair for P = if proves(foe(me) == C) then C else ⟦E⟧");
    refuses(Code.T102, game + "program Fair for P = if proves(foe(me) ⟦==⟧ E) then C else D");
    refuses(Code.T101, game + "program Fair for P = if proves(⟦foe(me)⟧) then C else D");
  }
}
