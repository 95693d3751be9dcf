package org.stratagem.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Style;
import org.stratagem.engine.Ask;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Options;
import org.stratagem.engine.OverrideException;

/**
 * The whole program but for the process around it: arguments and streams in, an exit status out.
 */
public final class CommandLine {
  private static final Set<Ask> IN_TESTS = EnumSet.of(Ask.CHECK, Ask.REJECT);

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final BooleanSupplier cancelled;

  /**
   * @param in for {@code -} and the REPL
   * @param out answers
   * @param err diagnostics and advice
   * @param environment {@code NO_COLOR}, {@code TERM}, {@code STRATAGEM_DEBUG}
   * @param cancelled true once the user wants no more
   */
  public CommandLine(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      BooleanSupplier cancelled) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.cancelled = cancelled;
  }

  /** Does what the arguments say; never throws. Gives the exit status. */
  public int run(String... arguments) {
    Status status;
    try {
      status = run(Invocation.parse(List.of(arguments)));
    } catch (UsageException e) {
      status = usage(e.text());
    } catch (OverrideException e) {
      status = usage(e.text());
    } catch (OutOfMemoryError e) {
      err.println("error[L401]: the memory is used up");
      err.println("  = try: a smaller game, or more memory: STRATAGEM_JAVA_OPTIONS=-Xmx8g");
      status = Status.LIMIT;
    } catch (RuntimeException | Error e) {
      err.println("error[X999]: Stratagem itself has failed: " + e);
      err.println("  = this is a mistake in Stratagem, not in your file; please report it");
      err.println("  = try: STRATAGEM_DEBUG=1 shows where it happened");
      trace(e);
      status = Status.FAILED;
    }
    out.flush();
    err.flush();
    return cancelled.getAsBoolean() ? Status.CANCELLED.number() : status.number();
  }

  private Status usage(String message) {
    out.flush();
    err.println("stratagem: " + message);
    return Status.USAGE;
  }

  private void trace(Throwable failure) {
    if (!Objects.requireNonNullElse(environment.get("STRATAGEM_DEBUG"), "").isEmpty()) {
      failure.printStackTrace(err);
    }
  }

  private Status run(Invocation invocation) {
    Console console = new Console(in, out, err, style(invocation));
    Command command = invocation.command();
    List<String> operands = invocation.operands();
    if (invocation.has(Option.VERSION)) {
      console.print("stratagem " + version());
      return Status.WELL;
    } else if (invocation.has(Option.HELP)) {
      console.printRaw(command == Command.HELP ? Help.general() : Help.of(command));
      return Status.WELL;
    }
    return switch (command) {
      case RUN, TEST, CHECK, REPL -> evaluate(invocation, console);
      case FMT -> {
        FormatCommand format = new FormatCommand(new Engine(), console);
        List<String> files = needed(operands, "FILE", command);
        yield invocation.has(Option.CHECK) ? format.check(files) : format.format(files);
      }
      case CONVERT ->
          new ConvertCommand(new Engine(), console, options(invocation))
              .convert(operands, invocation.last(Option.GAME));
      case EXPLAIN -> {
        ExplainCommand explain = new ExplainCommand(console);
        yield operands.isEmpty() ? explain.list() : explain.explain(only(operands, command));
      }
      case EXPLAIN_TIER -> explainTier(invocation, console);
      case COMPLETION -> {
        needed(operands, "bash|zsh|fish", command);
        console.printRaw(CompletionCommand.script(only(operands, command)));
        yield Status.WELL;
      }
      case HELP -> help(operands, console);
    };
  }

  private Status evaluate(Invocation invocation, Console console) {
    Command command = invocation.command();
    Inputs inputs = new Inputs(in);
    Options options = options(invocation);
    List<String> files = invocation.operands();
    boolean json = invocation.wantsJson();
    if (command == Command.REPL) {
      return new ReplCommand(new Engine(), console, options).run(inputs.read(files));
    }
    needed(files, "FILE", command);
    if (command == Command.TEST) {
      TestCommand test = new TestCommand(new Engine(), console, options.asking(IN_TESTS));
      files = inputs.withFolders(files);
      return json ? test.asJson(inputs.read(files)) : test.asText(inputs.read(files));
    } else if (command == Command.CHECK) {
      return new CheckCommand(new Engine(), console, options.asking(Set.of()))
          .check(inputs.read(files), json);
    }
    String folder = invocation.last(Option.OUT);
    AnswerFiles answers =
        new AnswerFiles(Inputs.path(folder == null ? "out" : folder), folder != null);
    RunCommand run = new RunCommand(new Engine(), console, options, answers, progressBar());
    return json ? run.asJson(inputs.read(files)) : run.asText(inputs.read(files));
  }

  private Status explainTier(Invocation invocation, Console console) {
    List<String> operands = needed(invocation.operands(), "TIER", invocation.command());
    if (operands.size() > 2) {
      throw new UsageException(
          "`explain-tier` takes a tier and a file, not "
              + operands.size()
              + " words; a tier with spaces needs quotes: `"
              + invocation.command().example()
              + "`");
    }
    String folder = invocation.last(Option.OUT);
    ExplainTierCommand explain =
        new ExplainTierCommand(
            new Engine(),
            console,
            options(invocation),
            folder == null ? null : new AnswerFiles(Inputs.path(folder), true));
    ExplainTierCommand.Question question =
        new ExplainTierCommand.Question(
            operands.get(0),
            operands.size() == 1 ? null : new Inputs(in).read(operands.get(1)),
            invocation.last(Option.GAME),
            invocation.last(Option.PLAYER),
            invocation.last(Option.AGAINST));
    return invocation.wantsJson() ? explain.asJson(question) : explain.asText(question);
  }

  private Options options(Invocation invocation) {
    return Options.standard()
        .overriding(overrides(invocation.all(Option.SET)))
        .limited(invocation.maxSize(Options.DEFAULT_MAX_SIZE), invocation.timeLimit())
        .watched(cancelled, this::trace);
  }

  private static Map<String, String> overrides(List<String> given) {
    Map<String, String> overrides = new LinkedHashMap<>();
    for (String text : given) {
      int equals = text.indexOf('=');
      if (equals <= 0 || equals == text.length() - 1) {
        throw new UsageException(
            "`--set` takes `NAME=VALUE`, such as `--set crash=-100`, not `" + text + "`");
      }
      overrides.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
    return overrides;
  }

  private static Status help(List<String> operands, Console console) {
    if (operands.isEmpty()) {
      console.printRaw(Help.general());
      return Status.WELL;
    }
    Command about = Command.find(operands.get(0));
    if (about == null) {
      throw new UsageException(
          "there is no command `" + operands.get(0) + "`; `stratagem help` lists them");
    }
    console.printRaw(Help.of(about));
    return Status.WELL;
  }

  private static List<String> needed(List<String> operands, String what, Command command) {
    if (operands.isEmpty()) {
      throw new UsageException(
          "`%s` needs %s: `%s`".formatted(command.word(), what, command.example()));
    }
    return operands;
  }

  private static String only(List<String> operands, Command command) {
    if (operands.size() > 1) {
      throw new UsageException("`" + command.word() + "` takes one word, not " + operands.size());
    }
    return operands.get(0);
  }

  private Style style(Invocation invocation) {
    String wanted = Objects.requireNonNullElse(invocation.last(Option.COLOR), "auto");
    boolean coloured =
        switch (wanted) {
          case "always" -> true;
          case "never" -> false;
          default ->
              Objects.requireNonNullElse(environment.get("NO_COLOR"), "").isEmpty()
                  && !"dumb".equals(environment.get("TERM"))
                  && environment.containsKey("TERM")
                  && Terminal.isThere();
        };
    return coloured ? Style.COLOURED : Style.PLAIN;
  }

  /** For people who look at the diagnostics as they come. */
  private @Nullable ProgressBar progressBar() {
    boolean looking =
        environment.containsKey("TERM")
            && !"dumb".equals(environment.get("TERM"))
            && Terminal.showsErrors();
    return looking ? new ProgressBar(err) : null;
  }

  private static String version() {
    @Nullable String version = CommandLine.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "(not packaged)");
  }
}
