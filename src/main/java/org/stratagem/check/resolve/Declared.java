package org.stratagem.check.resolve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.core.Symbol;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Member;
import org.stratagem.syntax.Name;

/**
 * A declared name, with what its uses need to know before its definition is resolved.
 *
 * @param symbol the symbol
 * @param indexed for a tier or strategy: whether it has an index
 * @param formals the formals of a function, the parameters of a game or coalition; else empty
 * @param families the players of a game or coalition: true for a family, false for a single player
 * @param foreign true for a game whose players and labels stand in a Gambit file
 * @param prelude true where a file may declare the name anew
 */
record Declared(
    Symbol symbol,
    boolean indexed,
    List<String> formals,
    Map<String, Boolean> families,
    boolean foreign,
    boolean prelude) {
  Declared {
    formals = List.copyOf(formals);
    families = Collections.unmodifiableMap(new LinkedHashMap<>(families));
  }

  /** What a declaration of a file declares, or null for statements and imports. */
  static @Nullable Declared of(Declaration declaration) {
    if (declaration instanceof Declaration.Game game) {
      return new Declared(
          symbol(game.name(), Symbol.Kind.GAME),
          false,
          parameters(game.parameters()),
          families(game.members()),
          game.importedFrom() != null,
          false);
    } else if (declaration instanceof Declaration.Coalition coalition) {
      return new Declared(
          symbol(coalition.name(), Symbol.Kind.COALITION),
          false,
          parameters(coalition.parameters()),
          families(coalition.members()),
          false,
          false);
    } else if (declaration instanceof Declaration.Tier tier) {
      return plain(tier.name(), Symbol.Kind.TIER, tier.index() != null);
    } else if (declaration instanceof Declaration.Strategy strategy) {
      return plain(strategy.name(), Symbol.Kind.STRATEGY, strategy.index() != null);
    } else if (declaration instanceof Declaration.Program program) {
      return plain(program.name(), Symbol.Kind.PROGRAM, false);
    } else if (declaration instanceof Declaration.Function function) {
      List<String> formals = function.formals().stream().map(Name::text).toList();
      Symbol symbol = symbol(function.name(), Symbol.Kind.FUNCTION);
      return new Declared(symbol, false, formals, Map.of(), false, false);
    } else if (declaration instanceof Declaration.Let let) {
      return plain(let.name(), Symbol.Kind.LET, false);
    }
    return null;
  }

  /** What a definition of the prelude declares. */
  static Declared of(Definition definition) {
    boolean indexed = false;
    List<String> formals = List.of();
    Map<String, Boolean> families = new LinkedHashMap<>();
    boolean foreign = false;
    if (definition instanceof Definition.Tier tier) {
      indexed = tier.tier().indexed();
    } else if (definition instanceof Definition.Strategy strategy) {
      indexed = strategy.indexed();
    } else if (definition instanceof Definition.Function function) {
      formals = function.formals();
    } else if (definition instanceof Definition.Game game) {
      formals = game.parameters().stream().map(p -> p.symbol().name()).toList();
      foreign = game.importedFrom() != null;
      for (GameMember member : game.members()) {
        if (member instanceof GameMember.Players players) {
          players.families().forEach(family -> families.put(family.name(), family.range() != null));
        }
      }
    } else if (definition instanceof Definition.Coalition coalition) {
      formals = coalition.parameters().stream().map(p -> p.symbol().name()).toList();
      coalition.families().forEach(family -> families.put(family.name(), family.range() != null));
    }
    return new Declared(definition.symbol(), indexed, formals, families, foreign, true);
  }

  String name() {
    return symbol.name();
  }

  boolean is(Symbol.Kind kind) {
    return symbol.kind() == kind;
  }

  private static Declared plain(Name name, Symbol.Kind kind, boolean indexed) {
    return new Declared(symbol(name, kind), indexed, List.of(), Map.of(), false, false);
  }

  private static Symbol symbol(Name name, Symbol.Kind kind) {
    return new Symbol(name.text(), kind, name.span());
  }

  private static List<String> parameters(List<Declaration.Parameter> parameters) {
    return parameters.stream().map(parameter -> parameter.name().text()).toList();
  }

  private static Map<String, Boolean> families(List<Member> members) {
    Map<String, Boolean> families = new LinkedHashMap<>();
    for (Member member : members) {
      if (member instanceof Member.Players players) {
        for (Member.Family family : players.families()) {
          families.putIfAbsent(family.name().text(), family.range() != null);
        }
      }
    }
    return families;
  }
}
