package org.stratagem.check.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.check.resolve.Resolving.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratagem.core.Definition;
import org.stratagem.core.Statement;
import org.stratagem.core.TermPrinter;
import org.stratagem.type.TierPrinter;

/** One namespace for a file and its imports. */
class ImportsTest {
  private static final String GAME = "game G { players Row, Col choose {C, D} payoff p = 0 }\n";

  private static Map<String, String> files(String... pathsAndTexts) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return files;
  }

  private static List<String> found(String... pathsAndTexts) {
    return texts(Resolving.resolve(files(pathsAndTexts)).diagnostics());
  }

  private static List<String> names(String... pathsAndTexts) {
    return Resolving.resolve(files(pathsAndTexts)).module().definitions().keySet().stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void anImportBringsDeclarationsLabelsAndPlayersButNoStatements() {
    Resolution resolution =
        Resolving.resolve(
            files(
                "main.game",
                "import \"g.game\"\nshow (C, Row, nash(G))",
                "g.game",
                GAME + "let x = 1\nshow x\ncheck 1 == 2"));
    assertThat(texts(resolution.diagnostics())).isEmpty();
    assertThat(resolution.module().definitions().keySet())
        .map(Object::toString)
        .containsExactly("G", "x");
    assertThat(resolution.module().statements()).hasSize(1);
    assertThat(TermPrinter.print(((Statement.Show) resolution.module().statements().get(0)).body()))
        .isEqualTo("(C, @Row, nash(G)) {0}");
  }

  @Test
  void importsAreTransitiveAndADiamondIsOneNamespace() {
    String[] diamond = {
      "main.game", "import \"left.game\"\nimport \"right.game\"\nlet all = left + right + base",
      "left.game", "import \"base.game\"\nlet left = base",
      "right.game", "import \"base.game\"\nlet right = base",
      "base.game", "let base = 1"
    };
    assertThat(found(diamond)).isEmpty();
    assertThat(names(diamond)).containsExactly("base", "left", "right", "all");
  }

  @Test
  void aFileDoesNotSeeItsImporter() {
    assertThat(found("main.game", "import \"a.game\"\nlet x = 1", "a.game", "let y = x"))
        .containsExactly("a.game N101 1:9 `x` is not known here");
  }

  @Test
  void cyclesAreReportedOnceWithTheirChain() {
    String[] cycle = {
      "main.game", "import \"a.game\"\nlet x = y",
      "a.game", "import \"b.game\"\nlet y = 1",
      "b.game", "import \"a.game\"\nlet z = y"
    };
    assertThat(found(cycle))
        .containsExactly(
            "b.game N105 1:1 `a.game` imports `b.game` imports `a.game`: the imports form a cycle");
    assertThat(found("main.game", "import \"main.game\""))
        .containsExactly("N105 1:1 `main.game` imports `main.game`: the imports form a cycle");
  }

  @Test
  void whatAnUnreadableImportDeclaresIsNotUnknown() {
    assertThat(
            found("main.game", "import \"gone.game\"\nlet x = y + 1\nstrategy S for H: Level = Up"))
        .containsExactly("N104 1:1 `gone.game` cannot be imported: there is no such file");
  }

  @Test
  void whatASyntaxErrorLosesIsNotUnknown() {
    Resolution resolution = Resolving.resolve("let tau = = 2\nshow tau\nshow sigma");
    assertThat(texts(resolution.diagnostics()))
        .containsExactly("N101 3:6 `sigma` is not known here");
    Resolution game =
        Resolving.resolve(
            "game G { players Row, Col choose {C, D payoff p = 0 }\nshow (nash(G), C, Row)");
    assertThat(texts(game.diagnostics())).isEmpty();
  }

  @Test
  void mistakesOfImportsAreReportedWithThem() {
    assertThat(found("main.game", "import \"a.game\"\nlet x = q", "a.game", "let y = r\nlet = 3"))
        .hasSize(3)
        .anyMatch(text -> text.startsWith("a.game S"))
        .contains("a.game N101 1:9 `r` is not known here", "N101 2:9 `q` is not known here");
  }

  @Test
  void aNameIsDeclaredOnceInTheNamespace() {
    Resolution resolution =
        Resolving.resolve(
            files("main.game", "import \"a.game\"\nlet x = 1", "a.game", "let x = 2"));
    assertThat(texts(resolution.diagnostics())).containsExactly("N102 2:5 `x` is declared twice");
    assertThat(resolution.diagnostics().get(0).labels().get(1).span().file().name())
        .isEqualTo("a.game");
    assertThat(found("main.game", "let x = 1\nfn x(y) = y\nlet x = 2"))
        .containsExactly("N102 2:4 `x` is declared twice", "N102 3:5 `x` is declared twice");
    assertThat(
            found(
                "main.game", "import \"a.game\"\nimport \"b.game\"\nlet y = 1",
                "a.game", "let x = 2",
                "b.game", "let x = 3"))
        .containsExactly("b.game N102 1:5 `x` is declared twice");
  }

  @Test
  void builtInNamesAreNotDeclared() {
    assertThat(found("main.game", "tier Action = Mixed"))
        .containsExactly("N102 1:6 `Action` is built in and cannot be declared");
  }

  @Test
  void declarationsAreInNoOrder() {
    assertThat(found("main.game", "show f(x)\nlet x = y\nfn f(a) = a + y\nlet y = 1")).isEmpty();
  }

  @Test
  void aFileMayDeclareAPreludeTierAndThePreludeKeepsItsOwn() {
    Resolution resolution =
        Resolving.resolve(
            "tier Tier[n] = Dist(Action)\nstrategy S: Tier[1] = 1\nstrategy T: Reaction = 1");
    assertThat(texts(resolution.diagnostics())).isEmpty();
    var tiers = resolution.module().tiers();
    assertThat(TierPrinter.print(java.util.Objects.requireNonNull(tiers.find("Tier")).body()))
        .isEqualTo("Dist(Action)");
    assertThat(TierPrinter.print(java.util.Objects.requireNonNull(tiers.find("Reaction")).body()))
        .isEqualTo("prelude Tier[1]");
    assertThat(
            TierPrinter.print(java.util.Objects.requireNonNull(tiers.find("prelude Tier")).body()))
        .isEqualTo("Foe.prelude Tier[n - 1] -> prelude Tier[n - 2]");
    for (Definition definition : resolution.module().definitions().values()) {
      if (definition instanceof Definition.Strategy strategy) {
        assertThat(TierPrinter.print(strategy.tier()))
            .isEqualTo(strategy.symbol().name().equals("S") ? "Tier[1]" : "Reaction");
      }
    }
  }

  @Test
  void tiersOfTheModuleIncludeThePrelude() {
    var tiers = Resolving.module("tier Mine = Foe.Policy -> Policy").tiers();
    assertThat(tiers.names()).contains("Tier", "Reaction", "Policy", "Mine");
  }

  @Test
  void rejectsHaveAScopeAndMistakesOfTheirOwn() {
    Resolution resolution =
        Resolving.resolve(
            GAME
                + "let x = 1\n"
                + "reject \"unknown\" show nash(G) + y\n"
                + "reject let x = z\n"
                + "reject show x\n"
                + "show x\n"
                + "reject import \"gone.game\"\n"
                + "reject reject show w");
    assertThat(texts(resolution.diagnostics())).isEmpty();
    List<Statement.Reject> rejects =
        resolution.module().statements().stream()
            .filter(Statement.Reject.class::isInstance)
            .map(Statement.Reject.class::cast)
            .toList();
    assertThat(texts(rejects.get(0).found())).containsExactly("N101 3:33 `y` is not known here");
    assertThat(rejects.get(0).scope().statements()).hasSize(1);
    assertThat(texts(rejects.get(1).found())).containsExactly("N101 4:16 `z` is not known here");
    assertThat(rejects.get(1).scope().definitions()).hasSize(1);
    assertThat(rejects.get(2).found()).isEmpty();
    assertThat(texts(rejects.get(3).found()))
        .containsExactly("N104 7:8 `gone.game` cannot be imported: there is no such file");
    assertThat(rejects.get(4).found()).isEmpty();
    Statement.Reject inner = (Statement.Reject) rejects.get(4).scope().statements().get(0);
    assertThat(texts(inner.found())).containsExactly("N101 8:20 `w` is not known here");
  }

  @Test
  void aRejectSeesTheFileAndItsSymbols() {
    Resolution resolution = Resolving.resolve("let x = 1\nreject show x");
    Statement.Reject reject = (Statement.Reject) resolution.module().statements().get(0);
    var x = resolution.module().definitions().keySet().iterator().next();
    assertThat(reject.scope().definition(x)).isSameAs(resolution.module().definition(x));
  }

  @Test
  void aRejectInADamagedFileStillReportsWhatIsUnknown() {
    Resolution resolution = Resolving.resolve("let tau = = 2\nreject show tau + sigma");
    Statement.Reject reject = (Statement.Reject) resolution.module().statements().get(0);
    assertThat(texts(reject.found())).containsExactly("N101 2:19 `sigma` is not known here");
  }

  @Test
  void aRejectMayNotDeclareALabelOfTheFile() {
    Resolution resolution = Resolving.resolve(GAME + "reject strategy C: Action = 1");
    assertThat(texts(resolution.diagnostics())).isEmpty();
    Statement.Reject reject = (Statement.Reject) resolution.module().statements().get(0);
    assertThat(texts(reject.found()))
        .containsExactly("N103 1:35 `C` is a label here, and also the name of a strategy");
  }

  @Test
  void namesOfARejectStayInIt() {
    assertThat(found("main.game", "reject let hidden = 1\nshow hidden"))
        .containsExactly("N101 2:6 `hidden` is not known here");
    assertThat(found("main.game", "reject show {Hidden, Other}\nshow Hidden"))
        .containsExactly("N101 2:6 `Hidden` is not known here");
  }
}
