package org.stratagem.engine.gambit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.engine.Converted;
import org.stratagem.engine.Engine;
import org.stratagem.engine.GameFormat;
import org.stratagem.engine.Input;
import org.stratagem.engine.Options;
import org.stratagem.game.gambit.ExtensiveFile;
import org.stratagem.game.gambit.GambitFile;
import org.stratagem.game.gambit.StrategicFile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.RandomTrees;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Real;

/** Gambit's games, written in the language, are the same games. */
class GameSourceTest {
  private static final Real HALF = Real.ONE.dividedBy(Real.of(2));

  private final Engine engine = new Engine();

  private GambitFile throughTheLanguage(GambitFile file, GameFormat format) throws Exception {
    String source = GameSource.of(file, "G").text();
    Converted converted =
        engine.convert(Input.of("g.game", source), format, null, Options.standard());
    assertThat(converted.diagnostics().stream().filter(each -> each.isError()))
        .as(source)
        .isEmpty();
    GambitFile.Reading reading = GambitFile.read(String.valueOf(converted.text()));
    return ((GambitFile.Reading.Accepted) reading).file();
  }

  @Test
  void randomTrees() throws Exception {
    Random random = new Random(11);
    int written = 0;
    for (int round = 0; round < 60; round++) {
      GameTree tree = RandomTrees.perfectRecall(random, 2, 4);
      ExtensiveFile file = ExtensiveFile.of("t", "", tree);
      GameTree read;
      try {
        read = ((ExtensiveFile) throughTheLanguage(file, GameFormat.EFG)).tree();
      } catch (GameSource.UnwritableException crossed) {
        assertThat(crossed.reason()).contains("different orders");
        continue;
      }
      written++;
      assertThat(description(read)).isEqualTo(description(tree));
    }
    assertThat(written).isGreaterThan(30);
  }

  @Test
  void deepTreesWithDrawsThatNeverCome() throws Exception {
    TreeBuilder builder = new TreeBuilder(List.of("Ann", "Bob"));
    for (int depth = 0; depth < 30; depth++) {
      if (depth % 3 == 2) {
        builder.chance(List.of("Never", "Go", "Stop"), List.of(Real.ZERO, HALF, HALF));
        builder.terminal(List.of(Real.of(-1), Real.of(-1)));
      } else {
        builder.decision(builder.set(depth % 2, "", List.of("Pass", "Take")));
      }
    }
    for (int depth = 0; depth < 31; depth++) {
      builder.terminal(List.of(Real.of(depth), Real.of(2L * depth)));
    }
    GameTree tree = builder.build();
    ExtensiveFile file = ExtensiveFile.of("deep", "", tree);
    GameTree read = ((ExtensiveFile) throughTheLanguage(file, GameFormat.EFG)).tree();
    assertThat(read.size()).isEqualTo(tree.size() - 10);
    assertThat(read.sets()).hasSameSizeAs(tree.sets());
    assertThat(read.payoff(read.size() - 1, 1)).isEqualTo(Real.of(60));
  }

  /** Nodes with their movers, which of them are told apart, and payoffs; without names. */
  private static List<String> description(GameTree tree) {
    List<String> nodes = new ArrayList<>();
    for (int node = 0; node < tree.size(); node++) {
      String text = tree.kind(node) + " under " + tree.parent(node);
      if (tree.kind(node) == GameTree.Kind.DECISION) {
        text += " of " + tree.player(node) + " like " + tree.member(tree.set(node), 0);
      } else if (tree.kind(node) == GameTree.Kind.CHANCE) {
        for (int branch = 0; branch < tree.degree(node); branch++) {
          text += " " + tree.probability(node, branch);
        }
      } else {
        text += " pays " + tree.payoff(node, 0) + ", " + tree.payoff(node, 1);
      }
      nodes.add(text);
    }
    return nodes;
  }

  @Test
  void tablesOfThreePlayersWithAwkwardNames() throws Exception {
    List<GambitFile.Outcome> outcomes = new ArrayList<>();
    List<Integer> results = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      outcomes.add(
          new GambitFile.Outcome(i + 1, "", List.of(Real.of(i), Real.of(-i), Real.parse("0.125"))));
      results.add(i);
    }
    StrategicFile file =
        new StrategicFile(
            "odd names",
            List.of("row", "Row", "3rd player"),
            List.of(List.of("a", "A"), List.of("", "", "x y"), List.of("show", "if")),
            "",
            outcomes,
            results,
            true);
    StrategicFile read = (StrategicFile) throughTheLanguage(file, GameFormat.NFG);
    assertThat(read.players()).containsExactly("Row", "Row_2", "Player_3rd_player");
    assertThat(read.strategies().get(0)).containsExactly("A", "A_2");
    assertThat(read.strategies().get(2)).containsExactly("Show", "If");
    for (int contingency = 0; contingency < 12; contingency++) {
      assertThat(read.payoffs(contingency)).isEqualTo(file.payoffs(contingency));
    }
  }

  @Test
  void absentMindednessHasNoLines() {
    GambitFile.Reading reading =
        GambitFile.read(
            "EFG 2 R \"\" { \"D\" } p \"\" 1 1 \"\" { \"Off\" \"On\" } 0 t \"\" 1 \"\" { 0 }"
                + " p \"\" 1 1 0 t \"\" 2 \"\" { 4 } t \"\" 3 \"\" { 1 }");
    GambitFile file = ((GambitFile.Reading.Accepted) reading).file();
    assertThatThrownBy(() -> GameSource.of(file, "G"))
        .isInstanceOfSatisfying(
            GameSource.UnwritableException.class,
            e -> assertThat(e.reason()).contains("absent-minded"));
  }
}
