package org.stratagem.library.equilibrium;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.game.FiniteForm;
import org.stratagem.library.game.FoundEquilibria;
import org.stratagem.library.game.NashComponents;
import org.stratagem.report.Numerals;
import org.stratagem.solve.nash.FiniteNash;
import org.stratagem.solve.nash.NashPoint;
import org.stratagem.solve.nash.NashSolution;
import org.stratagem.solve.nash.Symmetry;
import org.stratagem.value.Sequence;

/** The equilibria of a finite game as values. */
final class NashAnswers implements FoundEquilibria {
  private final String function;
  private final FiniteForm form;
  private final Call call;
  private final boolean isSymmetric;
  private final int choosers;
  private final NashSolution solution;
  private final List<Object> list = new ArrayList<>();

  /**
   * @param method the option's word
   */
  NashAnswers(String function, GameInstance game, boolean isSymmetric, String method, Call call) {
    this.function = function;
    this.form = new FiniteForm(function, game, call);
    this.call = call;
    this.isSymmetric = isSymmetric;
    FiniteNash nash = new FiniteNash(form.table(), () -> game.interpreter().limits().isOver());
    this.choosers = nash.choosers();
    if (isSymmetric) {
      refuseAsymmetric();
    }
    this.solution = solve(nash, method);
    call.refuseIfOver();
    for (NashPoint point : solution.list()) {
      list.add(form.equilibrium(point.profile(), point.isExact(), proof(point)));
    }
  }

  /** What the function was asked for. */
  static NashAnswers of(String function, GameInstance game, Arguments arguments, Call call) {
    Inputs inputs = new Inputs(function, arguments, call);
    boolean symmetric =
        arguments.has("symmetric") && inputs.truth(arguments.get("symmetric"), "symmetric");
    Object method = arguments.find("method");
    return new NashAnswers(
        function, game, symmetric, method == null ? "automatic" : method.toString(), call);
  }

  private NashSolution solve(FiniteNash nash, String method) {
    if (isSymmetric && !method.equals("automatic") && !method.equals("pure")) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E310,
                  call.span("method"),
                  "`symmetric: true` chooses its own method, so `method: "
                      + method
                      + "` is too much")
              .hint("leave one of them out"));
    }
    return switch (method) {
      case "enumeration" -> {
        refuseMany(method);
        yield nash.byEnumeration(Long.MAX_VALUE);
      }
      case "lemke_howson" -> {
        refuseMany(method);
        yield nash.byLemkeHowson(true);
      }
      case "supports" -> nash.bySupports();
      case "logit" -> nash.byLogit();
      case "pure" -> isSymmetric ? nash.symmetricPure() : nash.pure();
      default -> isSymmetric ? nash.symmetric() : nash.solve();
    };
  }

  private void refuseMany(String method) {
    if (choosers > 2) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E310,
                  call.span("method"),
                  "`method: "
                      + method
                      + "` is for games in which at most two players have a choice, and in `"
                      + form.game()
                      + "` "
                      + choosers
                      + " have")
              .hint("`method: supports` and `method: logit` take any number of players"));
    }
  }

  private void refuseAsymmetric() {
    Symmetry.breach(form.table())
        .ifPresent(
            breach -> {
              String first = form.game().players().get(breach.first()).toString();
              String second = form.game().players().get(breach.second()).toString();
              throw new StratagemException(
                  Diagnostic.error(
                          Code.E310,
                          call.span("symmetric"),
                          "`"
                              + form.game()
                              + "` is not symmetric: `"
                              + first
                              + "` and `"
                              + second
                              + (breach.profile() < 0
                                  ? "` have different actions"
                                  : "` cannot change places at " + profile(breach.profile())))
                      .hint("`" + function + "(" + form.game() + ")` gives all equilibria"));
            });
  }

  private String profile(int number) {
    List<String> actions = new ArrayList<>();
    for (int player = 0; player < form.game().playerCount(); player++) {
      int action = form.table().action(number, player);
      actions.add(form.table().actions(player).get(action));
    }
    return "(" + String.join(", ", actions) + ")";
  }

  private @org.jspecify.annotations.Nullable String proof(NashPoint point) {
    String others =
        solution.complete() || !function.equals("nash")
            ? ""
            : "; whether there are others is not known";
    if (!point.isProven()) {
      return "no equilibrium is proven near it: what it is worth is its regret" + others;
    }
    if (!point.isExact()) {
      return "an equilibrium within " + Numerals.brief(point.radius()) + " of it: proven" + others;
    }
    return others.isEmpty() ? null : "an equilibrium: proven" + others;
  }

  @Override
  public Sequence list() {
    return new Sequence(list);
  }

  @Override
  public GameInstance game() {
    return form.game();
  }

  @Override
  public Sequence components() {
    return new NashComponents(form, list).of(solution.components());
  }

  @Override
  public boolean isComplete() {
    return solution.complete();
  }

  @Override
  public String reason() {
    String which = isSymmetric ? "symmetric equilibrium" : "equilibrium";
    return switch (solution.end()) {
      case EXHAUSTED ->
          solution.components().size() == solution.list().size()
              ? "every " + which + " is in the list: proven"
              : "every "
                  + which
                  + " is in the list or"
                  + (choosers <= 2 ? " a mixture of such" : " in one of the subsets")
                  + ": proven";
      case PARTIAL ->
          "this method does not find all of them"
              + (choosers <= 2
                  ? "; `method: enumeration` does, however long it takes"
                  : "; `method: supports` looks for all of them");
      case UNDECIDED ->
          "all supports were searched, and small parts are left undecided, as where equilibria form"
              + " a continuum in which three mix";
      case LIMIT ->
          "the search was ended after "
              + work()
              + (choosers <= 2
                  ? "; `method: enumeration` goes on to the end"
                  : ", smaller supports first");
    };
  }

  @Override
  public String method() {
    return switch (solution.method()) {
      case ENUMERATION ->
          "vertex enumeration of the best-reply polytope"
              + (isSymmetric ? "" : "s")
              + ", exact ("
              + chose()
              + "): "
              + work();
      case LEMKE_HOWSON ->
          "complementary pivoting (Lemke and Howson), proven exactly (" + chose() + "): " + work();
      case SUPPORTS ->
          "pairs of players exactly, supports of more with proofs by linear programs and intervals"
              + " ("
              + chose()
              + "): "
              + work();
      case PURE -> "best replies in pure strategies: " + work();
      case LOGIT -> "the logit branch from uniform play to its limit: " + work();
      case NEAR_LOGIT -> "the logit branch from uniform play, until near an equilibrium: " + work();
      case OTHER_LOGIT -> "a logit branch from unequal weights to its limit: " + work();
      case SIMPLICIAL -> "a simplicial path, after logit branches: " + work();
      case PURE_AFTER_LOGIT ->
          "best replies in pure strategies, after logit branches without a proof: " + work();
      case SUPPORTS_AND_LOGIT ->
          "pairs of players exactly, supports of more with proofs by linear programs and intervals"
              + " ("
              + chose()
              + "): "
              + work()
              + "; then the logit branch to one equilibrium";
      case PURE_AND_LOGIT ->
          "best replies in pure strategies ("
              + chose()
              + "): "
              + work()
              + "; then the logit branch to one equilibrium";
    };
  }

  private String chose() {
    return switch (choosers) {
      case 0 -> "nobody has a choice";
      case 1 -> "one player has a choice";
      case 2 -> "two players have a choice";
      default -> choosers + " players have a choice";
    };
  }

  private String work() {
    String unit =
        switch (solution.method()) {
          case ENUMERATION -> solution.work() == 1 ? "basis" : "bases";
          case LEMKE_HOWSON -> solution.work() == 1 ? "exchange" : "exchanges";
          case SUPPORTS, SUPPORTS_AND_LOGIT -> solution.work() == 1 ? "search" : "searches";
          case PURE, PURE_AND_LOGIT, PURE_AFTER_LOGIT ->
              solution.work() == 1 ? "profile" : "profiles";
          case LOGIT, NEAR_LOGIT, OTHER_LOGIT, SIMPLICIAL ->
              solution.work() == 1 ? "step" : "steps";
        };
    return solution.work() + " " + unit;
  }
}
