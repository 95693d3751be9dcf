package org.stratagem.function;

/**
 * A function of the library.
 *
 * @param signature name and parameters
 * @param result what it gives, in words
 * @param documentation one or more sentences
 * @param example a complete file that the tests run
 * @param typing the rule that types a call: the word of a {@link TypingRule}
 * @param binding what it does
 */
public record LibraryFunction(
    Signature signature,
    String result,
    String documentation,
    String example,
    String typing,
    Binding binding) {
  public String name() {
    return signature.name();
  }

  /** What a library function does. */
  @FunctionalInterface
  public interface Binding {
    /**
     * @param arguments the evaluated arguments, by parameter
     * @param call where it is called and by whom
     */
    Object call(Arguments arguments, Call call);
  }
}
