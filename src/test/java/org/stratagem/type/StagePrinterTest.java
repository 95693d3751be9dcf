package org.stratagem.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.type.TierSamples.arrow;
import static org.stratagem.type.TierSamples.at;
import static org.stratagem.type.TierSamples.dist;
import static org.stratagem.type.TierSamples.foe;
import static org.stratagem.type.TierSamples.owned;
import static org.stratagem.type.TierSamples.stage;
import static org.stratagem.type.TierSamples.tuple;
import static org.stratagem.type.TierSamples.unfolder;
import static org.stratagem.type.TierSamples.use;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.type.TierTerm.Definition;

/** Stages and tiers in the words of the surface. */
class StagePrinterTest {
  private static final TierTerm ACTION = new TierTerm.Action();
  private final TierUnfolder two = unfolder("Row", "Col");
  private final StagePrinter named = StagePrinter.of(new TierNames(two));
  private final StagePrinter plain = StagePrinter.of(List.of("Row", "Col"));

  private Stage row(TierTerm tier) {
    return stage(two, tier, 0);
  }

  @Test
  void stagesAsUsersWouldWriteThem() {
    assertThat(plain.print(row(at("Tier", 1)))).isEqualTo("Col.Action -> Action");
    assertThat(plain.print(row(use("Mixed")))).isEqualTo("Dist(Action)");
    assertThat(plain.print(row(at("Tier", 2)))).isEqualTo("(Row.Action -> Col.Action) -> Action");
    assertThat(plain.print(row(arrow(dist(foe(ACTION)), dist(ACTION)))))
        .isEqualTo("Dist(Col.Action) -> Dist(Action)");
    assertThat(plain.print(row(use("Selection"))))
        .isEqualTo("(Row.Policy -> Col.Policy) -> Policy");
    TierUnfolder three = unfolder("Ann", "Bob", "Carol");
    TierTerm pair = arrow(tuple(owned("Bob", ACTION), owned("Carol", ACTION)), ACTION);
    assertThat(StagePrinter.of(three.playerNames()).print(stage(three, pair, 0)))
        .isEqualTo("(Bob.Action, Carol.Action) -> Action");
  }

  @Test
  void declaredNamesArePreferred() {
    assertThat(named.name(row(at("Tier", 1)))).isEqualTo("Reaction");
    assertThat(named.name(row(at("Tier", 2)))).isEqualTo("Metapolicy");
    assertThat(named.name(row(at("Tier", 3)))).isEqualTo("Tier[3]");
    assertThat(named.name(row(at("Tier", 250)))).isEqualTo("Tier[250]");
    assertThat(named.name(row(at("Threat", 2)))).isEqualTo("Threat[2]");
    assertThat(named.name(row(use("Policy")))).isEqualTo("Policy");
    assertThat(named.print(row(at("Tier", 3)))).isEqualTo("Col.Metapolicy -> Reaction");
    assertThat(named.print(row(at("Threat", 2)))).isEqualTo("Col.Threat[1] -> Dist(Threat[1])");
    assertThat(named.name(row(arrow(foe(ACTION), use("Reaction")))))
        .as("nobody declared it")
        .isEqualTo("Col.Action -> Reaction");
    assertThat(named.possessive(stage(two, at("Tier", 1), 1))).isEqualTo("Col's Reaction");
  }

  @Test
  void aNameOfTheUserIsFoundToo() throws TierException {
    Definition odd = new Definition("Lag", true, arrow(foe(ACTION), TierSamples.down("Lag", 2)));
    TierUnfolder unfolder = new TierUnfolder(TierTable.of(List.of(odd)), List.of("Row", "Col"));
    StagePrinter printer = StagePrinter.of(new TierNames(unfolder));
    assertThat(printer.name(unfolder.unfold("Lag", 9, 0))).isEqualTo("Lag[9]");
    assertThat(printer.name(unfolder.unfold("Lag", 2, 0)))
        .as("the least index")
        .isEqualTo("Lag[1]");
  }

  @Test
  void theNormalFormInWords() {
    assertThat(named.told(row(at("Tier", 3))))
        .isEqualTo("is told Col's Metapolicy, then Col's Action, then acts");
    assertThat(named.told(row(at("Threat", 2))))
        .isEqualTo(
            "is told Col's Threat[1], then draws how to go on, then is told Col's Action, then"
                + " randomises, then acts");
    assertThat(named.told(row(use("Planner"))))
        .isEqualTo("is told Col's Policy, then plays a policy");
    assertThat(named.told(row(ACTION))).isEqualTo("acts");
    TierUnfolder three = unfolder("Ann", "Bob", "Cy");
    assertThat(StagePrinter.of(new TierNames(three)).told(stage(three, at("Tier", 1), 1)))
        .isEqualTo("is told Ann's Action and Cy's Action, then acts");
    assertThat(named.told(row(at("Tier", 100)))).endsWith("and so on").hasSizeLessThan(300);
  }

  @Test
  void nothingPrintsExponentiallyMuch() {
    assertThat(plain.print(row(at("Tier", 100)))).hasSizeLessThan(500).contains("...");
    assertThat(plain.told(row(at("Tier", 100)))).hasSizeLessThan(3000);
  }

  @Test
  void declarationsPrintAsTheyWereWritten() {
    assertThat(TierPrinter.print(TierSamples.STANDARD.definitions().get(0).body()))
        .isEqualTo("Foe.Tier[n - 1] -> Tier[n - 2]");
    assertThat(
            TierPrinter.print(
                arrow(tuple(owned("Bob", ACTION), owned("Cy", at("Tier", 2))), dist(ACTION))))
        .isEqualTo("(Bob.Action, Cy.Tier[2]) -> Dist(Action)");
  }
}
