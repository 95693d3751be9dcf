package org.stratagem.library.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.numeric.Real;
import org.stratagem.solve.nash.NashSolution;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** Connected sets of equilibria of a finite game as values. */
public final class NashComponents {
  private final FiniteForm form;
  private final List<Object> list;

  /**
   * @param list the equilibria to which the members' numbers refer
   */
  public NashComponents(FiniteForm form, List<Object> list) {
    this.form = form;
    this.list = list;
  }

  public Sequence of(List<NashSolution.Component> components) {
    List<Object> all = new ArrayList<>();
    components.forEach(component -> all.add(component(component)));
    return new Sequence(all);
  }

  private Result component(NashSolution.Component component) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Object> members = new ArrayList<>();
    List<Object> equilibria = new ArrayList<>();
    for (int member : component.members()) {
      members.add(Real.of(member));
      equilibria.add(list.get(member));
    }
    fields.put("members", new Sequence(members));
    fields.put("list", new Sequence(equilibria));
    List<Object> parts = new ArrayList<>();
    for (NashSolution.Part part : component.parts()) {
      List<Object> sides = new ArrayList<>();
      for (int player = 0; player < form.game().playerCount(); player++) {
        List<Object> side = new ArrayList<>();
        for (List<Real> weights : part.strategies().get(player)) {
          side.add(form.strategy(weights, player));
        }
        sides.add(new Sequence(side));
      }
      parts.add(new Profile(form.game().players(), sides));
    }
    fields.put("subsets", new Sequence(parts));
    return new Result("component", fields);
  }
}
