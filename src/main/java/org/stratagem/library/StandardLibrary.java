package org.stratagem.library;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.stratagem.function.Chapter;
import org.stratagem.function.GroundingMethod;
import org.stratagem.function.LibraryFunction;
import org.stratagem.function.LibraryProvider;

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
