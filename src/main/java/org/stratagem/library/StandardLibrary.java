package org.stratagem.library;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.stratagem.function.Chapter;
import org.stratagem.function.GroundingMethod;
import org.stratagem.function.LibraryFunction;
import org.stratagem.function.LibraryProvider;
import org.stratagem.library.bargain.Axioms;
import org.stratagem.library.bargain.Bargaining;
import org.stratagem.library.coalition.CoalitionBuilders;
import org.stratagem.library.coalition.CoalitionProperties;
import org.stratagem.library.coalition.Coalitions;
import org.stratagem.library.coalition.Compromises;
import org.stratagem.library.data.Comparison;
import org.stratagem.library.data.Distributions;
import org.stratagem.library.data.Lists;
import org.stratagem.library.data.Numbers;
import org.stratagem.library.data.Sets;
import org.stratagem.library.data.Simplices;
import org.stratagem.library.data.Totals;
import org.stratagem.library.equilibrium.BoundedReasoning;
import org.stratagem.library.equilibrium.Correlation;
import org.stratagem.library.equilibrium.Eliminations;
import org.stratagem.library.equilibrium.Equilibria;
import org.stratagem.library.equilibrium.Guarantees;
import org.stratagem.library.equilibrium.RepeatedGames;
import org.stratagem.library.peer.Answering;
import org.stratagem.library.peer.Application;
import org.stratagem.library.peer.Fixpoints;
import org.stratagem.library.peer.Ladders;
import org.stratagem.library.peer.Races;
import org.stratagem.library.play.Games;
import org.stratagem.library.play.Peers;
import org.stratagem.library.play.Tournaments;
import org.stratagem.library.tier.Explanations;
import org.stratagem.library.tier.Metagames;
import org.stratagem.library.tree.ExtensiveCorrelations;
import org.stratagem.library.tree.Forms;
import org.stratagem.library.tree.LargeTrees;
import org.stratagem.library.tree.Refinements;
import org.stratagem.library.tree.Trees;

/** The chapters of the library that comes with the language, in the order of its reference. */
public final class StandardLibrary implements LibraryProvider {
  @Override
  public List<Chapter> chapters() {
    return List.of(
        new Chapter("Numbers", Numbers.class),
        new Chapter("Totals", Totals.class),
        new Chapter("Distributions", Distributions.class),
        new Chapter("Lists", Lists.class),
        new Chapter("Sets and enumerations", Sets.class),
        new Chapter("Continua", Simplices.class),
        new Chapter("Comparison", Comparison.class),
        new Chapter("Games", Games.class),
        new Chapter("Tiers", Explanations.class),
        new Chapter("Peers", Peers.class),
        new Chapter("Races", Races.class),
        new Chapter("Fixpoints", Fixpoints.class),
        new Chapter("Metagames", Metagames.class),
        new Chapter("Equilibria", Equilibria.class),
        new Chapter("Bounded reasoning", BoundedReasoning.class),
        new Chapter("Trees", Trees.class),
        new Chapter("Forms", Forms.class),
        new Chapter("Perfection", Refinements.class),
        new Chapter("Guarantees", Guarantees.class),
        new Chapter("Large trees", LargeTrees.class),
        new Chapter("Correlation", Correlation.class),
        new Chapter("Correlation move by move", ExtensiveCorrelations.class),
        new Chapter("Repeated games", RepeatedGames.class),
        new Chapter("Dominance", Eliminations.class),
        new Chapter("Coalitions", Coalitions.class),
        new Chapter("Bargaining", Bargaining.class),
        new Chapter("Axioms", Axioms.class),
        new Chapter("Properties of coalitional games", CoalitionProperties.class),
        new Chapter("Unions and compromises", Compromises.class),
        new Chapter("Coalitional games by name", CoalitionBuilders.class),
        new Chapter("Tournaments", Tournaments.class));
  }

  @Override
  public List<GroundingMethod> groundings() {
    return List.of(
        new Application(),
        Answering.FIXPOINTS,
        Answering.FIXPOINT,
        Answering.ORBITS,
        Answering.ITERATE,
        new Ladders());
  }

  @Override
  public Map<String, Supplier<LibraryFunction>> others() {
    return Later.functions();
  }
}
