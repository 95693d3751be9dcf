package org.stratagem.library.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Seating;
import org.stratagem.elaborate.TierReference;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.argument.Wording;
import org.stratagem.type.Stage;
import org.stratagem.type.TierException;
import org.stratagem.type.TierTerm;
import org.stratagem.type.TierUnfolder;
import org.stratagem.type.explain.TierExplanation;
import org.stratagem.value.Label;
import org.stratagem.value.Parts;
import org.stratagem.value.Player;

/** Tiers as data. */
public final class Explanations {
  private Explanations() {}

  @Library(
      signature = "explain(game: Game, tier: Tier, player: Player?, against: Value?)",
      result =
          "the tier as data: `.type`, what it is for the player; `.told`, what a strategy of it is"
              + " told in turn; `.size`, how many there are; `.encounter`, step by step, with the"
              + " tiers that it reads; `.against`, a table of every declared tier",
      documentation =
          "Explains what a tier means in a game, for the first player who can play it or for"
              + " `player`. `.encounter` seats the others at the tiers that the strategy reads, or"
              + " at the tier `against` (a tuple of tiers where there are several others). In"
              + " `.against` all others play the same tier, an indexed one up to one index above"
              + " the tier's own. `plot` draws the encounter.",
      example = {
        "game Chicken { players Row, Col choose {Swerve, Straight}",
        "  payoff { Swerve, Swerve -> 0, 0  Swerve, Straight -> -1, 1",
        "           Straight, Swerve -> 1, -1  Straight, Straight -> -10, -10 } }",
        "check explain(Chicken, Tier[3]).size == 4 ^ 16",
        "check explain(Chicken, Tier[2]).type == \"Col.Reaction -> Action\"",
        "check explain(Chicken, Tier[2]).encounter.outcome == \"grounds\"",
        "check explain(Chicken, Tier[2], against: Tier[2]).encounter.outcome =="
            + " \"commitment race\"",
      },
      typing = TypingRule.ANY)
  public static Object explain(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("explain", arguments, call);
    GameInstance game = inputs.game();
    Inputs plain = new Inputs("explain", arguments, call);
    TierTerm tier = tier(plain, "tier", arguments.get("tier"));
    Seating seating = game.seating();
    Stage stage = stage(plain, game, tier);
    TierExplanation explanation =
        TierExplanation.of(
            tier, stage, against(plain, game, stage.owner()), seating.tiers(), seating.printer());
    return new TierAnswer(explanation, game, call).result();
  }

  private static TierTerm tier(Inputs inputs, String parameter, Object value) {
    if (value instanceof TierReference reference) {
      return reference.tier();
    }
    throw inputs.wrongKind(parameter, "a tier", value);
  }

  /** The tier of the player asked for, or of the first who can play it. */
  private static Stage stage(Inputs inputs, GameInstance game, TierTerm tier) {
    Object wanted = inputs.arguments().find("player");
    if (wanted != null) {
      return game.seating()
          .unfold(tier, player(inputs, game, wanted), 0, inputs.call().span("tier"));
    }
    TierUnfolder tiers = game.seating().tiers();
    for (int player = 0; player < game.playerCount(); player++) {
      Stage stage = find(tiers, tier, player);
      if (stage != null) {
        return stage;
      }
    }
    return game.seating().unfold(tier, 0, 0, inputs.call().span("tier"));
  }

  private static @Nullable Stage find(TierUnfolder tiers, TierTerm tier, int player) {
    try {
      return tiers.unfold(tier, player, 0);
    } catch (TierException notForThisPlayer) {
      return null;
    }
  }

  private static int player(Inputs inputs, GameInstance game, Object wanted) {
    for (int i = 0; i < game.playerCount(); i++) {
      Player player = game.players().get(i);
      if (player.equals(wanted)
          || (wanted instanceof Label label && label.name().equals(player.toString()))) {
        return i;
      }
    }
    throw inputs.refused(Code.E303, "player", "`" + game + "` has no player " + Wording.of(wanted));
  }

  /** What the others bring; null for what the tier reads. */
  private static @Nullable List<Stage> against(Inputs inputs, GameInstance game, int own) {
    Object given = inputs.arguments().find("against");
    if (given == null) {
      return null;
    }
    int others = game.playerCount() - 1;
    List<Object> tiers = Objects.requireNonNullElse(Parts.of(given), List.of(given));
    if (others == 0) {
      throw inputs.refused(
          Code.T107, "against", "`" + game + "` has one player, and nobody to play against");
    } else if (tiers.size() != 1 && tiers.size() != others) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.T107,
                  inputs.call().span("against"),
                  "`against` takes one tier for all others, or "
                      + others
                      + " tiers, one for each, not "
                      + tiers.size())
              .hint("write them as a tuple in the order of the players"));
    }
    List<Stage> stages = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      if (player != own) {
        Object one = tiers.get(tiers.size() == 1 ? 0 : stages.size());
        stages.add(
            game.seating()
                .unfold(tier(inputs, "against", one), player, 0, inputs.call().span("against")));
      }
    }
    return stages;
  }
}
