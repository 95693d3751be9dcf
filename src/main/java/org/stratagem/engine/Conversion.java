package org.stratagem.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.Module;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Tabulation;
import org.stratagem.elaborate.TreeForm;
import org.stratagem.engine.gambit.GameSource;
import org.stratagem.function.Registry;
import org.stratagem.game.NormalForm;
import org.stratagem.game.gambit.ExtensiveFile;
import org.stratagem.game.gambit.GambitFile;
import org.stratagem.game.gambit.StrategicFile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Real;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.syntax.Formatter;
import org.stratagem.syntax.Parser;

/** Turns a game of one kind of file into another kind. */
final class Conversion {
  private final Registry library;
  private final Module prelude;
  private final Options options;
  private final @Nullable String wanted;
  private final Log log = new Log(Listener.none());

  /**
   * @param wanted the name of the game, or null
   */
  Conversion(Registry library, Module prelude, Options options, @Nullable String wanted) {
    this.library = library;
    this.prelude = prelude;
    this.options = options;
    this.wanted = wanted;
  }

  Converted convert(Input input, GameFormat target) {
    String text = null;
    try {
      text =
          GameFormat.of(input.name()) == GameFormat.GAME || GameFormat.of(input.name()) == null
              ? declared(input, target)
              : foreign(input, target);
    } catch (StratagemException refused) {
      log.report(refused.diagnostic());
    }
    return new Converted(text, log.evaluated(input.name(), text == null).diagnostics());
  }

  private @Nullable String declared(Input input, GameFormat target) {
    Run.Prepared prepared = new Run(library, prelude, options, log).prepare(input);
    if (prepared == null) {
      return null;
    }
    Definition.Game definition = game(prepared, input);
    GameInstance game =
        (GameInstance)
            prepared.scopes().top().global(definition.symbol(), definition.symbol().span());
    String title = game.toString();
    String comment = definition.documentation().replaceAll("\\s+", " ").strip();
    Span at = definition.symbol().span();
    refuseEnvironments(game, at);
    if (target == GameFormat.EFG) {
      return ExtensiveFile.of(title, comment, TreeForm.of(game, at).tree()).text();
    }
    NormalForm form =
        game.isStrategic()
            ? Tabulation.normalForm(game, at)
            : reduced(TreeForm.of(game, at).tree(), title, at);
    return StrategicFile.of(title, comment, form).text();
  }

  private static void refuseEnvironments(GameInstance game, Span at) {
    for (int player = 0; player < game.playerCount(); player++) {
      if (game.isEnvironment(player)) {
        throw new StratagemException(
            Diagnostic.error(
                Code.T114,
                at,
                "`"
                    + game.players().get(player)
                    + "` has no payoff, and Gambit's files have one for every player"));
      }
    }
  }

  private NormalForm reduced(GameTree tree, String title, Span at) {
    try {
      return PlanTable.reduced(tree, options.maxSize()).form();
    } catch (PlanTable.TooLarge e) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  at,
                  "`"
                      + title
                      + "` has "
                      + e.count()
                      + " profiles of plans, more than the limit of "
                      + options.maxSize())
              .hint("an `.efg` file holds the tree, which is smaller")
              .hint("raise the limit with --max-size"));
    }
  }

  private Definition.Game game(Run.Prepared prepared, Input input) {
    List<Definition.Game> games = new ArrayList<>();
    for (Definition definition : prepared.module().definitions().values()) {
      if (definition instanceof Definition.Game game) {
        games.add(game);
      }
    }
    Span file = new Span(new SourceFile(input.name(), ""), 0, 0);
    String names =
        games.stream()
            .map(Definition.Game::symbol)
            .map(Symbol::name)
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    if (games.isEmpty()) {
      throw new StratagemException(
          Diagnostic.error(Code.N101, file, "the file declares no game to convert"));
    } else if (wanted == null && games.size() > 1) {
      throw new StratagemException(
          Diagnostic.error(Code.N101, file, "the file declares several games: " + names)
              .hint("`--game NAME` says which to convert"));
    }
    return games.stream()
        .filter(game -> wanted == null || game.symbol().name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new StratagemException(
                    Diagnostic.error(Code.N101, file, "there is no game `" + wanted + "`")
                        .hint("the file declares " + names)));
  }

  private String foreign(Input input, GameFormat target) {
    SourceFile source = new SourceFile(input.name(), GambitGames.decoded(input.bytes()));
    GambitFile file = GambitGames.read(source, null);
    Span at = new Span(source, 0, 0);
    if (target == GameFormat.GAME) {
      return written(file, at);
    } else if (target == GameFormat.NFG) {
      return file instanceof ExtensiveFile extensive
          ? StrategicFile.of(
                  file.title(), file.comment(), reduced(extensive.tree(), file.title(), at))
              .text()
          : file.text();
    }
    return file instanceof StrategicFile strategic
        ? ExtensiveFile.of(file.title(), file.comment(), tree(strategic.form(), at)).text()
        : file.text();
  }

  private String written(GambitFile file, Span at) {
    String name = wanted == null ? GameSource.nameOf(file) : wanted;
    try {
      String text = GameSource.of(file, name).text();
      return Formatter.format(Parser.parse(new SourceFile(name, text)));
    } catch (GameSource.UnwritableException e) {
      throw new StratagemException(
          Diagnostic.error(
              Code.X901, at, "the game cannot be written in the language: " + e.reason()));
    }
  }

  /** Moves at once: each player's later moves in one information set. */
  private GameTree tree(NormalForm form, Span at) {
    long nodes = 1;
    for (int player = form.players().size() - 1; player >= 0; player--) {
      nodes = 1 + nodes * form.actions(player).size();
    }
    if (nodes > options.maxSize()) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  at,
                  "the tree has " + nodes + " nodes, more than the limit of " + options.maxSize())
              .hint("raise the limit with --max-size"));
    }
    TreeBuilder builder = new TreeBuilder(form.players());
    for (int player = 0; player < form.players().size(); player++) {
      builder.set(player, "", form.actions(player));
    }
    grow(builder, form, new int[form.players().size()], 0);
    return builder.build();
  }

  private static void grow(TreeBuilder builder, NormalForm form, int[] chosen, int player) {
    if (player == chosen.length) {
      int profile = form.profile(chosen);
      List<Real> payoffs = new ArrayList<>();
      for (int each = 0; each < chosen.length; each++) {
        payoffs.add(form.payoff(profile, each));
      }
      builder.terminal(payoffs);
      return;
    }
    builder.decision(player);
    for (int action = 0; action < form.actions(player).size(); action++) {
      chosen[player] = action;
      grow(builder, form, chosen, player + 1);
    }
  }
}
