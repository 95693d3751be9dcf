package org.stratagem.function;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a library function takes. Written as {@code play(game: Game, strategies: Strategy...,
 * everyone: Strategy?, order: alternating | simultaneous = alternating)}: {@code ...} takes any
 * number of positional arguments, {@code ?} may be left out, {@code = x} has a default,
 * alternatives with {@code |} are option names that may be written bare. Parameters before the
 * first one that may be left out are given by position or by name, those after it, or after {@code
 * ...}, by name only.
 *
 * @param name the function's name
 * @param parameters in order
 */
public record Signature(String name, List<Parameter> parameters) {
  public Signature {
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads a signature; throws IllegalArgumentException that says what is wrong with its text, and
   * where.
   */
  public static Signature parse(String text) {
    return new SignatureParser(text).signature();
  }

  /** As it is written, for documentation and messages. */
  public String text() {
    return name
        + parameters.stream().map(Parameter::text).collect(Collectors.joining(", ", "(", ")"));
  }

  public @Nullable Parameter find(String parameter) {
    for (Parameter candidate : parameters) {
      if (candidate.name().equals(parameter)) {
        return candidate;
      }
    }
    return null;
  }

  /**
   * @param name as in named arguments
   * @param kind what it takes, by one word: Game, Strategy, Number, Integer, Truth, Text, List,
   *     Set, Collection (a list or a set), Distribution, Weights (a distribution literal whose
   *     weights need not sum to 1, or pairs of values and weights), Function, Player, Coalition,
   *     Tier, Profile, Value, Option
   * @param options the bare words allowed here (with {@code Player} in {@code kind} a player's name
   *     is allowed too)
   * @param variadic takes all remaining positional arguments
   * @param required must be given
   * @param positional may be given by position
   * @param fallback the default option word or literal, or null
   */
  public record Parameter(
      String name,
      String kind,
      List<String> options,
      boolean variadic,
      boolean required,
      boolean positional,
      @Nullable String fallback) {
    public Parameter {
      options = List.copyOf(options);
    }

    private String text() {
      List<String> kinds = new ArrayList<>(options);
      if (!kind.equals("Option")) {
        kinds.add(kind);
      }
      String ending = variadic ? "..." : fallback != null ? " = " + fallback : required ? "" : "?";
      return name + ": " + String.join(" | ", kinds) + ending;
    }
  }
}
