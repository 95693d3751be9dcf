package org.stratagem.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The rules that every provider of functions has to keep, on the library itself and on classes that
 * break them.
 */
class RegistriesTest {
  @Test
  void everyFunctionOfTheLibraryKeepsTheRules() {
    for (LibraryFunction function : Registries.of(Registries.chapters()).all()) {
      assertThat(function.result())
          .as("result of %s", function.name())
          .isNotBlank()
          .doesNotEndWith(".");
      assertThat(function.documentation()).as("documentation of %s", function.name()).endsWith(".");
      assertThat(function.example())
          .as("example of %s", function.name())
          .contains(function.name() + "(");
      assertThat(function.example())
          .as("example of %s", function.name())
          .containsPattern("(?m)^(check|show|plot|reject) ");
      assertThat(TypingRule.values()).extracting(TypingRule::word).contains(function.typing());
    }
  }

  @Test
  void functionsAreFoundByTheirName() {
    Registry library = Registries.load();
    assertThat(library.names()).contains("abs", "uniform", "near").doesNotHaveDuplicates();
    LibraryFunction abs = library.find("abs");
    assertThat(abs).isNotNull();
    assertThat(library.find("abs")).isSameAs(abs);
    assertThat(library.find("nothing")).isNull();
  }

  @Test
  void twoFunctionsOfOneNameAreRefusedAtStart() {
    Chapter chapter = new Chapter("Twice", Misnamed.class);
    assertThatThrownBy(() -> Registries.of(List.of(chapter, chapter)))
        .hasMessageContaining("two library functions named pure_nash");
  }

  @Test
  void aSignatureOfAnotherNameIsRefused() {
    Registry registry = Registries.of(List.of(new Chapter("Misnamed", Misnamed.class)));
    assertThat(registry.names()).containsExactly("pure_nash");
    assertThatThrownBy(() -> registry.find("pure_nash"))
        .hasMessageContaining("has the signature of nash");
  }

  @Test
  void aMethodWithoutAnAnnotationIsRefused() {
    Registry registry = Registries.of(List.of(new Chapter("Bare", Bare.class)));
    assertThatThrownBy(() -> registry.find("bare")).hasMessageContaining("no @Library annotation");
  }

  /** Its method has the signature of another. */
  public static final class Misnamed {
    private Misnamed() {}

    @Library(
        signature = "nash(game: Game)",
        result = "nothing",
        documentation = "None.",
        example = "show nash(1)",
        typing = TypingRule.ANY)
    public static Object pureNash(Arguments arguments, Call call) {
      return arguments;
    }
  }

  /** Its method has no annotation. */
  public static final class Bare {
    private Bare() {}

    public static Object bare(Arguments arguments, Call call) {
      return arguments;
    }
  }
}
