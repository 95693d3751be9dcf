package org.stratagem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.numeric.Real;

/** The embedding interface: one engine, many files. */
class EngineTest {
  private final Engine engine = new Engine();

  private Evaluated run(String text, Options options) {
    return engine.run(Input.of("test.game", text), options);
  }

  private static List<Code> codes(Evaluated evaluated) {
    return evaluated.diagnostics().stream().map(Diagnostic::code).toList();
  }

  @Test
  void thePreludeIsWithoutMistakes() {
    assertThat(engine.preludeProblems()).isEmpty();
  }

  @Test
  void answersCarryTheirPlaceAndValue() {
    Evaluated evaluated = run("let x = 1/3\nshow x +\n  x\ncheck x == 1/3\n", Options.standard());
    assertThat(evaluated.isWell()).isTrue();
    assertThat(evaluated.answers()).extracting(Answer::ask).containsExactly(Ask.SHOW, Ask.CHECK);
    Answer answer = evaluated.answers().get(0);
    assertThat(answer.value()).isEqualTo(Real.of(2).dividedBy(Real.of(3)));
    assertThat(answer.line()).isEqualTo(2);
    assertThat(answer.source()).isEqualTo("x +\n  x");
  }

  @Test
  void onlyWhatIsAskedIsAnswered() {
    String text = "show 1\ncheck 1 == 1\nreject show 1 + true\n";
    Evaluated tests = run(text, Options.standard().asking(EnumSet.of(Ask.CHECK, Ask.REJECT)));
    assertThat(tests.answers()).extracting(Answer::ask).containsExactly(Ask.CHECK, Ask.REJECT);
    assertThat(run(text, Options.standard().asking(Set.of())).answers()).isEmpty();
  }

  @Test
  void aMistakeAnywhereKeepsEverythingFromRunning() {
    Evaluated evaluated = run("show 1\nshow nothing\nshow 1 + true\n", Options.standard());
    assertThat(evaluated.refused()).isTrue();
    assertThat(evaluated.answers()).isEmpty();
    assertThat(codes(evaluated)).containsExactly(Code.N101, Code.T101);
  }

  @Test
  void overridesAreCheckedLikeTheRest() {
    Options nine = Options.standard().overriding(Map.of("x", "9"));
    assertThat(run("let x = 1\nshow x\n", nine).answers().get(0).value()).isEqualTo(Real.of(9));
    Options truth = Options.standard().overriding(Map.of("x", "true"));
    assertThat(codes(run("let x = 1\nshow x + 1\n", truth))).containsExactly(Code.T101);
    assertThatThrownBy(() -> run("let y = 1\n", nine))
        .isInstanceOf(OverrideException.class)
        .hasMessageContaining("`x`");
  }

  @Test
  void cancellingStopsTheFile() {
    AtomicBoolean cancelled = new AtomicBoolean();
    List<Object> heard = new ArrayList<>();
    Listener listener =
        new Listener() {
          @Override
          public void answered(Answer answer) {
            heard.add(answer.value());
            cancelled.set(true);
          }

          @Override
          public void found(Diagnostic diagnostic) {
            heard.add(diagnostic.code());
          }
        };
    String text = "show 1\nshow sum x in 1..1000000 { sum y in 1..1000000 { x * y } }\nshow 3\n";
    Options options = Options.standard().watched(cancelled::get, failure -> {});
    Evaluated evaluated = engine.run(Input.of("long.game", text), options, listener);
    assertThat(heard).containsExactly(Real.ONE, Code.L402);
    assertThat(evaluated.isWell()).isFalse();
  }

  @Test
  void aFailedConjunctionNamesThePartThatFails() {
    Evaluated evaluated = run("let x = 2\ncheck x == 2 and x > 1 and x < 1\n", Options.standard());
    Diagnostic failed = evaluated.diagnostics().get(0);
    assertThat(failed.code()).isEqualTo(Code.C501);
    assertThat(failed.message()).isEqualTo("the check fails: the left side is not `<` the right");
    assertThat(failed.labels()).extracting(label -> label.text()).containsExactly("", "2", "1");
  }

  @Test
  void theTextOfARejectIsNotFoundInItsOwnLine() {
    assertThat(codes(run("reject \"zebra\" show zebro\n", Options.standard())))
        .containsExactly(Code.C503);
    assertThat(codes(run("reject \"zebro\" show zebro\n", Options.standard()))).isEmpty();
    assertThat(codes(run("reject \"N101\" show zebro\n", Options.standard()))).isEmpty();
  }

  @Test
  void aConversationForgetsWhatWasRefused() {
    Session session = engine.session(Options.standard());
    assertThat(session.enter("let a = 1", Listener.none()).isWell()).isTrue();
    assertThat(session.enter("let b = a + nothing", Listener.none()).refused()).isTrue();
    assertThat(session.enter("b", Listener.none()).refused()).isTrue();
    Evaluated shown = session.enter("a + 1", Listener.none());
    assertThat(shown.answers().get(0).value()).isEqualTo(Real.of(2));
  }
}
