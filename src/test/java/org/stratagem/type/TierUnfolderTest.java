package org.stratagem.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stratagem.type.TierSamples.arrow;
import static org.stratagem.type.TierSamples.at;
import static org.stratagem.type.TierSamples.dist;
import static org.stratagem.type.TierSamples.down;
import static org.stratagem.type.TierSamples.foe;
import static org.stratagem.type.TierSamples.owned;
import static org.stratagem.type.TierSamples.stage;
import static org.stratagem.type.TierSamples.tuple;
import static org.stratagem.type.TierSamples.unfolder;
import static org.stratagem.type.TierSamples.use;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stratagem.type.Stage.Action;
import org.stratagem.type.Stage.Behaviour;
import org.stratagem.type.Stage.Dist;
import org.stratagem.type.Stage.Policy;
import org.stratagem.type.Stage.Read;
import org.stratagem.type.TierProblem.Kind;
import org.stratagem.type.TierTerm.Definition;
import org.stratagem.type.TierTerm.History;
import org.stratagem.type.TierTerm.Index;
import org.stratagem.type.TierTerm.Use;

/** Declared tiers become stages, or are refused for the rule that they break. */
class TierUnfolderTest {
  private static final TierTerm ACTION = new TierTerm.Action();
  private static final Stage ROW = new Action(0);
  private static final Stage COL = new Action(1);

  private static Stage row(TierTerm term) {
    return stage(unfolder("Row", "Col"), term, 0);
  }

  private static Stage read(Stage from, Stage to) {
    return new Read(List.of(from), to);
  }

  @Test
  void theHierarchyOfTwo() {
    assertThat(row(at("Tier", 0))).isEqualTo(ROW);
    assertThat(row(at("Tier", -5))).isEqualTo(ROW);
    assertThat(row(at("Tier", 1))).isEqualTo(read(COL, ROW));
    assertThat(row(at("Tier", 2))).isEqualTo(read(read(ROW, COL), ROW));
    assertThat(row(at("Tier", 3))).isEqualTo(read(read(read(COL, ROW), COL), read(COL, ROW)));
    assertThat(row(use("Reaction"))).isEqualTo(row(at("Tier", 1)));
    assertThat(row(use("Metapolicy"))).isEqualTo(row(at("Tier", 2)));
  }

  @Test
  void distributionsPoliciesAndThreats() {
    assertThat(row(use("Mixed"))).isEqualTo(new Dist(ROW));
    assertThat(row(use("Policy"))).isEqualTo(new Policy(0));
    assertThat(row(arrow(new History(), use("Mixed")))).isEqualTo(new Policy(0));
    assertThat(row(use("Planner"))).isEqualTo(read(new Policy(1), new Policy(0)));
    assertThat(row(use("Selection")))
        .isEqualTo(read(read(new Policy(0), new Policy(1)), new Policy(0)));
    assertThat(row(at("Threat", 1))).isEqualTo(read(COL, new Dist(ROW)));
    assertThat(row(at("Threat", 2)))
        .isEqualTo(read(read(ROW, new Dist(COL)), new Dist(read(COL, new Dist(ROW)))));
    assertThat(row(new TierTerm.Behaviour())).isEqualTo(new Behaviour(0));
    assertThat(row(arrow(dist(foe(ACTION)), ACTION))).isEqualTo(read(new Dist(COL), ROW));
  }

  @Test
  void theFoesOfThreeStandInPlayerOrder() {
    TierUnfolder three = unfolder("Ann", "Bob", "Cy");
    Stage ann = new Action(0);
    Stage cy = new Action(2);
    assertThat(stage(three, at("Tier", 1), 1)).isEqualTo(new Read(List.of(ann, cy), COL));
    assertThat(
            stage(
                three, arrow(tuple(owned("Cy", ACTION), owned("Bob", use("Reaction"))), ACTION), 0))
        .isEqualTo(new Read(List.of(cy, new Read(List.of(ann, cy), COL)), ann));
  }

  @Test
  void theIndexOfTheDeclarationCounts() throws TierException {
    TierUnfolder two = unfolder("Row", "Col");
    assertThat(two.unfold(down("Tier", 2), 0, 5)).isEqualTo(row(at("Tier", 3)));
    assertThat(two.unfold(new Use("Tier", new Index(true, 1)), 0, 1)).isEqualTo(row(at("Tier", 2)));
    assertThat(two.unfold("Tier", 4, 1)).isEqualTo(stage(two, at("Tier", 4), 1));
  }

  @Test
  void aHighTierIsAsLongAsItsIndex() {
    Stage tier = row(at("Tier", 1000));
    assertThat(tier.depth()).isEqualTo(1000);
    assertThat(tier.reads()).isEqualTo(500);
    Set<Stage> nodes = new HashSet<>();
    List<Stage> open = new ArrayList<>(List.of(tier));
    while (!open.isEmpty()) {
      Stage next = open.remove(open.size() - 1);
      if (nodes.add(next) && next instanceof Read read) {
        open.addAll(read.domain());
        open.add(read.result());
      }
    }
    assertThat(nodes).as("shared nodes").hasSizeLessThanOrEqualTo(1002);
    assertThat(tier.toString()).hasSizeLessThan(1000);
  }

  private static TierProblem problem(TierUnfolder unfolder, TierTerm term, int player) {
    try {
      Stage stage = unfolder.unfold(term, player, 0);
      throw new AssertionError("unfolds to " + stage);
    } catch (TierException illFormed) {
      assertThat(illFormed.getMessage()).isEqualTo(illFormed.problem().message());
      return illFormed.problem();
    }
  }

  private static TierProblem problem(TierTerm term) {
    return problem(unfolder("Row", "Col"), term, 0);
  }

  @Test
  void namesAndIndices() {
    TierProblem unknown = problem(arrow(foe(use("Reacton")), ACTION));
    assertThat(unknown.kind()).isEqualTo(Kind.UNKNOWN_TIER);
    assertThat(unknown.unknown()).isEqualTo("Reacton");
    assertThat(unknown.candidates()).contains("Reaction", "Action");
    TierProblem player = problem(arrow(owned("Coll", ACTION), ACTION));
    assertThat(player.kind()).isEqualTo(Kind.UNKNOWN_PLAYER);
    assertThat(player.candidates()).containsExactly("Row", "Col");
    assertThat(problem(use("Tier")).kind()).isEqualTo(Kind.INDEX_MISSING);
    assertThat(problem(at("Mixed", 1)).kind()).isEqualTo(Kind.INDEX_SUPERFLUOUS);
    assertThat(problem(at("Tier", Integer.MAX_VALUE)).kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void whoseStrategyStandsWhere() {
    assertThat(problem(foe(ACTION)).kind()).isEqualTo(Kind.FOREIGN_OWNER);
    assertThat(problem(arrow(foe(ACTION), owned("Col", ACTION))).kind())
        .isEqualTo(Kind.FOREIGN_OWNER);
    assertThat(problem(dist(foe(ACTION))).kind()).isEqualTo(Kind.FOREIGN_OWNER);
    assertThat(problem(arrow(foe(foe(ACTION)), ACTION)).kind()).isEqualTo(Kind.FOREIGN_OWNER);
    assertThat(problem(arrow(ACTION, ACTION)).kind()).isEqualTo(Kind.READS_ITSELF);
    assertThat(problem(arrow(arrow(foe(ACTION), ACTION), ACTION)).kind())
        .isEqualTo(Kind.READS_ITSELF);
    assertThat(problem(arrow(owned("Row", ACTION), ACTION)).kind()).isEqualTo(Kind.READS_ITSELF);
    assertThat(problem(tuple(ACTION, ACTION)).kind()).isEqualTo(Kind.SEVERAL_OWNERS);
    assertThat(problem(unfolder("Solo"), use("Reaction"), 0).kind()).isEqualTo(Kind.NO_FOE);
    assertThat(problem(unfolder("A", "B", "C"), arrow(dist(foe(ACTION)), ACTION), 0).kind())
        .isEqualTo(Kind.SEVERAL_OWNERS);
  }

  @Test
  void aTierThatNamesAPlayerIsNotThatPlayers() throws TierException {
    Definition watch = new Definition("Watch", false, arrow(owned("Bob", ACTION), ACTION));
    TierUnfolder three =
        new TierUnfolder(TierSamples.STANDARD.with(watch), List.of("Ann", "Bob", "Cy"));
    assertThat(three.unfold("Watch", null, 0)).isEqualTo(read(COL, ROW));
    TierProblem own = problem(three, use("Watch"), 1);
    assertThat(own.kind()).isEqualTo(Kind.READS_ITSELF);
    assertThat(own.tier()).isEqualTo("Watch");
    assertThat(own.message()).contains("Bob");
    assertThat(problem(three, arrow(foe(use("Watch")), ACTION), 0).kind())
        .as("Bob is among the foes")
        .isEqualTo(Kind.READS_ITSELF);
  }

  @Test
  void distributionsAndHistories() {
    assertThat(problem(dist(use("Mixed"))).kind()).isEqualTo(Kind.NESTED_DISTRIBUTION);
    assertThat(problem(arrow(dist(foe(use("Mixed"))), ACTION)).kind())
        .isEqualTo(Kind.NESTED_DISTRIBUTION);
    assertThat(problem(new History()).kind()).isEqualTo(Kind.HISTORY);
    assertThat(problem(arrow(new History(), ACTION)).kind()).isEqualTo(Kind.HISTORY);
    assertThat(problem(arrow(tuple(new History(), foe(ACTION)), dist(ACTION))).kind())
        .isEqualTo(Kind.HISTORY);
  }

  private static List<Kind> declared(Definition... definitions) {
    TierTable table = TierSamples.STANDARD;
    for (Definition definition : definitions) {
      table = table.with(definition);
    }
    TierDeclarations declarations = new TierDeclarations(table);
    return declarations.problems(definitions[0]).stream().map(TierProblem::kind).toList();
  }

  @Test
  void declarationsAreJudgedBeforeAnyGame() {
    TierDeclarations standard = new TierDeclarations(TierSamples.STANDARD);
    for (Definition definition : TierSamples.STANDARD.definitions()) {
      assertThat(standard.problems(definition)).as(definition.name()).isEmpty();
    }
    assertThat(declared(new Definition("X", true, dist(down("X", 1)))))
        .containsExactly(Kind.NESTED_DISTRIBUTION);
    assertThat(declared(new Definition("X", false, foe(ACTION))))
        .containsExactly(Kind.FOREIGN_OWNER);
    assertThat(declared(new Definition("X", false, arrow(use("Nope"), at("Mixed", 2)))))
        .as("all problems, in the order of the text")
        .containsExactly(Kind.READS_ITSELF, Kind.UNKNOWN_TIER, Kind.INDEX_SUPERFLUOUS);
    assertThat(declared(new Definition("X", false, arrow(owned("Anybody", ACTION), ACTION))))
        .isEmpty();
  }

  @Test
  void recursionGoesDown() {
    assertThat(declared(new Definition("X", false, arrow(foe(use("X")), ACTION))))
        .containsExactly(Kind.RECURSION);
    assertThat(declared(new Definition("X", true, arrow(foe(down("X", 0)), ACTION))))
        .containsExactly(Kind.RECURSION);
    assertThat(declared(new Definition("X", true, arrow(foe(at("X", 1)), ACTION))))
        .containsExactly(Kind.RECURSION);
    assertThat(declared(new Definition("X", true, arrow(foe(down("X", -1)), ACTION))))
        .containsExactly(Kind.RECURSION);
    assertThat(declared(new Definition("X", true, arrow(foe(down("X", 3)), down("X", 1)))))
        .isEmpty();
    assertThat(declared(new Definition("X", true, arrow(foe(down("Tier", -1)), ACTION))))
        .as("another tier at any index")
        .isEmpty();
  }

  @Test
  void recursionThroughAnotherTierGoesDownToo() {
    Definition even = new Definition("Even", true, arrow(foe(down("Odd", 1)), ACTION));
    Definition odd = new Definition("Odd", true, arrow(foe(down("Even", 1)), dist(ACTION)));
    assertThat(declared(even, odd)).isEmpty();
    Definition level = new Definition("Odd", true, arrow(foe(down("Even", 0)), ACTION));
    assertThat(declared(level, even)).containsExactly(Kind.RECURSION);
    Definition loop = new Definition("Loop", false, arrow(foe(use("Back")), ACTION));
    Definition back = new Definition("Back", false, arrow(foe(use("Loop")), ACTION));
    assertThat(declared(loop, back)).containsExactly(Kind.RECURSION);
    TierTable looping = TierTable.of(List.of(loop, back));
    TierUnfolder two = new TierUnfolder(looping, List.of("Row", "Col"));
    assertThatThrownBy(() -> two.unfold("Loop", null, 0)).isInstanceOf(TierException.class);
  }

  /** The translation of {@code spec/grounding.md} by plain recursion. */
  private static List<Stage> literal(TierTable table, TierTerm term, int i, int n, int players) {
    List<Stage> stages = new ArrayList<>();
    if (term instanceof TierTerm.Foe f) {
      for (int j = 0; j < players; j++) {
        stages.addAll(j == i ? List.of() : literal(table, f.of(), j, n, players));
      }
    } else if (term instanceof TierTerm.Tuple t) {
      t.parts().forEach(part -> stages.addAll(literal(table, part, i, n, players)));
    } else if (term instanceof TierTerm.Dist d) {
      stages.add(new Dist(literal(table, d.of(), i, n, players).get(0)));
    } else if (term instanceof TierTerm.Arrow a) {
      Stage result = literal(table, a.result(), i, n, players).get(0);
      stages.add(new Read(literal(table, a.domain(), i, n, players), result));
    } else if (term instanceof Use u) {
      Definition definition = table.find(u.tier());
      Index index = u.index();
      int value = index == null ? 0 : index.value(n);
      boolean action = definition == null || (definition.indexed() && value <= 0);
      stages.addAll(literal(table, action ? ACTION : definition.body(), i, value, players));
    } else {
      stages.add(new Action(i));
    }
    return stages;
  }

  private static TierTerm random(Random random, int depth) {
    int choice = depth == 0 ? random.nextInt(3) : random.nextInt(9);
    return switch (choice) {
      case 0 -> ACTION;
      case 1 -> down("X", 1 + random.nextInt(2));
      case 2 -> down("Y", 1 + random.nextInt(2));
      case 3 -> tuple(random(random, depth - 1));
      case 4, 5 ->
          arrow(
              tuple(foe(random(random, depth - 1)), foe(random(random, depth - 1))),
              random(random, depth - 1));
      default -> arrow(foe(random(random, depth - 1)), random(random, depth - 1));
    };
  }

  @Test
  void agreesWithTheLiteralTranslation() throws TierException {
    long seed = 5;
    Random random = new Random(seed);
    for (int trial = 0; trial < 300; trial++) {
      Definition x = new Definition("X", true, random(random, 2));
      TierTerm body = arrow(foe(random(random, 1)), dist(arrow(foe(ACTION), random(random, 1))));
      TierTable table = TierTable.of(List.of(x, new Definition("Y", true, body)));
      int players = 2 + random.nextInt(2);
      int n = random.nextInt(4);
      TierUnfolder unfolder = new TierUnfolder(table, List.of("A", "B", "C").subList(0, players));
      for (int i = 0; i < players; i++) {
        assertThat(unfolder.unfold(at("X", n), i, 0))
            .as("seed %d, trial %d: X[%d] of %s", seed, trial, n, TierPrinter.print(x.body()))
            .isEqualTo(literal(table, at("X", n), i, 0, players).get(0));
      }
    }
  }
}
