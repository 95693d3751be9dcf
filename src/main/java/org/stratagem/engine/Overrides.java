package org.stratagem.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.source.SourceFile;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Expression;
import org.stratagem.syntax.Parser;
import org.stratagem.syntax.SyntaxTree;

/**
 * Puts other expressions in the place of top-level lets and of parameters' defaults, in the tree:
 * what follows cannot tell, so an overridden game is checked as if it had been written so.
 */
final class Overrides {
  private final Map<String, Expression> expressions = new LinkedHashMap<>();
  private final Set<String> unused;
  private final Set<String> candidates = new LinkedHashSet<>();

  /** Throws {@link OverrideException} for a value that is no expression. */
  Overrides(Map<String, String> texts) {
    texts.forEach((name, text) -> expressions.put(name, parsed(name, text)));
    unused = new LinkedHashSet<>(expressions.keySet());
  }

  private static Expression parsed(String name, String text) {
    SyntaxTree tree = Parser.parse(new SourceFile("--set " + name, "let override = " + text));
    if (tree.diagnostics().isEmpty()
        && tree.declarations().size() == 1
        && tree.declarations().get(0) instanceof Declaration.Let let) {
      return let.body();
    }
    throw new OverrideException(
        "`" + text + "` is no value for `" + name + "`: an expression such as `-100` or `3/2` is");
  }

  /** The tree with what is overridden in it. */
  SyntaxTree apply(SyntaxTree tree) {
    if (expressions.isEmpty()) {
      return tree;
    }
    List<Declaration> declarations = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      declarations.add(apply(declaration));
    }
    return new SyntaxTree(tree.file(), declarations, tree.comments(), tree.diagnostics());
  }

  private Declaration apply(Declaration declaration) {
    if (declaration instanceof Declaration.Let let) {
      Expression other = find(let.name().text());
      return other == null
          ? let
          : new Declaration.Let(let.span(), let.documentation(), let.name(), let.type(), other);
    } else if (declaration instanceof Declaration.Game game) {
      return new Declaration.Game(
          game.span(),
          game.documentation(),
          game.name(),
          parameters(game.name().text(), game.parameters()),
          game.importedFrom(),
          game.members());
    } else if (declaration instanceof Declaration.Coalition coalition) {
      return new Declaration.Coalition(
          coalition.span(),
          coalition.documentation(),
          coalition.name(),
          parameters(coalition.name().text(), coalition.parameters()),
          coalition.members());
    }
    return declaration;
  }

  private List<Declaration.Parameter> parameters(
      String owner, List<Declaration.Parameter> parameters) {
    List<Declaration.Parameter> changed = new ArrayList<>();
    for (Declaration.Parameter parameter : parameters) {
      String name = parameter.name().text();
      Expression general = find(name);
      Expression special = find(owner + "." + name);
      Expression other = special != null ? special : general;
      changed.add(
          other == null
              ? parameter
              : new Declaration.Parameter(parameter.span(), parameter.name(), other));
    }
    return changed;
  }

  private @Nullable Expression find(String name) {
    candidates.add(name);
    unused.remove(name);
    return expressions.get(name);
  }

  /** Throws {@link OverrideException} for a name that nothing seen so far has. */
  void refuseUnused() {
    for (String name : unused) {
      String advice =
          DidYouMean.nearest(name, candidates)
              .map(known -> "; did you mean `" + known + "`?")
              .orElse(
                  candidates.isEmpty()
                      ? ""
                      : "; there are "
                          + String.join(
                              ", ", candidates.stream().map(c -> "`" + c + "`").toList()));
      throw new OverrideException(
          "no `let` and no parameter of a game is called `" + name + "`" + advice);
    }
  }
}
