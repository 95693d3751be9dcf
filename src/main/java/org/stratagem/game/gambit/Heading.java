package org.stratagem.game.gambit;

import java.util.List;

/** With what both kinds of files begin: a version, the game's name, the players' names. */
record Heading(String title, List<String> players) {
  static Heading read(Tokens tokens, int version) throws MalformedException {
    int found = tokens.integer("the version", 0);
    if (found != version) {
      throw tokens.malformed("this is version " + found + "; version " + version + " is read");
    }
    String numbers = tokens.word("`R` is missing after the version");
    if (!numbers.equals("R") && !numbers.equals("D")) {
      throw tokens.malformed("after the version stands `R`, or `D` in old files");
    }
    String title = tokens.quoted("the name of the game");
    int mark = tokens.mark();
    List<String> players = tokens.names("players");
    if (players.isEmpty()) {
      throw tokens.since(mark, "a game has at least one player");
    }
    return new Heading(title, players);
  }
}
