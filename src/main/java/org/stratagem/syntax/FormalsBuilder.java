package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.syntax.grammar.StratagemParser.FormalContext;
import org.stratagem.syntax.grammar.StratagemParser.FormalsContext;
import org.stratagem.syntax.grammar.StratagemParser.NamedFormalContext;

/** Builds the formals of functions and strategies. */
final class FormalsBuilder {
  private final Building building;

  FormalsBuilder(Building building) {
    this.building = building;
  }

  List<Name> formals(FormalsContext context) {
    List<Name> formals = new ArrayList<>(context.items.size());
    for (FormalContext formal : context.items) {
      formals.add(
          formal instanceof NamedFormalContext named
              ? building.small(named.name(), "a formal")
              : building.name(formal.getStart()));
    }
    return formals;
  }
}
