package org.stratagem.check.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.check.resolve.Resolving.found;
import static org.stratagem.check.resolve.Resolving.only;
import static org.stratagem.check.resolve.Resolving.shown;

import org.junit.jupiter.api.Test;

/** Arguments against signatures and formals; option words; players by name. */
class CallsTest {
  private static final String GAME =
      "game G(low = 0, high = 1) { players Row, Col choose {C, D} payoff p = low }\n";
  private static final String STRATEGY = "strategy S: Action = C\n";

  @Test
  void optionWordsAreValuesWhereTheyAreExpected() {
    assertThat(shown(GAME + STRATEGY + "show iterate(G, S, S, order: simultaneous)"))
        .isEqualTo("iterate(G, S, S, order: simultaneous) {0}");
    assertThat(shown(GAME + "show fallback(G, at: nash)")).isEqualTo("fallback(G, at: nash) {0}");
  }

  @Test
  void aLocalHidesAnOptionWord() {
    assertThat(shown(GAME + "show let nash = 1; fallback(G, at: nash)"))
        .isEqualTo("let nash#0 = 1; fallback(G, at: nash#0) {1}");
  }

  @Test
  void aWrongOptionListsTheRightOnes() {
    var wrong = only(GAME + STRATEGY + "show iterate(G, S, S, order: alternatng)");
    assertThat(Resolving.texts(java.util.List.of(wrong)))
        .containsExactly("N109 3:30 `alternatng` is no choice for `order`");
    assertThat(wrong.notes()).containsExactly("the choices are `alternating` and `simultaneous`");
    assertThat(wrong.hints()).containsExactly("did you mean `alternating`?");
    assertThat(found(GAME + "show fallback(G, at: Nash)"))
        .containsExactly("N109 2:22 `Nash` is no choice for `at`");
  }

  @Test
  void aParameterMayTakeOptionsAndOtherValues() {
    String mine = "fn mine(x) = x\n";
    assertThat(shown(GAME + mine + "show fallback(G, select: mine)"))
        .isEqualTo("fallback(G, select: mine) {0}");
    assertThat(shown(GAME + "show fallback(G, select: fairness)"))
        .isEqualTo("fallback(G, select: fairness) {0}");
    assertThat(found(GAME + mine + "show fallback(G, select: mnie)"))
        .containsExactly("N109 3:26 `mnie` is no choice for `select`");
  }

  @Test
  void playersAreKnownWhereAPlayerIsExpected() {
    assertThat(shown(GAME + "show stackelberg(G, Row)")).isEqualTo("stackelberg(G, @Row) {0}");
    assertThat(shown(GAME + "show stackelberg(G, leader: Row)"))
        .isEqualTo("stackelberg(G, leader: @Row) {0}");
    assertThat(shown(GAME + "show correlated(G, maximize: Row)"))
        .isEqualTo("correlated(G, maximize: @Row) {0}");
    assertThat(shown(GAME + "show correlated(G, maximize: welfare)"))
        .isEqualTo("correlated(G, maximize: welfare) {0}");
    assertThat(found(GAME + "show stackelberg(G, leader: Raw)"))
        .containsExactly("N101 2:29 there is no player `Raw`");
  }

  @Test
  void aGameMayHaveAPlayerOfItsOwnName() {
    String driver = "game Driver { player Driver chooses {Off, On} payoff Driver = 1 }\n";
    assertThat(shown(driver + "show nash(Driver)")).isEqualTo("nash(Driver) {0}");
    assertThat(shown(driver + "show stackelberg(Driver, leader: Driver)"))
        .isEqualTo("stackelberg(Driver, leader: @Driver) {0}");
    assertThat(shown(driver + "show nash(Driver)[0].payoffs[Driver]"))
        .isEqualTo("nash(Driver)[0].payoffs[@Driver] {0}");
  }

  @Test
  void namedArgumentsHaveToExistOnce() {
    var unknown = only(GAME + STRATEGY + "show iterate(G, S, S, stps: 3)");
    assertThat(unknown.message()).isEqualTo("`iterate` has no parameter `stps`");
    assertThat(unknown.span().column()).isEqualTo(23);
    assertThat(unknown.hints()).containsExactly("did you mean `steps`?");
    assertThat(found(GAME + STRATEGY + "show iterate(G, S, S, steps: 3, steps: 4)"))
        .containsExactly("N108 3:33 `steps` is given twice");
    assertThat(found("show near(left: 1, 2, 3)"))
        .containsExactly("N108 1:20 `left` is given twice");
    assertThat(found("show near(1, 2, left: 3)"))
        .containsExactly("N108 1:17 `left` is given twice");
    assertThat(found(GAME + STRATEGY + "show play(G, strategies: S)"))
        .containsExactly("N108 3:14 `strategies` is given without its name");
  }

  @Test
  void theNumberOfArgumentsIsChecked() {
    assertThat(found("show near(1, 2)")).containsExactly("T107 1:6 `near` needs `tolerance`");
    assertThat(found("show near(1, 2, 3, 4, 5)"))
        .containsExactly("T107 1:20 `near` takes 3 arguments");
    assertThat(only(GAME + "show fallback(G, nash)").notes())
        .containsExactly("by name it takes `at`, `select` and `rest`");
    assertThat(found("show players()")).containsExactly("T107 1:6 `players` needs `game`");
  }

  @Test
  void mistakesInsideArgumentsAreReportedBesideThoseOfTheCall() {
    assertThat(found("show near(x, 2)"))
        .containsExactly("T107 1:6 `near` needs `tolerance`", "N101 1:11 `x` is not known here");
  }

  @Test
  void libraryFunctionsAreValuesToo() {
    assertThat(shown("show map([1, 2], abs)")).isEqualTo("map([1, 2], abs) {0}");
    assertThat(shown("show let f = abs; f(1)")).isEqualTo("let f#0 = abs; f#0(1) {1}");
  }

  @Test
  void aFileMayDeclareALibraryName() {
    assertThat(shown("fn length(x) = 1\nshow length([])")).isEqualTo("length([]) {0}");
    assertThat(shown("fn length(x) = 1\nshow length(1, 2, 3)")).isEqualTo("length(1, 2, 3) {0}");
  }

  @Test
  void argumentsOfDeclaredFunctionsMayBeNamed() {
    String f = "fn f(x, y, z) = x\n";
    assertThat(shown(f + "show f(1, z: 3, y: 2)")).isEqualTo("f(1, 2, 3) {0}");
    assertThat(found(f + "show f(1, z: 3)")).containsExactly("T107 2:6 `f` needs `y`");
    assertThat(found(f + "show f(1, 2, w: 3)"))
        .containsExactly("N108 2:14 `f` has no parameter `w`");
    assertThat(found(f + "show f(1, x: 2, y: 3, z: 4)"))
        .containsExactly("N108 2:11 `x` is given twice");
  }

  @Test
  void aGameTakesItsParametersByName() {
    assertThat(shown(GAME + "show nash(G(high: 2))")).isEqualTo("nash(G(high: 2)) {0}");
    assertThat(shown(GAME + "show G()")).isEqualTo("G() {0}");
    assertThat(found(GAME + "show nash(G(2))"))
        .containsExactly("T107 2:13 parameters of `G` are given by name");
    var unknown = only(GAME + "show nash(G(hihg: 2))");
    assertThat(unknown.message()).isEqualTo("`G` has no parameter `hihg`");
    assertThat(unknown.hints()).containsExactly("did you mean `high`?");
    assertThat(found(GAME + "show nash(G(low: 2, low: 3))"))
        .containsExactly("N108 2:21 `low` is given twice");
  }

  @Test
  void aGameThatIsALetIsLeftToTheTypes() {
    assertThat(shown(GAME + "let g = G(high: 3)\nshow nash(g(low: 1))"))
        .isEqualTo("nash(g(low: 1)) {0}");
  }
}
