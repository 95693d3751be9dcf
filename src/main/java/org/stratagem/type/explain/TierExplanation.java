package org.stratagem.type.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.type.Grounding;
import org.stratagem.type.Lift;
import org.stratagem.type.Stage;
import org.stratagem.type.StagePrinter;
import org.stratagem.type.TierException;
import org.stratagem.type.TierPrinter;
import org.stratagem.type.TierTerm;
import org.stratagem.type.TierUnfolder;

/**
 * A tier as data: what it is declared as, what it is for one player, what a strategy of it is told
 * in turn, whom it can be played against and what happens then.
 *
 * @param name the tier as it was asked for, {@code Tier[4]}
 * @param declarations the declarations behind it, as they are written
 * @param stage what it is for the player
 * @param stages what a strategy of it passes through, itself first
 * @param encounter the player at this tier against the others at the tiers asked for, or against
 *     the tiers that it reads
 * @param peers all players at this tier; null where others were asked for, where not everybody can
 *     play it, or where that is the encounter
 * @param prospects how it fares against every declared tier
 * @param printer names players and stages
 */
public record TierExplanation(
    String name,
    List<String> declarations,
    Stage stage,
    List<Stage> stages,
    Encounter encounter,
    @Nullable Encounter peers,
    List<Prospect> prospects,
    StagePrinter printer) {
  public TierExplanation {
    declarations = List.copyOf(declarations);
    stages = List.copyOf(stages);
    prospects = List.copyOf(prospects);
  }

  /**
   * Explains a tier. Cost: some judgements for each declared tier and index up to the tier's own.
   *
   * @param term the tier
   * @param stage what it is for its player
   * @param against what the others bring, in player order without the player; null for the tiers
   *     that it reads
   * @param tiers the declared tiers in the game
   * @param printer with the names of the game's players
   */
  public static TierExplanation of(
      TierTerm term,
      Stage stage,
      @Nullable List<Stage> against,
      TierUnfolder tiers,
      StagePrinter printer) {
    Lift lift = new Lift();
    int players = tiers.playerNames().size();
    List<Stage> types = against == null ? natural(stage, players) : seated(stage, players, against);
    List<Stage> alike = against == null ? everyone(term, tiers) : null;
    Encounter peers = alike == null || alike.equals(types) ? null : Encounter.of(alike, lift);
    Mentioned mentioned = new Mentioned(term, tiers.table());
    return new TierExplanation(
        TierPrinter.print(term),
        mentioned.texts(),
        stage,
        Grounding.stages(stage),
        Encounter.of(types, lift),
        peers,
        players < 2
            ? List.of()
            : new Prospects(tiers, printer, stage, lift).find(mentioned.names()),
        printer);
  }

  /** The tier for every player; null where not everybody can play it. */
  private static @Nullable List<Stage> everyone(TierTerm term, TierUnfolder tiers) {
    List<Stage> types = new ArrayList<>();
    try {
      for (int player = 0; player < tiers.playerNames().size(); player++) {
        types.add(tiers.unfold(term, player, 0));
      }
    } catch (TierException notForEveryone) {
      return null;
    }
    return types;
  }

  private static List<Stage> seated(Stage own, int players, List<Stage> others) {
    List<Stage> types = new ArrayList<>(others);
    types.add(own.owner(), own);
    if (types.size() != players) {
      throw new IllegalArgumentException(others.size() + " tiers for the others");
    }
    return types;
  }

  /**
   * The others bring what the tier reads first of each; who is not read brings an action, and where
   * nobody is read all bring the like.
   */
  private static List<Stage> natural(Stage own, int players) {
    @Nullable Stage[] types = new Stage[players];
    types[own.owner()] = own;
    boolean reads = false;
    for (Stage stage : Grounding.stages(own)) {
      if (stage instanceof Stage.Read read) {
        reads = true;
        for (Stage part : read.domain()) {
          types[part.owner()] = Objects.requireNonNullElse(types[part.owner()], part);
        }
      }
    }
    List<Stage> all = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      Stage given = types[player];
      all.add(given != null ? given : reads ? new Stage.Action(player) : like(own, player));
    }
    return all;
  }

  /** The same as a stage that reads nothing, of another player. */
  private static Stage like(Stage stage, int player) {
    if (stage instanceof Stage.Dist dist) {
      return new Stage.Dist(like(dist.of(), player));
    } else if (stage instanceof Stage.Behaviour) {
      return new Stage.Behaviour(player);
    }
    return stage instanceof Stage.Policy ? new Stage.Policy(player) : new Stage.Action(player);
  }
}
