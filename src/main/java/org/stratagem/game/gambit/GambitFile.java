package org.stratagem.game.gambit;

import java.util.List;
import org.stratagem.numeric.Real;

/** A game as a Gambit file holds it, with all its names and comments. */
public sealed interface GambitFile permits StrategicFile, ExtensiveFile {
  /** The game's name in the file. */
  String title();

  /** The players' names, in order. */
  List<String> players();

  /** What the file says of the game; may be empty. */
  String comment();

  /** The file's text. */
  String text();

  /** What became of a text. */
  sealed interface Reading {
    /** A game. */
    record Accepted(GambitFile file) implements Reading {}

    /**
     * A text that is none.
     *
     * @param offset where it goes wrong
     * @param length of what is wrong there; 0 at the end of the text
     * @param reason a sentence
     */
    record Refused(int offset, int length, String reason) implements Reading {}
  }

  /**
   * What is got at an end of a play.
   *
   * @param number by which the file names it, from 1
   * @param name may be empty
   * @param payoffs by player
   */
  record Outcome(int number, String name, List<Real> payoffs) {
    public Outcome {
      payoffs = List.copyOf(payoffs);
    }
  }

  /** The game of a text, or what is wrong with it. Never throws. Cost: the length of the text. */
  static Reading read(String text) {
    try {
      Tokens tokens = new Tokens(text);
      String kind = tokens.word("a Gambit file begins with `NFG` or `EFG`");
      return switch (kind) {
        case "NFG" -> new Reading.Accepted(new StrategicReader(tokens).read());
        case "EFG" -> new Reading.Accepted(new ExtensiveReader(tokens).read());
        default ->
            throw tokens.malformed(
                "a Gambit file begins with `NFG` or `EFG`, and this one with `" + kind + "`");
      };
    } catch (MalformedException malformed) {
      return new Reading.Refused(malformed.offset(), malformed.length(), malformed.reason());
    }
  }
}
