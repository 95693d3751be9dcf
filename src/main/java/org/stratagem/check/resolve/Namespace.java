package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.function.LibraryFunction;
import org.stratagem.source.Span;

/**
 * The top-level names that a file or a reject can see: its own and those of its imports, those of
 * the file around a reject, the prelude's and the library's; and the labels and players of its
 * games.
 */
final class Namespace {
  /**
   * A search of all names for the nearest one is made for so many unknown names; more point to
   * something else.
   */
  private static final int SUGGESTIONS = 200;

  private final Map<String, List<String>> nearest = new HashMap<>();
  private final Session session;
  private final @Nullable Namespace outer;
  private final Map<String, Declared> declared = new LinkedHashMap<>();
  private final Map<String, Boolean> families = new LinkedHashMap<>();
  private final Set<String> certainLabels = new LinkedHashSet<>();
  private final Set<String> possibleLabels = new LinkedHashSet<>();
  private final Map<String, Span> labelPlaces = new LinkedHashMap<>();
  private boolean foreign;
  private boolean games;
  private boolean incomplete;
  private final List<SourceUnit> damaged = new ArrayList<>();
  private @Nullable Set<String> lostWords;

  /**
   * @param unit the file, or the declaration of a reject
   * @param outer the file's namespace, for a reject
   */
  Namespace(SourceUnit unit, @Nullable Namespace outer, Session session) {
    this.session = session;
    this.outer = outer;
    if (outer != null) {
      foreign = outer.foreign;
      games = outer.games;
    }
    for (SourceUnit reachable : unit.reachable()) {
      addNames(reachable);
    }
    for (SourceUnit reachable : unit.reachable()) {
      addLabels(reachable == unit ? Session.allLabels(unit) : session.labels(reachable));
    }
    checkLabels();
    if (outer != null) {
      checkOuterLabels(outer);
    }
  }

  private void addNames(SourceUnit unit) {
    incomplete |= unit.isIncomplete();
    boolean file = unit.declarations() == unit.tree().declarations();
    if (file && LostText.isDamaged(unit)) {
      damaged.add(unit);
    }
    for (var declaration : unit.declarations()) {
      Declared name = unit.declared(declaration);
      if (name == null) {
        continue;
      }
      Declared first = declared.putIfAbsent(name.name(), name);
      if (first != null && first.symbol() != name.symbol()) {
        session.reportTwice(first.symbol(), name.symbol());
      } else if (Spelling.BUILT_IN.contains(name.name())) {
        session.reportBuiltIn(name.symbol());
      }
      foreign |= name.foreign();
      games |= name.is(Symbol.Kind.GAME);
      name.families()
          .forEach((player, family) -> families.merge(player, family, Boolean::logicalOr));
    }
  }

  private void addLabels(LabelUses uses) {
    uses.domains().forEach(this::addCertain);
    uses.patterns()
        .forEach(
            (name, place) -> {
              if (family(name) == null) {
                addCertain(name, place);
              }
            });
    uses.literals().keySet().stream()
        .filter(name -> family(name) == null)
        .forEach(possibleLabels::add);
  }

  private void addCertain(String name, Span place) {
    certainLabels.add(name);
    labelPlaces.putIfAbsent(name, place);
  }

  private void checkLabels() {
    labelPlaces.forEach(
        (name, place) -> {
          Declared other = find(name);
          if (other != null) {
            session.reportLabel(name, place, other.symbol());
          } else if (Spelling.BUILT_IN.contains(name)
              && !name.equals(Spelling.HISTORY)
              && !name.equals(Spelling.DIST)) {
            session.reportBuiltInLabel(name, place);
          }
        });
  }

  /** Reports what a reject declares while the file around it has a label of that name. */
  private void checkOuterLabels(Namespace around) {
    for (Declared name : declared.values()) {
      Span place = around.labelPlaces.get(name.name());
      if (place != null && around.find(name.name()) == null) {
        session.reportLabel(name.name(), place, name.symbol());
      }
    }
  }

  Session session() {
    return session;
  }

  /** The declaration of a file in sight, or null. */
  @Nullable Declared find(String name) {
    Declared found = declared.get(name);
    return found == null && outer != null ? outer.find(name) : found;
  }

  /** The prelude's declaration, or null. */
  @Nullable Declared prelude(String name) {
    return session.prelude().get(name);
  }

  /** The file's declaration, or else the prelude's, or null. */
  @Nullable Declared findAnywhere(String name) {
    Declared found = find(name);
    return found == null ? prelude(name) : found;
  }

  @Nullable LibraryFunction library(String name) {
    return session.library().find(name);
  }

  /** Whether the name is a label for sure: one of a domain or a pattern. */
  boolean isCertainLabel(String name) {
    return certainLabels.contains(name) || (outer != null && outer.isCertainLabel(name));
  }

  /** Whether the name is introduced as a label anywhere. */
  boolean isLabel(String name) {
    return certainLabels.contains(name)
        || possibleLabels.contains(name)
        || (outer != null && outer.isLabel(name));
  }

  /**
   * What the name is as a player of some game in sight: true for a family, false for a single
   * player, null for no player.
   */
  @Nullable Boolean family(String name) {
    Boolean found = families.get(name);
    return found == null && outer != null ? outer.family(name) : found;
  }

  /** The players of all games in sight, the nearest first. */
  List<String> players() {
    List<String> players = new ArrayList<>(families.keySet());
    if (outer != null) {
      players.addAll(outer.players());
    }
    return players;
  }

  /** Whether some game's labels and players stand in a Gambit file. */
  boolean isForeign() {
    return foreign;
  }

  /** Whether any game is in sight. */
  boolean hasGames() {
    return games;
  }

  /**
   * Whether an unknown name may well be one that an import or a syntax error has lost, and is not
   * to be reported.
   */
  boolean mayHaveLost(String name) {
    if (incomplete || (outer != null && outer.mayHaveLost(name))) {
      return true;
    }
    if (damaged.isEmpty()) {
      return false;
    }
    if (lostWords == null) {
      lostWords = LostText.words(damaged);
    }
    return lostWords.contains(name);
  }

  /** The top-level name, label or player that a misspelt one was probably meant to be, or none. */
  List<String> nearest(String wrong) {
    List<String> known = nearest.get(wrong);
    if (known != null || nearest.size() >= SUGGESTIONS) {
      return known == null ? List.of() : known;
    }
    Set<String> candidates = new LinkedHashSet<>(declared.keySet());
    candidates.addAll(certainLabels);
    candidates.addAll(possibleLabels);
    candidates.addAll(families.keySet());
    if (outer == null) {
      candidates.addAll(session.prelude().keySet());
      candidates.addAll(session.library().names());
    } else {
      candidates.addAll(outer.nearest(wrong));
    }
    List<String> found = DidYouMean.nearest(wrong, candidates).map(List::of).orElse(List.of());
    nearest.put(wrong, found);
    return found;
  }

  /** The names of declarations of one kind, the nearest first. */
  List<String> candidates(Symbol.Kind kind) {
    List<String> names = new ArrayList<>();
    for (Namespace scope = this; scope != null; scope = scope.outer) {
      scope.declared.values().stream().filter(d -> d.is(kind)).forEach(d -> names.add(d.name()));
    }
    session.prelude().values().stream().filter(d -> d.is(kind)).forEach(d -> names.add(d.name()));
    return names;
  }
}
