package org.stratagem.core;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stratagem.type.TierPrinter;
import org.stratagem.value.Player;

/**
 * Terms as text, for tests and for looking at what resolution made of a file. Locals carry their
 * slot ({@code x#0}), players an {@code @}, the unnamed move is {@code .}, and a function lists the
 * slots it captures.
 */
public final class TermPrinter {
  private TermPrinter() {}

  /** A body as its term and the size of its frame: {@code x#0 + 1 {1}}. */
  public static String print(Body body) {
    return print(body.term()) + " {" + body.frameSize() + "}";
  }

  public static String print(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant(constant.value());
    } else if (term instanceof Term.Local local) {
      return local.name() + "#" + local.slot();
    } else if (term instanceof Term.Global global) {
      return global.symbol().name();
    } else if (term instanceof Term.GameName name) {
      return "." + name.symbol();
    } else if (term instanceof Term.OfPlayer of) {
      return "." + of.symbol() + "[" + print(of.player()) + "]";
    } else if (term instanceof Term.FamilyMember member) {
      return "@" + member.family() + "[" + print(member.index()) + "]";
    } else if (term instanceof Term.PlayerSet players) {
      return "@" + (players.family() == null ? "Players" : players.family());
    } else if (term instanceof Term.GamePayoff payoff) {
      return "payoff[" + print(payoff.player()) + "]";
    } else if (term instanceof Term.Library library) {
      return library.name();
    } else if (term instanceof Term.LibraryCall call) {
      return call.name() + arguments(call.arguments());
    } else if (term instanceof Term.Call call) {
      return print(call.callee()) + arguments(call.arguments());
    } else if (term instanceof Term.Select select) {
      return print(select.target()) + "." + select.field();
    } else if (term instanceof Term.Index index) {
      return print(index.target()) + "[" + print(index.index()) + "]";
    }
    return role(term);
  }

  private static String role(Term term) {
    if (term instanceof Term.StrategyUse use) {
      return whose(use.whose()) + use.strategy() + index(use.index());
    } else if (term instanceof Term.TierUse use) {
      return whose(use.whose()) + "<" + TierPrinter.print(use.tier()) + ">" + index(use.index());
    } else if (term instanceof Term.StrategyPayoff payoff) {
      return "payoff" + beneficiary(payoff.who()) + arguments(payoff.arguments());
    } else if (term instanceof Term.Proves proves) {
      String assuming = proves.assuming() == null ? "" : ", assuming: " + print(proves.assuming());
      return "proves(" + print(proves.statement()) + assuming + ")";
    } else if (term instanceof Term.ProgramSelf) {
      return "me";
    } else if (term instanceof Term.ProgramFoe) {
      return "foe";
    } else if (term instanceof Term.Erroneous) {
      return "?";
    }
    return scoped(term);
  }

  private static String scoped(Term term) {
    if (term instanceof Term.Let let) {
      String tier = let.tier() == null ? "" : ": " + print(let.tier());
      return "let "
          + local(let.name(), let.slot())
          + tier
          + " = "
          + print(let.value())
          + "; "
          + print(let.body());
    } else if (term instanceof Term.Lambda lambda) {
      return "("
          + String.join(", ", lambda.formals())
          + ") "
          + lambda.captures()
          + " => "
          + print(lambda.body());
    } else if (term instanceof Term.Match match) {
      return "match "
          + print(match.scrutinee())
          + " { "
          + joined(match.arms(), arm -> patterns(arm.patterns()) + " -> " + print(arm.body()), "  ")
          + " }";
    } else if (term instanceof Term.Binding binding) {
      String guard = binding.guard() == null ? "" : " when " + print(binding.guard());
      return binding.binder().word()
          + " "
          + joined(binding.bounds(), TermPrinter::bound, ", ")
          + guard
          + " { "
          + print(binding.body())
          + " }";
    } else if (term instanceof Term.If choice) {
      return "if "
          + print(choice.condition())
          + " then "
          + print(choice.then())
          + " else "
          + print(choice.otherwise());
    } else if (term instanceof Term.Operation operation) {
      List<Term> operands = operation.operands();
      String symbol = operation.operator().symbol();
      return operands.size() == 1
          ? "(" + symbol + " " + print(operands.get(0)) + ")"
          : "(" + print(operands.get(0)) + " " + symbol + " " + print(operands.get(1)) + ")";
    }
    return composed(term);
  }

  private static String composed(Term term) {
    if (term instanceof Term.TupleOf tuple) {
      return "(" + joined(tuple.parts(), TermPrinter::print, ", ") + ")";
    } else if (term instanceof Term.RecordOf fields) {
      return "("
          + joined(fields.fields(), field -> field.name() + ": " + print(field.value()), ", ")
          + ")";
    } else if (term instanceof Term.ListOf list) {
      return "[" + joined(list.elements(), TermPrinter::print, ", ") + "]";
    } else if (term instanceof Term.SetOf set) {
      return "{" + joined(set.elements(), TermPrinter::print, ", ") + "}";
    } else if (term instanceof Term.DistributionOf distribution) {
      return "{"
          + joined(
              distribution.entries(),
              entry -> print(entry.key()) + ": " + print(entry.weight()),
              ", ")
          + "}";
    } else if (term instanceof Term.RangeOf range) {
      String step = range.step() == null ? "" : " by " + print(range.step());
      return print(range.from()) + ".." + print(range.to()) + step;
    } else if (term instanceof Term.IntervalOf interval) {
      return "[" + print(interval.low()) + " to " + print(interval.high()) + "]";
    }
    throw new IllegalStateException("no text for " + term.getClass());
  }

  /** A pattern. */
  public static String print(Term.Pattern pattern) {
    if (pattern instanceof Term.Pattern.Exactly exactly) {
      return constant(exactly.value());
    } else if (pattern instanceof Term.Pattern.Bind bind) {
      return local(bind.name(), bind.slot());
    } else if (pattern instanceof Term.Pattern.Parts parts) {
      return "(" + patterns(parts.parts()) + ")";
    }
    return "_";
  }

  /** Patterns in a row. */
  public static String patterns(List<Term.Pattern> patterns) {
    return joined(patterns, TermPrinter::print, ", ");
  }

  private static String constant(Object value) {
    if (value instanceof Player player) {
      return "@" + player;
    }
    return value instanceof String text ? "\"" + text + "\"" : value.toString();
  }

  private static String local(String name, int slot) {
    return name + "#" + slot;
  }

  private static String bound(Term.Bound bound) {
    return local(bound.name(), bound.slot())
        + (bound.draws() ? " ~ " : " in ")
        + print(bound.domain());
  }

  private static String arguments(List<Term.Argument> arguments) {
    return "("
        + joined(
            arguments,
            argument ->
                (argument.name() == null ? "" : argument.name() + ": ") + print(argument.value()),
            ", ")
        + ")";
  }

  private static String index(@Nullable Term index) {
    return index == null ? "" : "[" + print(index) + "]";
  }

  private static String whose(Term.Whose whose) {
    if (whose instanceof Term.Whose.Mine) {
      return "my ";
    } else if (whose instanceof Term.Whose.Foes) {
      return "foe's ";
    }
    return whose instanceof Term.Whose.Named named ? named.player() + "'s " : "";
  }

  private static String beneficiary(Term.Beneficiary who) {
    if (who instanceof Term.Beneficiary.Someone someone) {
      return "[" + print(someone.player()) + "]";
    }
    return who instanceof Term.Beneficiary.TheFoe ? "[foe]" : "";
  }

  private static <T> String joined(List<T> parts, Function<T, String> print, String separator) {
    return parts.stream().map(print).collect(Collectors.joining(separator));
  }
}
