package org.stratagem.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.stratagem.source.SourceFile;
import org.stratagem.syntax.grammar.StratagemLexer;

class FormatterTest {
  private static final String[] GAPS = {
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\n",
    "\n\n",
    "\n\n\n\n",
    "\t",
    "\r\n",
    " // line\n",
    "\n// own\n",
    " /* in */ ",
    "\n/* own */\n",
    "\n/* own */ ",
    " /* two\n   lines */ ",
    " /// trailing\n",
    "\n/// doc\n",
    "\n\n/// a\n/// b\n",
    " // a\n// b\n\n// c\n",
    " /* x *//* y */ "
  };

  @Test
  void formattingKeepsWordsCommentsAndMeaningAndIsStable() {
    for (long seed = 0; seed < 300; seed++) {
      String text = scattered(seed);
      SyntaxTree tree = read(text);
      assertThat(tree.diagnostics().stream().filter(d -> d.isError()))
          .as("seed %d", seed)
          .isEmpty();
      String formatted = Formatter.format(tree);
      SyntaxTree again = read(formatted);
      String description = "seed %d%n%s%n-----%n%s".formatted(seed, text, formatted);
      assertThat(words(formatted)).as(description).isEqualTo(words(text));
      assertThat(remarks(again)).as(description).isEqualTo(remarks(tree));
      assertThat(Structure.of(again.declarations()))
          .as(description)
          .isEqualTo(Structure.of(tree.declarations()));
      assertThat(Formatter.format(again)).as(description).isEqualTo(formatted);
    }
  }

  @Test
  void formatsLikeThis() {
    String text =
        """
        // The file.
        import   "a.game"


        /// A game.
        game Chicken ( crash=-10 ){ // dear
          players Row,Col   choose {Swerve,Straight}
          payoff {
            Swerve, Swerve -> 0,0 // both
            Swerve,Straight->-1,1

            // the others
            Straight, Swerve->1, -1
            Straight,_->crash , crash
          }
          Row chooses bid in 0 .. 3 sees card . Ann , state when a==b
          let   w=match last(history).foe { C->1 Other->-1/18 }
        }
        let price=a-q-r*( 2 - x )  let y = 2 / 3 ^ n
        strategy Level[ k ]:Mixed=if k==0 then uniform(Action) else softmax a in Action { 2*expect b ~ Foe.Level[k-1]{payoff(a,b)} }
        show sweep n in 0..10 by 1/2, m in {1,2} when not (n==m) { play(Chicken(crash:n),everyone:_=>Swerve,rounds:m) }
        // the end
        """;
    assertThat(Formatter.format(read(text)))
        .isEqualTo(
            """
            // The file.
            import "a.game"

            /// A game.
            game Chicken(crash = -10) {  // dear
              players Row, Col choose {Swerve, Straight}
              payoff {
                Swerve,   Swerve   -> 0, 0  // both
                Swerve,   Straight -> -1, 1

                // the others
                Straight, Swerve   -> 1, -1
                Straight, _        -> crash, crash
              }
              Row chooses bid in 0..3 sees card.Ann, state when a == b
              let w = match last(history).foe { C -> 1  Other -> -1/18 }
            }
            let price = a - q - r * (2 - x)
            let y = 2 / 3 ^ n
            strategy Level[k]: Mixed =
              if k == 0 then uniform(Action)
              else softmax a in Action { 2 * expect b ~ Foe.Level[k - 1] { payoff(a, b) } }
            show sweep n in 0..10 by 1/2, m in {1, 2} when not (n == m) {
              play(Chicken(crash: n), everyone: _ => Swerve, rounds: m)
            }
            // the end
            """);
  }

  @Test
  void breaksLongLinesAtTheirStructure() {
    String text =
        """
        let total = alphabetical_order_of_things + numerical_order_of_things * (another_long_name - yet_another_long_name)
        check near(iterate(Proposal, Best, Best, from: (50, 1/10), steps: 20).last.Proposer, 74.269233, tolerance_of_the_test)
        strategy Foresee(foe) for Newcomb.Omega: Reaction = let first = guess(foe, 1); let second = guess(foe, 2); if first == second then Full else Empty
        game Pennies { players Row, Col choose {Heads, Tails} payoff { Heads, Heads -> 1, -1 Heads, Tails -> -1, 1 Tails, Heads -> -1, 1 Tails, Tails -> 1, -1 } }
        """;
    assertThat(Formatter.format(read(text)))
        .isEqualTo(
            """
            let total =
              alphabetical_order_of_things
                + numerical_order_of_things * (another_long_name - yet_another_long_name)
            check near(
              iterate(Proposal, Best, Best, from: (50, 1/10), steps: 20).last.Proposer,
              74.269233,
              tolerance_of_the_test
            )
            strategy Foresee(foe) for Newcomb.Omega: Reaction =
              let first = guess(foe, 1);
              let second = guess(foe, 2);
              if first == second then Full else Empty
            game Pennies {
              players Row, Col choose {Heads, Tails}
              payoff {
                Heads, Heads -> 1, -1
                Heads, Tails -> -1, 1
                Tails, Heads -> -1, 1
                Tails, Tails -> 1, -1
              }
            }
            """);
  }

  @Test
  void leavesAFileWithMistakesAlone() {
    String text = "let   x = (3\n";
    assertThat(Formatter.format(read(text))).isEqualTo(text);
  }

  @Test
  void anEmptyFileStaysEmpty() {
    assertThat(Formatter.format(read(""))).isEmpty();
    assertThat(Formatter.format(read(" \n\n"))).isEmpty();
    assertThat(Formatter.format(read("\n\n// only this"))).isEqualTo("// only this\n");
  }

  /** A few random declarations with random space and comments between their words. */
  private static String scattered(long seed) {
    Random random = new Random(seed);
    StringBuilder out = new StringBuilder();
    int declarations = 1 + random.nextInt(3);
    for (int i = 0; i < declarations; i++) {
      Declaration declaration =
          new RandomTrees(random.nextLong()).declaration(1 + random.nextInt(40));
      for (String word : words(Printer.print(declaration))) {
        out.append(random.nextInt(3) == 0 ? GAPS[random.nextInt(GAPS.length)] : " ").append(word);
      }
    }
    return out.append(GAPS[random.nextInt(GAPS.length)]).toString();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Token token : new StratagemLexer(CharStreams.fromString(text)).getAllTokens()) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        words.add(token.getText());
      }
    }
    return words;
  }

  private static List<String> remarks(SyntaxTree tree) {
    return tree.comments().stream().map(comment -> comment.text().stripTrailing()).toList();
  }

  private static SyntaxTree read(String text) {
    return Parser.parse(new SourceFile("formatted", text));
  }
}
