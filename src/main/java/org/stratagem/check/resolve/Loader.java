package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.SyntaxTree;

/** Follows imports, each file once. */
final class Loader {
  private final Imports imports;
  private final IdentityHashMap<SyntaxTree, SourceUnit> units = new IdentityHashMap<>();
  private final List<SourceUnit> path = new ArrayList<>();

  Loader(Imports imports) {
    this.imports = imports;
  }

  /**
   * Loads a file and, first, all that it imports and that was not loaded before.
   *
   * @param loaded receives the new units, imports before importers
   */
  SourceUnit load(SyntaxTree tree, List<SourceUnit> loaded, Problems problems) {
    SourceUnit unit = new SourceUnit(tree);
    units.put(tree, unit);
    path.add(unit);
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Import wanted) {
        follow(wanted, unit, loaded, problems);
      }
    }
    path.remove(path.size() - 1);
    loaded.add(unit);
    return unit;
  }

  /**
   * Lets a reject import a file.
   *
   * @param file the file that the reject stands in
   * @param reject receives the import
   */
  void followFrom(
      SyntaxTree file,
      Declaration.Import wanted,
      SourceUnit reject,
      List<SourceUnit> loaded,
      Problems problems) {
    path.add(Objects.requireNonNull(units.get(file), "a reject stands in a loaded file"));
    follow(wanted, reject, loaded, problems);
    path.remove(path.size() - 1);
  }

  private void follow(
      Declaration.Import wanted, SourceUnit importer, List<SourceUnit> loaded, Problems problems) {
    Imported result = imports.find(wanted.path(), path.get(path.size() - 1).tree());
    if (result instanceof Imported.Unreadable unreadable) {
      importer.miss();
      problems.error(
          Code.N104,
          wanted.span(),
          "`" + wanted.path() + "` cannot be imported: " + unreadable.reason());
      return;
    }
    SyntaxTree tree = ((Imported.File) result).tree();
    SourceUnit known = units.get(tree);
    if (known == null) {
      importer.addImport(load(tree, loaded, problems));
      problems.reportAll(tree.diagnostics());
      return;
    }
    importer.addImport(known);
    int start = path.indexOf(known);
    if (start >= 0) {
      String chain =
          path.subList(start, path.size()).stream()
              .map(step -> "`" + step.tree().file().name() + "`")
              .collect(Collectors.joining(" imports "));
      problems.report(
          Diagnostic.error(
                  Code.N105,
                  wanted.span(),
                  chain + " imports `" + tree.file().name() + "`: the imports form a cycle")
              .hint("move what both files need into a third one that imports neither"));
    }
  }
}
