package org.stratagem.diagnostic;

/** How text is painted: not at all, or with the colours of an ANSI terminal. */
public enum Style {
  PLAIN,
  COLOURED;

  /** What a piece of text is, which decides its colour. */
  public enum Tone {
    ERROR("1;31"),
    WARNING("1;33"),
    ASIDE("1;36"),
    FRAME("1;34"),
    STRONG("1"),
    GOOD("1;32");

    private final String parameters;

    Tone(String parameters) {
      this.parameters = parameters;
    }
  }

  /** The text, in the tone's colour where colours are wanted. */
  public String paint(Tone tone, String text) {
    return this == PLAIN || text.isEmpty()
        ? text
        : "\u001b[" + tone.parameters + "m" + text + "\u001b[0m";
  }
}
