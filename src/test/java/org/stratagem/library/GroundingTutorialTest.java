package org.stratagem.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Evaluated;
import org.stratagem.engine.Input;
import org.stratagem.engine.Options;
import org.stratagem.function.Chapter;
import org.stratagem.function.GroundingMethod;
import org.stratagem.function.LibraryProvider;

/** The tutorial on adding a grounding shows code that is found, checked, asked for and run. */
class GroundingTutorialTest {
  private static final String PRISONERS =
      """
      game Prisoners { players Row, Col choose {C, D}
        payoff { C, C -> 3, 3  C, D -> 0, 5  D, C -> 5, 0  D, D -> 1, 1 } }
      strategy Copy(foe) for Prisoners: Reaction = foe
      strategy Lead(foe) for Prisoners: Metapolicy = C
      """;

  private static final Engine ENGINE = new Engine(List.of(new HabitProvider()));

  private static final class HabitProvider implements LibraryProvider {
    @Override
    public List<Chapter> chapters() {
      return List.of(new Chapter("Habits", Habits.class));
    }

    @Override
    public List<GroundingMethod> groundings() {
      return List.of(new Yesterday());
    }
  }

  private static Evaluated run(String statement) {
    return ENGINE.run(Input.of("t.game", PRISONERS + statement), Options.standard());
  }

  private static Diagnostic refusal(String statement) {
    List<Diagnostic> found = run(statement).diagnostics();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void theCodeOfTheTutorialIsTheOneTestedHere() throws IOException {
    String page = words(Files.readString(Path.of("spec", "tutorial-add-a-grounding.md")));
    for (String name : List.of("Yesterday", "Habits")) {
      String source =
          Files.readString(
              Path.of("src", "test", "java", "org", "stratagem", "library", name + ".java"));
      String method = name.equals("Habits") ? "  @Library(" : "public final class Yesterday";
      assertThat(page).contains(words(source.substring(source.indexOf(method))).replaceAll(" }$", ""));
    }
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Test
  void itRunsAndCarriesItsCertificate() {
    Evaluated evaluated =
        run(
            "check yesterday(Prisoners, Copy, Copy, actions: (C, D)).actions == (D, C)\n"
                + "check yesterday(Prisoners, Copy, D, actions: (C, D)).actions == (D, D)\n"
                + "show yesterday(Prisoners, Copy, Copy, actions: (C, D))");
    assertThat(evaluated.diagnostics()).isEmpty();
    assertThat(evaluated.answers()).hasSize(3);
    assertThat(evaluated.answers().get(2).value().toString()).contains("regret");
  }

  @Test
  void theCheckerRefusesWhatTheGroundingDoes() {
    Diagnostic refused = refusal("show yesterday(Prisoners, Lead, Copy, actions: (C, D))");
    assertThat(refused.code()).isEqualTo(Code.T101);
    assertThat(refused.message())
        .isEqualTo("yesterday shows actions, and Row's Metapolicy wants to read more");
  }

  @Test
  void aRaceNamesIt() {
    assertThat(refusal("show play(Prisoners, Copy, Copy)").hints())
        .contains(
            "yesterday(Prisoners, Copy, Copy, actions: (C, C)) lets each react to what the other"
                + " did before");
  }
}
