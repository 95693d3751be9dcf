package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.SyntaxTree;

/** A file, or the declaration of a reject, with what it declares and imports. */
final class SourceUnit {
  private final SyntaxTree tree;
  private final List<Declaration> declarations;
  private final List<SourceUnit> imports = new ArrayList<>();
  private final IdentityHashMap<Declaration, Declared> declared = new IdentityHashMap<>();
  private boolean incomplete;

  SourceUnit(SyntaxTree tree) {
    this(tree, tree.declarations());
  }

  SourceUnit(SyntaxTree tree, List<Declaration> declarations) {
    this.tree = tree;
    this.declarations = declarations;
    for (Declaration declaration : declarations) {
      Declared name = Declared.of(declaration);
      if (name != null) {
        declared.put(declaration, name);
      }
    }
  }

  SyntaxTree tree() {
    return tree;
  }

  List<Declaration> declarations() {
    return declarations;
  }

  /** The name that a declaration of this unit declares; null for statements and imports. */
  @org.jspecify.annotations.Nullable
  Declared declared(Declaration declaration) {
    return declared.get(declaration);
  }

  boolean declaresTiers() {
    return declarations.stream().anyMatch(Declaration.Tier.class::isInstance);
  }

  void addImport(SourceUnit unit) {
    imports.add(unit);
  }

  /** Notes that an import could not be read, so that names may be missing. */
  void miss() {
    incomplete = true;
  }

  boolean isIncomplete() {
    return incomplete;
  }

  /** This unit and all that it imports, imports first. */
  List<SourceUnit> reachable() {
    List<SourceUnit> found = new ArrayList<>();
    collect(found, Collections.newSetFromMap(new IdentityHashMap<>()));
    return found;
  }

  private void collect(List<SourceUnit> found, Set<SourceUnit> seen) {
    if (seen.add(this)) {
      for (SourceUnit unit : imports) {
        unit.collect(found, seen);
      }
      found.add(this);
    }
  }
}
