package org.stratagem.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            "Tier", "Reaction", "Metapolicy", "Mixed", "MixedReply", "Threat", "Policy", "Planner", "Selection");
  }

  @Test
  void theSpecificationListsItsDeclarations() throws IOException {
    String page = Files.readString(Path.of("spec", "3-declarations.md"));
    String listed = page.substring(page.indexOf("## The prelude")).replaceAll(" +", " ");
    Prelude.source()
        .text()
        .lines()
        .filter(line -> line.startsWith("tier "))
        .forEach(line -> assertThat(listed).contains(line));
    assertThat(listed.lines().filter(line -> line.startsWith("tier "))).hasSize(9);
  }
}
