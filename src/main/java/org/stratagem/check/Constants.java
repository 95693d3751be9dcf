package org.stratagem.check;

import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;

/** Evaluates closed terms. */
public interface Constants {
  /** The value of a body that reads no slot from outside, or null where it has none or it would take long. */
  @Nullable Object evaluate(Body closed);
}
