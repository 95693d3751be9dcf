package org.stratagem.eval;

import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;

/** {@code match e { pattern -> value ... }}: the first arm that matches. */
final class MatchNode extends Node {
  private final Node scrutinee;
  private final PatternNode[] patterns;
  private final Node[] bodies;
  private final Interpreter interpreter;

  MatchNode(Term.Match term, Node scrutinee, Node[] bodies, Interpreter interpreter) {
    super(term.span());
    this.scrutinee = scrutinee;
    this.patterns =
        term.arms().stream().map(arm -> PatternNode.of(arm.patterns())).toArray(PatternNode[]::new);
    this.bodies = bodies;
    this.interpreter = interpreter;
  }

  @Override
  Object run(Frame frame) {
    Object value = scrutinee.run(frame);
    for (int i = 0; i < patterns.length; i++) {
      if (patterns[i].matches(value, frame.slots, interpreter)) {
        return bodies[i].run(frame);
      }
    }
    throw Refusal.of(
        Code.E308,
        scrutinee.span,
        "no case of this match covers " + Refusal.describe(value),
        "a last case `_ -> ...` covers everything else");
  }
}
