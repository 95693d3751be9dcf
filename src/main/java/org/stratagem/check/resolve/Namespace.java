package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.function.LibraryFunction;
import org.stratagem.source.Span;

/**
 * The top-level names that a file or a reject can see: its own and those of its imports, those of
 * the file around a reject, the prelude's and the library's; and the labels and players of its
 * games.
 */
final class Namespace {
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
      families.putAll(outer.families);
      foreign = outer.foreign;
      games = outer.games;
      incomplete = outer.incomplete;
      certainLabels.addAll(outer.certainLabels);
      possibleLabels.addAll(outer.possibleLabels);
      damaged.addAll(outer.damaged);
    }
    for (SourceUnit reachable : unit.reachable()) {
      addNames(reachable);
    }
    for (SourceUnit reachable : unit.reachable()) {
      addLabels(reachable == unit ? Session.allLabels(unit) : session.labels(reachable));
    }
    checkLabels();
  }

  private void addNames(SourceUnit unit) {
    incomplete |= unit.isIncomplete();
    if (LostText.isDamaged(unit)) {
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
              if (!families.containsKey(name)) {
                addCertain(name, place);
              }
            });
    uses.literals().keySet().stream()
        .filter(name -> !families.containsKey(name))
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
    return certainLabels.contains(name);
  }

  /** Whether the name is introduced as a label anywhere. */
  boolean isLabel(String name) {
    return certainLabels.contains(name) || possibleLabels.contains(name);
  }

  /** The players of all games in sight: true for a family. */
  Map<String, Boolean> families() {
    return families;
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
    if (incomplete) {
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

  /** Every name that an expression may use, the nearest first. */
  Collection<String> candidates() {
    Set<String> names = new LinkedHashSet<>();
    for (Namespace scope = this; scope != null; scope = scope.outer) {
      names.addAll(scope.declared.keySet());
    }
    names.addAll(certainLabels);
    names.addAll(possibleLabels);
    names.addAll(families.keySet());
    names.addAll(session.prelude().keySet());
    names.addAll(session.library().names());
    return names;
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
