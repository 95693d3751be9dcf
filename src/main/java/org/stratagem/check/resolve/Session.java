package org.stratagem.check.resolve;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Module;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.function.Registry;
import org.stratagem.source.Span;
import org.stratagem.syntax.Declaration;

/**
 * What all files of one resolution share; mistakes that several files would report are reported
 * once.
 */
final class Session {
  private final Registry library;
  private final Problems problems;
  private final Map<String, Declared> prelude = new LinkedHashMap<>();
  private final IdentityHashMap<SourceUnit, LabelUses> labels = new IdentityHashMap<>();
  private final Set<Object> reported;
  private final Set<String> ownTiers;
  private final Set<Symbol> broken = new HashSet<>();

  private Session(Registry library, Problems problems, Set<Object> reported, Set<String> ownTiers) {
    this.library = library;
    this.problems = problems;
    this.reported = reported;
    this.ownTiers = ownTiers;
  }

  static Session of(@Nullable Module prelude, Registry library, Problems problems) {
    Set<Object> reported = Collections.newSetFromMap(new IdentityHashMap<>());
    Session session = new Session(library, problems, reported, new HashSet<>());
    for (Module module = prelude; module != null; module = module.parent()) {
      module
          .definitions()
          .forEach(
              (symbol, definition) ->
                  session.prelude.putIfAbsent(symbol.name(), Declared.of(definition)));
    }
    return session;
  }

  /**
   * A session for a reject: what it finds and declares is its own.
   *
   * @param units the reject and what it imports
   */
  Session within(List<SourceUnit> units, Problems own) {
    Set<Object> none = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> tiers = ownTiers;
    if (units.stream().anyMatch(SourceUnit::declaresTiers)) {
      tiers = new HashSet<>(ownTiers);
    }
    Session session = new Session(library, own, none, tiers);
    session.prelude.putAll(prelude);
    session.labels.putAll(labels);
    session.broken.addAll(broken);
    units.forEach(session::noteTiers);
    return session;
  }

  Problems problems() {
    return problems;
  }

  Registry library() {
    return library;
  }

  Map<String, Declared> prelude() {
    return prelude;
  }

  /** Notes the tiers that a unit declares, before any is used. */
  void noteTiers(SourceUnit unit) {
    for (Declaration declaration : unit.declarations()) {
      if (declaration instanceof Declaration.Tier tier) {
        ownTiers.add(tier.name().text());
      }
    }
  }

  /**
   * Notes a tier or strategy whose declaration is refused, so that its uses are not refused again.
   */
  void breakOff(Symbol symbol) {
    broken.add(symbol);
  }

  /** Whether the declaration of a tier or strategy has been refused. */
  boolean isBroken(Symbol symbol) {
    return broken.contains(symbol);
  }

  /** Whether a file declares any tier, which may be one of the prelude's. */
  boolean redeclaresTiers() {
    return !ownTiers.isEmpty();
  }

  /**
   * The key of a tier in the module's table; a prelude tier that a file declares anew keeps a name
   * of its own.
   */
  String tierKey(Declared tier) {
    return tier.prelude() ? tierKey(tier.name()) : tier.name();
  }

  /** The key of a prelude tier in the module's table. */
  String tierKey(String preludeTier) {
    return ownTiers.contains(preludeTier) ? "prelude " + preludeTier : preludeTier;
  }

  /** Where the declarations of a unit introduce labels. */
  LabelUses labels(SourceUnit unit) {
    return labels.computeIfAbsent(
        unit,
        visited -> {
          LabelUses uses = new LabelUses();
          visited.declarations().stream()
              .filter(declaration -> visited.declared(declaration) != null)
              .forEach(uses::visit);
          return uses;
        });
  }

  /** Where a unit introduces labels, what it asks included; that of an import does not count. */
  static LabelUses allLabels(SourceUnit unit) {
    LabelUses uses = new LabelUses();
    unit.declarations().forEach(uses::visit);
    return uses;
  }

  void reportTwice(Symbol first, Symbol second) {
    if (reported.add(second)) {
      problems.report(
          Diagnostic.error(Code.N102, second.span(), "`" + second.name() + "` is declared twice")
              .labelled("declared again here")
              .also(first.span(), "first declared here, as a " + first.kind().word())
              .hint("give one of them another name"));
    }
  }

  void reportBuiltIn(Symbol symbol) {
    if (reported.add(symbol)) {
      problems.report(
          Diagnostic.error(
                  Code.N102,
                  symbol.span(),
                  "`" + symbol.name() + "` is built in and cannot be declared")
              .hint("give the " + symbol.kind().word() + " another name"));
    }
  }

  void reportLabel(String label, Span place, Symbol other) {
    if (reported.add(other)) {
      problems.report(
          Diagnostic.error(
                  Code.N103,
                  place,
                  "`" + label + "` is a label here, and also the name of a " + other.kind().word())
              .also(other.span(), "the " + other.kind().word() + " is declared here")
              .note("a name stands for one thing in a file and its imports")
              .hint("rename the label or the " + other.kind().word()));
    }
  }

  void reportBuiltInLabel(String label, Span place) {
    if (reported.add(place)) {
      problems.report(
          Diagnostic.error(
                  Code.N103, place, "`" + label + "` is a label here, but the name is built in")
              .hint("give the label another name"));
    }
  }
}
