package org.stratagem.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints stages as users would write them, with the players' names: {@code Col.Action -> Action};
 * and in words, in their normal form: "is told Col's Reaction, then Col's Action, then acts". Long
 * texts end in {@code ...}: written out in full a tier is exponentially long.
 */
public final class StagePrinter {
  /** Levels of reads that are written out. */
  private static final int DEPTH = 4;

  /** Reads that are told in words. */
  private static final int TOLD = 8;

  /** Of more parts of a domain than this only some are named. */
  private static final int CROWD = 12;

  private static final int NAMED = 3;

  private final @Nullable List<String> playerNames;
  private final @Nullable TierNames tierNames;

  private StagePrinter(@Nullable List<String> playerNames, @Nullable TierNames tierNames) {
    this.playerNames = playerNames;
    this.tierNames = tierNames;
  }

  /** Prints with players called {@code Player1}, {@code Player2}, ... */
  public static StagePrinter numbered() {
    return new StagePrinter(null, null);
  }

  /** Prints with these players, without names of tiers. */
  public static StagePrinter of(List<String> playerNames) {
    return new StagePrinter(List.copyOf(playerNames), null);
  }

  /** Prints with the declared names of tiers wherever there is one for a part. */
  public static StagePrinter of(TierNames tierNames) {
    return new StagePrinter(tierNames.playerNames(), tierNames);
  }

  /** The name of a player as it is printed. */
  public String player(int player) {
    return playerNames == null ? "Player" + (player + 1) : playerNames.get(player);
  }

  /** The stage written out once, its parts by name: {@code Col.Reaction -> Action}. */
  public String print(Stage stage) {
    return text(stage, "", DEPTH);
  }

  /** The declared name of the stage if it has one, else the stage written out. */
  public String name(Stage stage) {
    String name = declaredName(stage);
    return name == null ? print(stage) : name;
  }

  /** Whose it is and what: {@code Row's Reaction}, or {@code Row's Col.Reaction -> Mixed}. */
  public String possessive(Stage stage) {
    return player(stage.owner()) + "'s " + name(stage);
  }

  /** The normal form in words: "is told Col's Reaction, then Col's Action, then acts". */
  public String told(Stage stage) {
    List<String> steps = new ArrayList<>();
    Stage current = stage;
    while (!(current instanceof Stage.Action)) {
      if (steps.size() == TOLD) {
        return join(steps) + ", and so on";
      } else if (current instanceof Stage.Read read) {
        steps.add("is told " + all(read.domain()));
        current = read.result();
      } else if (current instanceof Stage.Dist dist) {
        steps.add(dist.of() instanceof Stage.Action ? "randomises" : "draws how to go on");
        current = dist.of();
      } else {
        steps.add(current instanceof Stage.Policy ? "plays a policy" : "randomises move by move");
        return join(steps);
      }
    }
    steps.add("acts");
    return join(steps);
  }

  private static String join(List<String> steps) {
    StringBuilder text = new StringBuilder(steps.get(0));
    for (int i = 1; i < steps.size(); i++) {
      String step = steps.get(i);
      boolean repeated = step.startsWith("is told ") && steps.get(i - 1).startsWith("is told ");
      text.append(", then ").append(repeated ? step.substring("is told ".length()) : step);
    }
    return text.toString();
  }

  private String all(List<Stage> stages) {
    int named = stages.size() > CROWD ? NAMED : stages.size();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < named; i++) {
      text.append(i == 0 ? "" : i == stages.size() - 1 ? " and " : ", ");
      text.append(possessive(stages.get(i)));
    }
    return named == stages.size()
        ? text.toString()
        : text + " and " + (stages.size() - named) + " more";
  }

  private @Nullable String declaredName(Stage stage) {
    if (stage instanceof Stage.Action) {
      return "Action";
    } else if (stage instanceof Stage.Behaviour) {
      return "Behaviour";
    }
    String declared = tierNames == null ? null : tierNames.find(stage);
    return declared == null && stage instanceof Stage.Policy ? "Policy" : declared;
  }

  /**
   * The text with an owner before own parts; the owner is empty where the stage is the player's
   * own.
   */
  private String text(Stage stage, String owner, int depth) {
    if (stage instanceof Stage.Read read) {
      if (depth == 0) {
        return "...";
      }
      List<String> parts = new ArrayList<>();
      int last = read.domain().size() - 1;
      for (int i = 0; i <= last; i++) {
        if (last < CROWD || i < NAMED || i == last) {
          parts.add(part(read.domain().get(i), depth - 1));
        } else if (i == NAMED) {
          parts.add("...");
        }
      }
      String domain = parts.size() == 1 ? parts.get(0) : "(" + String.join(", ", parts) + ")";
      Stage result = read.result();
      String named = result instanceof Stage.Read ? declaredName(result) : null;
      String after = named == null ? text(result, owner, depth - 1) : owner + named;
      return domain + " -> " + after;
    } else if (stage instanceof Stage.Dist dist) {
      String named = declaredName(dist.of());
      return "Dist(" + (named == null ? text(dist.of(), owner, depth) : owner + named) + ")";
    }
    String named = declaredName(stage);
    return owner + (named == null ? "Policy" : named);
  }

  private String part(Stage stage, int depth) {
    String owner = player(stage.owner()) + ".";
    String named = declaredName(stage);
    if (named != null) {
      return owner + named;
    }
    String text = text(stage, owner, depth);
    return stage instanceof Stage.Read && depth > 0 ? "(" + text + ")" : text;
  }
}
