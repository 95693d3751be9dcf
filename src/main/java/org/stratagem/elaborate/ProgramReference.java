package org.stratagem.elaborate;

import org.stratagem.core.Definition;

/** A program as a value. */
public record ProgramReference(Definition.Program definition) {
  @Override
  public String toString() {
    return definition.symbol().name();
  }
}
