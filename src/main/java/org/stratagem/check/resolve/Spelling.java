package org.stratagem.check.resolve;

import java.util.Set;

/** The two kinds of names, and the names that nobody may declare. */
final class Spelling {
  static final String ACTION = "Action";
  static final String BEHAVIOUR = "Behaviour";
  static final String HISTORY = "History";
  static final String DIST = "Dist";
  static final String FOE = "Foe";
  static final String PLAYERS = "Players";

  /** Built-in capitalised names. */
  static final Set<String> BUILT_IN = Set.of(ACTION, BEHAVIOUR, HISTORY, DIST, FOE, PLAYERS);

  private Spelling() {}

  /** Whether the name is one about the world: it starts with a capital letter. */
  static boolean isCapitalised(String name) {
    return !name.isEmpty()
        && (Character.isUpperCase(name.codePointAt(0))
            || Character.isTitleCase(name.codePointAt(0)));
  }
}
