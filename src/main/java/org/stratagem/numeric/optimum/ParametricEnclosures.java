package org.stratagem.numeric.optimum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.interval.Decoration;
import org.stratagem.numeric.interval.Enclosure;
import org.stratagem.numeric.interval.InnerEnclosures;

/**
 * Encloses inner optima by {@link ParametricSearch}, with the derivatives of each problem computed
 * once. Not for use by two threads.
 */
public final class ParametricEnclosures implements InnerEnclosures {
  private final Map<InnerProblem, ParametricSearch> searches = new IdentityHashMap<>();

  @Override
  public List<Enclosure> reply(InnerProblem problem, List<Enclosure> given) {
    if (given.stream().anyMatch(value -> value.decoration() == Decoration.UNDEFINED)) {
      return Collections.nCopies(problem.box().size(), Enclosure.EMPTY);
    }
    ParametricSearch.Result found = find(problem, given);
    Decoration known = least(found.reply(), given);
    List<Enclosure> reply = new ArrayList<>();
    for (int i = 0; i < problem.box().size(); i++) {
      reply.add(new Enclosure(found.low()[i], found.high()[i], known));
    }
    return reply;
  }

  @Override
  public Enclosure optimum(InnerProblem problem, List<Enclosure> given) {
    if (given.stream().anyMatch(value -> value.decoration() == Decoration.UNDEFINED)) {
      return Enclosure.EMPTY;
    }
    ParametricSearch.Result found = find(problem, given);
    Decoration known = least(found.optimum(), given);
    return problem.sense() == InnerProblem.Sense.MAXIMIZE
        ? new Enclosure(found.least(), found.most(), known)
        : new Enclosure(-found.most(), -found.least(), known);
  }

  private ParametricSearch.Result find(InnerProblem problem, List<Enclosure> given) {
    ParametricSearch search = searches.get(problem);
    if (search == null) {
      search = new ParametricSearch(problem, this);
      searches.put(problem, search);
    }
    return search.find(given);
  }

  private static Decoration least(Decoration known, List<Enclosure> given) {
    Decoration least = known;
    for (Enclosure value : given) {
      least = value.decoration().compareTo(least) < 0 ? value.decoration() : least;
    }
    return least;
  }
}
