package org.stratagem.game.gambit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.game.NormalForm;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.RandomTrees;
import org.stratagem.numeric.Real;

class GambitFileTest {
  private static final String PENNIES =
      """
      NFG 1 R "Pennies, with an \\"edge\\"" { "Row" "Col" } { 2 3 }

      1 -1 -1.50 1 -1 1 1 -1 2/3 .25 1e-2, 0
      """;

  private static final String OUTCOMES =
      """
      NFG 1 R "Outcomes" { "A" "B" }
      { { "x" "y" } { "u" "v" } }
      "what it is about"

      { { "both" 1, 2 } { "none" 0 0 } }
      1 0 2 1
      """;

  private static final String SIGNAL =
      """
      EFG 2 R "Signal" { "Sender" "Receiver" }
      "a comment"
      c "root" 1 "types" { "Strong" 0.9 "Weak" .1 } 0
      p "" 1 1 "strong" { "Beer" "Quiche" } 3 "breakfast" { 1, 0 }
      p "" 2 1 "" { "Duel" "Spare" } 0
      t "" 1 "fight" { 0, 0 }
      t "" 2 "peace" { 2, 1 }
      p "" 2 2 "" { "Duel" "Spare" } 0
      t "" 1
      t "end" 2 "peace" { 2 1 }
      p "" 1 2 "weak" { "Beer" "Quiche" } 0
      p "" 2 1 0
      t "" 1
      t "" 0
      p "" 2 2 0
      t "" 1
      t "" 2
      """;

  static GambitFile accepted(String text) {
    GambitFile.Reading reading = GambitFile.read(text);
    assertThat(reading).isInstanceOf(GambitFile.Reading.Accepted.class);
    return ((GambitFile.Reading.Accepted) reading).file();
  }

  private static GambitFile.Reading.Refused refused(String text) {
    GambitFile.Reading reading = GambitFile.read(text);
    assertThat(reading).isInstanceOf(GambitFile.Reading.Refused.class);
    return (GambitFile.Reading.Refused) reading;
  }

  @Test
  void payoffsAreReadExactlyTheFirstPlayerFastest() {
    StrategicFile file = (StrategicFile) accepted(PENNIES);
    assertThat(file.title()).isEqualTo("Pennies, with an \"edge\"");
    assertThat(file.payoffs(1)).containsExactly(Real.parse("-1.5"), Real.ONE);
    NormalForm form = file.form();
    assertThat(form.payoff(form.profile(1, 0), 0)).isEqualTo(Real.parse("-1.5"));
    assertThat(form.payoff(form.profile(0, 2), 0)).isEqualTo(Real.of(2).dividedBy(Real.of(3)));
    assertThat(form.payoff(form.profile(0, 2), 1)).isEqualTo(Real.parse("0.25"));
    assertThat(form.payoff(form.profile(1, 2), 0)).isEqualTo(Real.parse("0.01"));
  }

  @Test
  void outcomesPayWhatTheySayAndNonePaysNothing() {
    StrategicFile file = (StrategicFile) accepted(OUTCOMES);
    assertThat(file.comment()).isEqualTo("what it is about");
    assertThat(file.listsPayoffs()).isFalse();
    assertThat(file.outcomes().get(0).name()).isEqualTo("both");
    assertThat(file.payoffs(0)).containsExactly(Real.ONE, Real.of(2));
    assertThat(file.payoffs(1)).containsExactly(Real.ZERO, Real.ZERO);
  }

  @Test
  void aTreeAddsWhatItPassesAndRemembersWhatWasSaidBefore() {
    ExtensiveFile file = (ExtensiveFile) accepted(SIGNAL);
    GameTree tree = file.tree();
    assertThat(tree.size()).isEqualTo(15);
    assertThat(tree.probability(0, 0)).isEqualTo(Real.parse("0.9"));
    // The strong sender's breakfast pays 1 on the way, and the end 2.
    assertThat(tree.payoff(4, 0)).isEqualTo(Real.of(3));
    assertThat(tree.payoff(14, 0)).isEqualTo(Real.of(2));
    assertThat(tree.payoff(11, 1)).isEqualTo(Real.ZERO);
    assertThat(tree.sets()).hasSize(4);
    assertThat(tree.members(tree.set(2))).isEqualTo(2);
    assertThat(tree.information(tree.set(1)).name()).isEqualTo("strong");
  }

  @Test
  void aLaterNodeOfAnInformationSetThatNamesOtherActionsIsRefusedAtItsPlace() {
    String first = "p \"\" 2 1 \"\" { \"Duel\" \"Spare\" } 0";
    String other = SIGNAL.replace("p \"\" 2 1 0", "p \"\" 2 1 \"\" { \"Spare\" \"Duel\" } 0");
    assertThat(other).isNotEqualTo(SIGNAL).contains(first);
    GambitFile.Reading.Refused refused = refused(other);
    assertThat(refused.reason())
        .isEqualTo(
            "information set 1 of player 2 has the action \"Spare\" here where it has \"Duel\" at"
                + " an earlier node: its mover could tell the nodes apart");
    assertThat(other.substring(refused.offset(), refused.offset() + refused.length()))
        .isEqualTo("\"\" { \"Spare\" \"Duel\" }");
    String blank = SIGNAL.replace("p \"\" 2 1 0", "p \"\" 2 1 \"\" { \"\" \"Spare\" } 0");
    assertThat(accepted(blank)).isEqualTo(accepted(SIGNAL));
  }

  @Test
  void writingAndReadingPreservesTheGame() {
    for (String text : List.of(PENNIES, OUTCOMES, SIGNAL)) {
      GambitFile file = accepted(text);
      assertThat(accepted(file.text())).isEqualTo(file);
      assertThat(accepted(file.text()).text()).isEqualTo(file.text());
    }
  }

  @Test
  void randomTreesSurvive() {
    Random random = new Random(7);
    for (int round = 0; round < 100; round++) {
      GameTree tree = RandomTrees.any(random, 3, 5);
      ExtensiveFile file = ExtensiveFile.of("t", "c", tree);
      GameTree read = ((ExtensiveFile) accepted(file.text())).tree();
      assertThat(read.size()).isEqualTo(tree.size());
      assertThat(read.sets()).isEqualTo(tree.sets());
      for (int node = 0; node < tree.size(); node++) {
        assertThat(read.kind(node)).isEqualTo(tree.kind(node));
        for (int branch = 0; branch < tree.degree(node); branch++) {
          assertThat(read.label(node, branch)).isEqualTo(tree.label(node, branch));
        }
        if (tree.isTerminal(node)) {
          int end = node;
          IntStream.range(0, 3)
              .forEach(
                  player ->
                      assertThat(read.payoff(end, player)).isEqualTo(tree.payoff(end, player)));
        }
      }
    }
  }

  @Test
  void everyNameSurvives() {
    for (String name :
        List.of("", "a \"quoted\" one", "a\\b", "both \\\\\" of them", "{ 1, 2 }", "é\n天")) {
      StrategicFile file =
          new StrategicFile(
              name,
              List.of(name),
              List.of(List.of(name, "x" + name)),
              name,
              List.of(
                  new GambitFile.Outcome(1, name, List.of(Real.ONE)),
                  new GambitFile.Outcome(2, "", List.of(Real.parse("1e300")))),
              List.of(1, -1),
              false);
      assertThat(accepted(file.text())).isEqualTo(file);
    }
  }

  @Test
  void roundedProbabilitiesAreMadeToSumToOne() {
    String text =
        "EFG 2 R \"\" { \"A\" } c \"\" 1 \"\" { \"x\" .333333 \"y\" .333333 \"z\" .333333 } 0"
            + " t \"\" 0 t \"\" 0 t \"\" 0";
    assertThat(((ExtensiveFile) accepted(text)).tree().probability(0, 2))
        .isEqualTo(Real.ONE.dividedBy(Real.of(3)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "AGG 1|0|a Gambit file begins with `NFG` or `EFG`, and this one with `AGG`",
        "(|0|a Gambit file begins with `NFG` or `EFG`, but here is `(`",
        "NFG 2 R|4|this is version 2; version 1 is read",
        "NFG 1 R \"x|8|this quote is never closed",
        "NFG 1 R \"x\" { } { }|12|a game has at least one player",
        "NFG 1 R \"x\" { \"A\" } { 2 2 }|20|strategies are given for 2 players, and the file names"
            + " 1",
        "NFG 1 R \"x\" { \"A\" } { 2 } 1|27"
            + "|the payoff of `A` in combination 2 of 2 is missing, but the file ends here",
        "NFG 1 R \"x\" { \"A\" } { 1 } 1/0|26|the denominator is 0",
        "NFG 1 R \"x\" { \"A\" } { 1 } 1e99999"
            + "|26|this exponent is too large: numbers are read exactly, up to 10^5000",
        "NFG 1 R \"x\" { \"A\" } { 1 } 1 2|28"
            + "|the game is complete after its last combination of strategies, but here is `2`",
        "NFG 1 R \"x\" { \"A\" } { 1 } { { \"o\" 1 } } 2|40|there is no outcome 2: the file has 1",
        "EFG 2 R \"x\" { \"A\" } t \"\" 1|25|the payoffs of outcome 1 are never given",
        "EFG 2 R \"x\" { \"A\" } p \"\" 2 1|25|there is no player 2: the file names 1",
        "EFG 2 R \"x\" { \"A\" } p \"\" 1 1 0|29"
            + "|information set 1 of player 1 is new, and its actions are missing, but here is `0`",
        "EFG 2 R \"x\" { \"A\" } p \"\" 1 1 \"\" { \"a\" \"b\" } 0 t \"\" 0|52"
            + "|the tree is not complete: a node is missing, but the file ends here",
        "EFG 2 R \"x\" { \"A\" } c \"\" 1 \"\" { \"a\" 1/3 } 0|30"
            + "|the probabilities of chance sum to 1/3, not to 1",
        "EFG 2 R \"x\" { \"A\" } q|20|a node begins with `c`, `p` or `t`, not with `q`",
      })
  void malformedFilesHaveAPlaceAndAReason(String text, int offset, String reason) {
    GambitFile.Reading.Refused refused = refused(text);
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.offset()).isEqualTo(offset);
  }

  @Test
  void noTruncationAndNoMutationBreaksTheReader() {
    Random random = new Random(8);
    int taken = 0;
    for (String text : List.of(PENNIES, OUTCOMES, SIGNAL)) {
      for (int end = 0; end < text.length(); end++) {
        check(text.substring(0, end));
      }
      for (int round = 0; round < 3000; round++) {
        StringBuilder mutated = new StringBuilder(text);
        for (int change = 0; change <= random.nextInt(3); change++) {
          int at = random.nextInt(mutated.length());
          switch (random.nextInt(3)) {
            case 0 -> mutated.setCharAt(at, (char) random.nextInt(128));
            case 1 -> mutated.deleteCharAt(at);
            default -> mutated.insert(at, "\"{}0-9/.e".charAt(random.nextInt(9)));
          }
        }
        taken += check(mutated.toString()) ? 1 : 0;
      }
    }
    assertThat(taken).as("mutations that leave a game").isBetween(500, 8500);
  }

  /**
   * Whatever is read can be written and read again; whatever is refused has a place in the text.
   */
  private static boolean check(String text) {
    GambitFile.Reading reading = GambitFile.read(text);
    if (reading instanceof GambitFile.Reading.Refused refused) {
      assertThat(refused.offset()).isBetween(0, text.length());
      assertThat(refused.offset() + refused.length()).isBetween(0, text.length());
      assertThat(refused.reason()).isNotBlank();
      return false;
    }
    GambitFile file = ((GambitFile.Reading.Accepted) reading).file();
    assertThat(accepted(file.text())).isEqualTo(file);
    return true;
  }
}
