package org.stratagem.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Parser;
import org.stratagem.syntax.SyntaxTree;

class PreludeTest {
  @Test
  void declaresTheStandardTiersAndNothingElse() {
    SyntaxTree tree = Parser.parse(Prelude.source());
    assertThat(tree.diagnostics()).isEmpty();
    assertThat(tree.declarations())
        .allMatch(Declaration.Tier.class::isInstance)
        .map(declaration -> (Declaration.Tier) declaration)
        .allSatisfy(tier -> assertThat(tier.documentation()).as(tier.name().text()).isNotBlank())
        .extracting(tier -> tier.name().text())
        .containsExactly(
            "Tier", "Reaction", "Metapolicy", "Mixed", "Threat", "Policy", "Planner", "Selection");
  }
}
