package org.stratagem.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stratagem.numeric.Real;
import org.stratagem.type.TierPrinter;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Player;
import org.stratagem.value.Tuple;

/** Types in words, for messages. */
final class Describe {
  /** Values that a list in a message names before it says how many more there are. */
  private static final int NAMED = 10;

  private Describe() {}

  /** With an article: "a number", "`C`", "Row's Reaction". */
  static String type(Type type) {
    if (type instanceof Type.Values values) {
      return values(values);
    } else if (type instanceof Type.Placed placed) {
      return placed.arena().possessive(placed.stage());
    } else if (type instanceof Type.Product product) {
      return product.parts().isEmpty() ? "an empty tuple" : "a tuple of " + product.parts().size();
    } else if (type instanceof Type.Unplaced strategy) {
      return "the strategy `" + strategy.strategy().name() + "`";
    } else if (type instanceof Type.Ascribed ascribed) {
      return "a strategy at tier " + TierPrinter.print(ascribed.tier());
    } else if (type instanceof Type.Listing list) {
      return "a list" + ofMany(list.element());
    } else if (type instanceof Type.Collected set) {
      return "a set" + ofMany(set.element());
    } else if (type instanceof Type.Chances chances) {
      return "a distribution" + over(chances.of());
    } else if (type instanceof Type.Alternatives alternatives) {
      return type(alternatives.choices().get(0));
    } else if (type instanceof Type.Game game) {
      return game.arena().isOpaque() ? "a game" : "the game `" + game.arena().name() + "`";
    }
    return plain(type);
  }

  private static String plain(Type type) {
    if (type instanceof Type.Number) {
      return "a number";
    } else if (type instanceof Type.Truth) {
      return "a truth value";
    } else if (type instanceof Type.Text) {
      return "a text";
    } else if (type instanceof Type.AnyLabel) {
      return "a label";
    } else if (type instanceof Type.AnyPlayer) {
      return "a player";
    } else if (type instanceof Type.Fields) {
      return "a record";
    } else if (type instanceof Type.Outcome) {
      return "an outcome";
    } else if (type instanceof Type.Segment) {
      return "an interval";
    } else if (type instanceof Type.Past) {
      return "a history";
    } else if (type instanceof Type.Round) {
      return "a round";
    } else if (type instanceof Type.PerPlayer) {
      return "a profile";
    } else if (type instanceof Type.Coalition) {
      return "a coalitional game";
    } else if (type instanceof Type.Program) {
      return "a program";
    } else if (type instanceof Type.Tier) {
      return "a tier";
    } else if (type instanceof Type.Grid) {
      return "a table";
    } else if (type instanceof Type.Mixture) {
      return "a mixture of strategies";
    } else if (type instanceof Type.Automaton) {
      return "a policy";
    }
    return type instanceof Type.Function ? "a function" : "a value";
  }

  private static String values(Type.Values values) {
    if (values.all(Real.class)) {
      return values.single() instanceof Real real ? "the number " + real : "a number";
    } else if (values.all(Player.class)) {
      return values.single() instanceof Player player ? "the player " + player : "a player";
    } else if (values.all(Tuple.class)) {
      return "a tuple of " + ((Tuple) values.elements().iterator().next()).parts().size();
    } else if (values.all(NamedTuple.class)) {
      return "a record";
    } else if (values.single() instanceof Label label) {
      return "`" + label + "`";
    }
    return "one of " + list(values.elements());
  }

  /** "`C`, `D` and 3 more". */
  static String list(Set<Object> values) {
    List<String> names = new ArrayList<>();
    for (Object value : values) {
      names.add(value instanceof Label ? "`" + value + "`" : value(value));
    }
    return enumerate(names);
  }

  /** The first names, and how many more there are. */
  static String enumerate(List<String> names) {
    if (names.size() <= NAMED) {
      return String.join(", ", names);
    }
    return String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
  }

  /** A value as its user would write it. */
  static String value(Object value) {
    if (value instanceof Tuple tuple) {
      return "(" + String.join(", ", tuple.parts().stream().map(Describe::value).toList()) + ")";
    } else if (value instanceof NamedTuple named) {
      List<String> fields = new ArrayList<>();
      named.fields().forEach((name, field) -> fields.add(name + ": " + value(field)));
      return "(" + String.join(", ", fields) + ")";
    }
    return value.toString();
  }

  private static String ofMany(Type element) {
    if (Types.isNumeric(element)) {
      return " of numbers";
    } else if (Types.isPlayer(element)) {
      return " of players";
    } else if (Types.isLabel(element)) {
      return " of labels";
    }
    return "";
  }

  private static String over(Type element) {
    if (Types.isNumeric(element)) {
      return " of numbers";
    } else if (element instanceof Type.Values values && values.all(Label.class)) {
      return " over " + list(values.elements());
    } else if (element instanceof Type.Placed placed) {
      return " over " + type(placed);
    }
    return "";
  }
}
