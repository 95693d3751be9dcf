package org.stratagem.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.engine.Answer;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Evaluated;
import org.stratagem.engine.Input;
import org.stratagem.engine.Listener;
import org.stratagem.engine.Options;
import org.stratagem.engine.Session;
import org.stratagem.report.JsonReport;
import org.stratagem.report.TextReport;

/** {@code explain-tier}: asks the language's {@code explain} about one tier. */
final class ExplainTierCommand {
  /** The game where no file gives one. */
  private static final Input EXAMPLE =
      Input.of("example", "game Example { players Row, Col choose {C, D}  payoff p = 0 }");

  private static final String ABOUT_EXAMPLE =
      "Example: Row and Col choose C or D. Name a FILE to see the tier in a game of yours.";

  private final Engine engine;
  private final Console console;
  private final Options options;
  private final @Nullable AnswerFiles files;

  /**
   * What is asked.
   *
   * @param tier the tier, as in a declaration
   * @param file where the game and further tiers are declared, or null for a game of two and the
   *     prelude's tiers
   * @param game the game; null for the first of the file
   * @param player whose tier; null for the first who can play it
   * @param against the others' tier or tiers; null for those that the tier reads
   */
  record Question(
      String tier,
      @Nullable Input file,
      @Nullable String game,
      @Nullable String player,
      @Nullable String against) {}

  /**
   * @param files where the picture goes; null for none
   */
  ExplainTierCommand(Engine engine, Console console, Options options, @Nullable AnswerFiles files) {
    this.engine = engine;
    this.console = console;
    this.options = options;
    this.files = files;
  }

  Status asText(Question question) {
    Evaluated evaluated = ask(question);
    evaluated.diagnostics().forEach(console::report);
    TextReport text = new TextReport(engine.descriptions());
    for (Answer answer : evaluated.answers()) {
      text.lines(answer.value()).forEach(console::print);
    }
    if (question.file() == null && evaluated.isWell()) {
      console.print(ABOUT_EXAMPLE);
    }
    written(question, evaluated)
        .values()
        .forEach(written -> console.print("picture -> " + written.picture() + ", .html"));
    return Reporting.status(evaluated);
  }

  Status asJson(Question question) {
    Evaluated evaluated = ask(question);
    JsonReport json = new JsonReport(engine.descriptions());
    console.print(JsonAnswers.ofRun(evaluated, json, written(question, evaluated)));
    return Reporting.status(evaluated);
  }

  private Map<Answer, AnswerFiles.Written> written(Question question, Evaluated evaluated) {
    return files == null ? Map.of() : files.write(evaluated, stem(question.tier()));
  }

  /** {@code Tier[4]} as a file's name: {@code Tier-4}; {@code Tier[-4]} is {@code Tier-minus-4}. */
  private static String stem(String tier) {
    return tier.replaceAll("-(?=\\p{N})", " minus ")
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }

  private Evaluated ask(Question question) {
    Session session = engine.session(options);
    Input file = question.file();
    Input declared = file == null ? EXAMPLE : file;
    Evaluated declarations = session.declare(declared, Listener.none());
    if (declarations.isWell() && session.games().isEmpty() && question.game() == null) {
      session.declare(EXAMPLE, Listener.none());
    }
    Evaluated answered =
        declarations.isWell()
            ? session.enter("explain-tier", text(question, session), Listener.none())
            : declarations;
    return new Evaluated(
        declared.name(), answered.refused(), answered.answers(), answered.diagnostics());
  }

  /** The question in the language; a tier that is no name is declared first. */
  private String text(Question question, Session session) {
    StringBuilder declared = new StringBuilder();
    StringBuilder call = new StringBuilder("explain(" + game(question, session));
    call.append(", ").append(named("Asked", question.tier(), declared));
    if (question.player() != null) {
      call.append(", player: ").append(question.player());
    }
    if (question.against() != null) {
      String against = question.against();
      call.append(", against: ")
          .append(against.contains(",") ? "(" + against + ")" : named("Other", against, declared));
    }
    return declared + (files == null ? "show " : "plot ") + call + ")";
  }

  private static String named(String name, String tier, StringBuilder declared) {
    if (!tier.contains("->")) {
      return tier;
    }
    declared.append("tier ").append(name).append(" = ").append(tier).append('\n');
    return name;
  }

  private static String game(Question question, Session session) {
    String wanted = question.game();
    List<String> games = session.games();
    if (wanted == null) {
      return games.get(0);
    }
    if (wanted.matches("\\w+") && !games.isEmpty() && !games.contains(wanted)) {
      DidYouMean.nearest(wanted, games)
          .ifPresent(
              near -> {
                throw new UsageException(
                    "there is no game `" + wanted + "`; did you mean `" + near + "`?");
              });
    }
    return wanted;
  }
}
