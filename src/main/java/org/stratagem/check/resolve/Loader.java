package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.SyntaxTree;

/** Follows imports, each file once. */
final class Loader {
  private final Imports imports;
  private final Map<SyntaxTree, SourceUnit> units = new IdentityHashMap<>();
  private final List<SyntaxTree> path = new ArrayList<>();

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
    path.add(tree);
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Import wanted) {
        follow(wanted, unit, loaded, problems);
      }
    }
    path.remove(path.size() - 1);
    loaded.add(unit);
    return unit;
  }

  /** Lets a reject, which stands in the file, import one. */
  void followFrom(
      SyntaxTree tree, Declaration.Import wanted, SourceUnit unit, List<SourceUnit> loaded, Problems problems) {
    path.add(tree);
    follow(wanted, unit, loaded, problems);
    path.remove(path.size() - 1);
  }

  private void follow(
      Declaration.Import wanted, SourceUnit importer, List<SourceUnit> loaded, Problems problems) {
    Imported result = imports.find(wanted.path(), path.get(path.size() - 1));
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
    int start = indexOnPath(tree);
    if (start >= 0) {
      String chain =
          path.subList(start, path.size()).stream()
              .map(step -> "`" + step.file().name() + "`")
              .collect(Collectors.joining(" imports "));
      problems.report(
          Diagnostic.error(
                  Code.N105,
                  wanted.span(),
                  chain + " imports `" + tree.file().name() + "`: the imports form a cycle")
              .hint("move what both files need into a third one that imports neither"));
    }
  }

  private int indexOnPath(SyntaxTree tree) {
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i) == tree) {
        return i;
      }
    }
    return -1;
  }
}
