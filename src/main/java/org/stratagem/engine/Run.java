package org.stratagem.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.check.Checked;
import org.stratagem.check.Checker;
import org.stratagem.check.resolve.Resolution;
import org.stratagem.check.resolve.Resolver;
import org.stratagem.core.Module;
import org.stratagem.core.Statement;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.eval.Limits;
import org.stratagem.function.Registry;
import org.stratagem.source.SourceFile;
import org.stratagem.syntax.SourceReader;
import org.stratagem.syntax.SourceReader.Reading;
import org.stratagem.syntax.SyntaxTree;

/** One file on its way from bytes to answers. */
final class Run {
  private final Registry library;
  private final Module prelude;
  private final Options options;
  private final Limits limits;
  private final Log log;

  Run(Registry library, Module prelude, Options options, Log log) {
    this.library = library;
    this.prelude = prelude;
    this.options = options;
    this.limits = options.limits();
    this.log = log;
  }

  /** What a file without mistakes is made of. */
  record Prepared(String name, Module module, Scopes scopes, Checked checked) {}

  /** Reads the bytes, then goes on with the text. */
  Evaluated run(Input input) {
    return answered(input.name(), prepare(input));
  }

  Evaluated run(SyntaxTree tree, SourceTrees trees, Overrides overrides) {
    return answered(tree.file().name(), prepare(tree, trees, overrides));
  }

  private Evaluated answered(String name, @Nullable Prepared prepared) {
    if (prepared == null) {
      return log.evaluated(name, true);
    }
    Questions questions = new Questions(prepared.scopes(), prepared.checked(), options, log);
    for (Statement statement : prepared.module().statements()) {
      questions.ask(statement);
    }
    return log.evaluated(prepared.name(), false);
  }

  /** Everything but the answers; null where mistakes keep the file from running. */
  @Nullable Prepared prepare(Input input) {
    Reading reading = SourceReader.decode(input.name(), input.bytes());
    if (reading instanceof Reading.Refused refused) {
      log.report(refused.diagnostic());
      return null;
    }
    SourceFile file = ((Reading.Accepted) reading).file();
    Overrides overrides = new Overrides(options.overrides());
    SourceTrees trees = new SourceTrees(overrides);
    return prepare(trees.root(input.path(), file), trees, overrides);
  }

  /**
   * Parsed, resolved, checked: each phase reports, and a mistake in any keeps the file from
   * running.
   */
  private @Nullable Prepared prepare(SyntaxTree tree, SourceTrees trees, Overrides overrides) {
    Resolution resolution = Resolver.resolve(tree, trees, prelude, library);
    overrides.refuseUnused();
    Module module = resolution.module();
    Scopes scopes =
        new Scopes(
            module,
            library,
            limits,
            new SweepJournal(trees.fingerprint(options.overrides()), options.rows(), log));
    Checked checked = Checker.check(module, library, scopes);
    List<Diagnostic> news =
        checked.diagnostics().stream().filter(each -> !trees.isKnown(each)).toList();
    log.reportInOrder(tree.file(), List.of(tree.diagnostics(), resolution.diagnostics(), news));
    return log.hasErrors() ? null : new Prepared(tree.file().name(), module, scopes, checked);
  }
}
