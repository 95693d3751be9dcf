package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.Module;
import org.stratagem.core.Statement;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.function.Registry;
import org.stratagem.source.SourceFile;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.SyntaxTree;
import org.stratagem.type.TierTable;

/** Name resolution, from the trees of a file and its imports to one module of core. */
public final class Resolver {
  private final Loader loader;
  private final Problems problems;
  private final @Nullable Module prelude;
  private final Session session;

  private Resolver(Imports imports, @Nullable Module prelude, Registry library) {
    this.loader = new Loader(imports);
    this.problems = new Problems();
    this.prelude = prelude;
    this.session = Session.of(prelude, library, problems);
  }

  /**
   * Resolves a file. Whatever the tree, there is a module: what could not be resolved is {@code
   * Term.Erroneous}.
   *
   * @param root the file
   * @param imports finds what it imports
   * @param prelude the module whose names a file may use and may declare anew; it becomes the
   *     parent of the file's
   * @param library the library functions
   */
  public static Resolution resolve(
      SyntaxTree root, Imports imports, @Nullable Module prelude, Registry library) {
    return new Resolver(imports, prelude, library).resolve(root);
  }

  private Resolution resolve(SyntaxTree root) {
    List<SourceUnit> units = new ArrayList<>();
    SourceUnit main = loader.load(root, units, problems);
    units.forEach(session::noteTiers);
    Map<Symbol, Definition> definitions = new LinkedHashMap<>();
    Namespace names = null;
    for (SourceUnit unit : units) {
      names = new Namespace(unit, null, session);
      define(unit, names, definitions);
    }
    SelfReference.check(definitions.values(), problems);
    TierTable tiers = TierTables.of(prelude, definitions.values(), session);
    Module file = new Module(prelude, definitions, tiers, List.of());
    List<Definition> visible = List.copyOf(definitions.values());
    List<Statement> statements = new ArrayList<>();
    if (names != null) {
      for (Declaration declaration : root.declarations()) {
        Statement statement = statement(declaration, main, names, file, visible);
        if (statement != null) {
          statements.add(statement);
        }
      }
    }
    Module module = new Module(prelude, definitions, tiers, statements);
    List<SourceFile> files = units.stream().map(unit -> unit.tree().file()).toList();
    return new Resolution(module, problems.inOrder(files));
  }

  private static void define(
      SourceUnit unit, Namespace names, Map<Symbol, Definition> definitions) {
    Declarations declarations = new Declarations(unit, names);
    for (Declaration declaration : unit.declarations()) {
      Definition definition = declarations.resolve(declaration);
      if (definition != null) {
        definitions.put(definition.symbol(), definition);
      }
    }
  }

  private @Nullable Statement statement(
      Declaration declaration,
      SourceUnit unit,
      Namespace names,
      Module scope,
      List<Definition> around) {
    if (declaration instanceof Declaration.Show show) {
      return new Statement.Show(show.span(), Declarations.statement(show.body(), names));
    } else if (declaration instanceof Declaration.Plot plot) {
      return new Statement.Plot(plot.span(), Declarations.statement(plot.body(), names));
    } else if (declaration instanceof Declaration.Check check) {
      return new Statement.Check(check.span(), Declarations.statement(check.body(), names));
    } else if (declaration instanceof Declaration.Reject reject) {
      return reject(reject, unit, names, scope, around);
    }
    return null;
  }

  /** What is refused has a scope of its own, and so have its mistakes. */
  private Statement reject(
      Declaration.Reject reject,
      SourceUnit unit,
      Namespace names,
      Module outer,
      List<Definition> around) {
    Problems found = new Problems();
    Declaration refused = reject.refused();
    SourceUnit inner = new SourceUnit(unit.tree(), List.of(refused));
    List<SourceUnit> units = new ArrayList<>();
    if (refused instanceof Declaration.Import wanted) {
      loader.followFrom(unit.tree(), wanted, inner, units, found);
    }
    units.add(inner);
    Session own = names.session().within(units, found);
    Map<Symbol, Definition> definitions = new LinkedHashMap<>();
    Namespace within = names;
    for (SourceUnit part : units) {
      within = new Namespace(part, names, own);
      define(part, within, definitions);
    }
    SelfReference.check(definitions.values(), found);
    List<Definition> visible = around;
    TierTable tiers = outer.tiers();
    if (units.stream().anyMatch(SourceUnit::declaresTiers)) {
      visible = new ArrayList<>(definitions.values());
      visible.addAll(around);
      tiers = TierTables.of(prelude, visible, own);
    }
    Module scope = new Module(outer, definitions, tiers, List.of());
    Statement statement = statement(refused, inner, within, scope, visible);
    List<Statement> statements = statement == null ? List.of() : List.of(statement);
    List<SourceFile> files = units.stream().map(part -> part.tree().file()).toList();
    List<Diagnostic> errors = found.inOrder(files);
    return new Statement.Reject(
        reject.span(), reject.text(), errors, new Module(outer, definitions, tiers, statements));
  }
}
