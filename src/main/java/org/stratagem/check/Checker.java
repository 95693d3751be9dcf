package org.stratagem.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.Module;
import org.stratagem.core.Statement;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.function.Registry;
import org.stratagem.source.Span;
import org.stratagem.type.TierDeclarations;
import org.stratagem.type.TierProblem;

/** The type checker: declarations first, then what the file asks, in order. */
public final class Checker {
  private final Session session;
  private final TierDeclarations tiers;

  private Checker(Session session) {
    this.session = session;
    this.tiers = new TierDeclarations(session.module.tiers());
  }

  /**
   * Checks a resolved file.
   *
   * @param module the file; erroneous terms in it are taken for anything
   * @param library the library functions in scope
   * @param shapes tells the shapes of games
   */
  public static Checked check(Module module, Registry library, Shapes shapes) {
    Session session = new Session(module, library, shapes);
    Checker checker = new Checker(session);
    for (Definition definition : module.definitions().values()) {
      checker.define(definition);
    }
    Map<Statement.Reject, List<Diagnostic>> refused = new IdentityHashMap<>();
    for (Statement statement : module.statements()) {
      if (statement instanceof Statement.Reject reject) {
        refused.put(reject, new ArrayList<>(reject(reject, library, shapes)));
      } else {
        checker.ask(statement);
      }
    }
    return new Checked(session.reporter.found(), refused);
  }

  private static List<Diagnostic> reject(Statement.Reject reject, Registry library, Shapes shapes) {
    Checked inner = check(reject.scope(), library, shapes.within(reject.scope()));
    List<Diagnostic> found = new ArrayList<>(inner.diagnostics());
    inner.refused().values().forEach(found::addAll);
    return found;
  }

  private void define(Definition definition) {
    Span at = definition.symbol().span();
    if (definition instanceof Definition.Tier tier) {
      for (TierProblem problem : tiers.problems(tier.tier())) {
        session.reporter.report(Strategies.diagnostic(problem, at));
      }
    } else if (definition instanceof Definition.Game game) {
      session.games.declareParameters(game.parameters());
      Arena arena = session.arena(game, Map.of(), at);
      if (arena != null) {
        session.games.check(arena);
      }
    } else if (definition instanceof Definition.Coalition coalition) {
      session.games.checks().check(coalition);
    } else if (definition instanceof Definition.Strategy strategy) {
      session.strategies.checkDeclaration(strategy);
    } else if (definition instanceof Definition.Program program) {
      session.games.checks().check(program);
    } else if (definition instanceof Definition.Function function) {
      List<Calls.Given> unknown =
          java.util.Collections.nCopies(
              function.formals().size(), new Calls.Given(Type.UNKNOWN, at));
      session.calls.apply(session.globals.type(function.symbol(), at), unknown, at, at);
    } else {
      session.calls.exercise(session.globals.type(definition.symbol(), at));
    }
  }

  private void ask(Statement statement) {
    if (statement instanceof Statement.Check check) {
      Type type = infer(check.body());
      session.expectTruth(type, check.body().term().span(), "what `check` asks");
    } else if (statement instanceof Statement.Show show) {
      infer(show.body());
    } else if (statement instanceof Statement.Plot plot) {
      infer(plot.body());
    }
  }

  private Type infer(Body body) {
    Term term = body.term();
    return session.terms.infer(term, Scope.of(body, List.of(), Setting.TOP_LEVEL));
  }
}
