package org.stratagem.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints declarations and members, for {@link Printer}. */
final class MemberPrinter {
  private final Printer out;

  MemberPrinter(Printer out) {
    this.out = out;
  }

  void declaration(Declaration declaration) {
    if (declaration instanceof Declaration.Import imported) {
      out.text("import ").text(Escapes.quote(imported.path()));
    } else if (declaration instanceof Declaration.Game game) {
      game(game);
    } else if (declaration instanceof Declaration.Coalition coalition) {
      out.text("coalition ").text(coalition.name().text());
      parameters(coalition.parameters());
      members(coalition.members());
    } else if (declaration instanceof Declaration.Tier tier) {
      out.text("tier ").text(tier.name().text());
      index(tier.index());
      out.text(" = ").type(tier.body());
    } else if (declaration instanceof Declaration.Strategy strategy) {
      strategy(strategy);
    } else if (declaration instanceof Declaration.Program program) {
      out.text("program ").text(program.name().text());
      scope(program.scope());
      defined(program.body());
    } else if (declaration instanceof Declaration.Function function) {
      out.text("fn ").text(function.name().text()).formals(function.formals());
      defined(function.body());
    } else if (declaration instanceof Declaration.Let let) {
      out.text("let ").text(let.name().text()).annotation(let.type());
      defined(let.body());
    } else if (declaration instanceof Declaration.Show show) {
      out.text("show ").whole(show.body());
    } else if (declaration instanceof Declaration.Plot plot) {
      out.text("plot ").whole(plot.body());
    } else if (declaration instanceof Declaration.Check check) {
      out.text("check ").whole(check.body());
    } else if (declaration instanceof Declaration.Reject reject) {
      String text = reject.text();
      out.text(text == null ? "reject " : "reject " + Escapes.quote(text) + " ");
      declaration(reject.refused());
    }
  }

  private void game(Declaration.Game game) {
    out.text("game ").text(game.name().text());
    parameters(game.parameters());
    String path = game.importedFrom();
    if (path != null) {
      out.text(" from ").text(Escapes.quote(path));
    } else {
      members(game.members());
    }
  }

  private void strategy(Declaration.Strategy strategy) {
    out.text("strategy ").text(strategy.name().text());
    index(strategy.index());
    List<Name> formals = strategy.formals();
    if (formals != null) {
      out.formals(formals);
    }
    scope(strategy.scope());
    out.annotation(strategy.tier());
    defined(strategy.body());
  }

  private void parameters(List<Declaration.Parameter> parameters) {
    if (!parameters.isEmpty()) {
      out.text("(");
      out.list(
          parameters,
          parameter ->
              out.text(parameter.name().text()).text(" = ").whole(parameter.defaultValue()));
      out.text(")");
    }
  }

  private void members(List<Member> members) {
    out.text(" {");
    for (Member member : members) {
      out.text("\n  ");
      member(member);
    }
    out.text(members.isEmpty() ? "}" : "\n}");
  }

  private void scope(Declaration.@Nullable Scope scope) {
    if (scope != null) {
      out.text(" for ").text(scope.game().text());
      Name player = scope.player();
      if (player != null) {
        out.text(".").text(player.text());
      }
    }
  }

  private void index(@Nullable Name index) {
    if (index != null) {
      out.text("[").text(index.text()).text("]");
    }
  }

  private void defined(Expression value) {
    out.text(" = ").whole(value);
  }

  void member(Member member) {
    if (member instanceof Member.Players players) {
      players(players);
    } else if (member instanceof Member.Move move) {
      who(move.who());
      out.text(" chooses ");
      choice(move.choice());
    } else if (member instanceof Member.Chance chance) {
      out.text("chance ").text(chance.name().text());
      each(chance.each());
      out.text(" ~ ").whole(chance.distribution());
    } else if (member instanceof Member.State state) {
      out.text("state ").text(state.name().text()).text(" in ").range(state.domain());
      out.text(" from ").whole(state.from());
    } else if (member instanceof Member.Next next) {
      out.text("next ").text(next.name().text());
      defined(next.value());
    } else if (member instanceof Member.Discount discount) {
      out.text("discount ");
      Member.Who who = discount.who();
      if (who != null) {
        who(who);
        out.text(" = ");
      }
      out.whole(discount.value());
    } else if (member instanceof Member.Rounds rounds) {
      out.text("rounds ").whole(rounds.count());
    } else if (member instanceof Member.Until until) {
      out.text("until ").whole(until.condition());
    } else if (member instanceof Member.Let let) {
      out.text("let ").text(let.name().text());
      each(let.each());
      defined(let.value());
    } else if (member instanceof Member.Function function) {
      out.text("fn ").text(function.name().text()).formals(function.formals());
      defined(function.body());
    } else if (member instanceof Member.Payoff payoff) {
      out.text("payoff ");
      who(payoff.who());
      defined(payoff.value());
    } else {
      table(member);
    }
  }

  private void table(Member member) {
    if (member instanceof Member.PayoffTable table) {
      out.text("payoff {");
      for (Member.Row row : table.rows()) {
        out.text("  ").list(row.patterns(), out::pattern);
        out.text(" -> ").list(row.payoffs(), out::whole);
      }
      out.text(" }");
    } else if (member instanceof Member.WorthTable table) {
      out.text("worth {");
      for (Member.WorthRow row : table.rows()) {
        out.text("  ").list(row.coalition(), this::who);
        out.text(" -> ").whole(row.worth());
      }
      out.text(" }");
    } else if (member instanceof Member.WorthFunction worth) {
      out.text("worth(").text(worth.formal().text()).text(")");
      defined(worth.value());
    } else {
      throw new IllegalStateException("no such member: " + member.getClass());
    }
  }

  private void players(Member.Players players) {
    out.text(players.plural() ? "players " : "player ");
    out.list(
        players.families(),
        family -> {
          out.text(family.name().text());
          Expression range = family.range();
          if (range != null) {
            out.text("[").range(range);
            out.text("]");
          }
        });
    Member.Choice choice = players.choice();
    if (choice != null) {
      out.text(players.plural() ? " choose " : " chooses ");
      choice(choice);
    }
  }

  private void who(Member.Who who) {
    if (who instanceof Member.Someone someone) {
      out.text(someone.name().text());
      Expression index = someone.index();
      if (index != null) {
        out.text("[").whole(index);
        out.text("]");
      }
    } else if (who instanceof Member.Everyone everyone) {
      everyone(everyone);
    }
  }

  private void everyone(Member.Everyone everyone) {
    out.text(everyone.variable().text());
    Name family = everyone.family();
    if (family != null) {
      out.text(" in ").text(family.text());
    }
  }

  private void each(Member.@Nullable Everyone everyone) {
    if (everyone != null) {
      out.text("[");
      everyone(everyone);
      out.text("]");
    }
  }

  private void choice(Member.Choice choice) {
    Name move = choice.move();
    if (move != null) {
      out.text(move.text()).text(" in ");
    }
    out.range(choice.domain());
    if (!choice.sees().isEmpty()) {
      out.text(" sees ").list(choice.sees(), out::sum);
    }
    Expression when = choice.when();
    if (when != null) {
      out.text(" when ").whole(when);
    }
  }
}
