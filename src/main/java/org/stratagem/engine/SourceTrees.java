package org.stratagem.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.stratagem.check.resolve.Imported;
import org.stratagem.check.resolve.Imports;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.SourceFile;
import org.stratagem.syntax.Parser;
import org.stratagem.syntax.SourceReader;
import org.stratagem.syntax.SyntaxTree;

/**
 * The trees of one run, a tree for each file however it is reached; imports are relative to the
 * file that imports.
 */
final class SourceTrees implements Imports {
  private final Overrides overrides;
  private final Map<Path, SyntaxTree> trees = new HashMap<>();
  private final Map<SyntaxTree, Path> paths = new IdentityHashMap<>();

  private final GambitGames foreign = new GambitGames();

  SourceTrees(Overrides overrides) {
    this.overrides = overrides;
  }

  /** Parses a file, and puts in what is overridden. */
  SyntaxTree root(Path path, SourceFile file) {
    return keep(path, overrides.apply(Parser.parse(file)));
  }

  /** Takes a tree for that of a file, with the games of other files written out in it. */
  SyntaxTree keep(Path path, SyntaxTree tree) {
    SyntaxTree whole = foreign.in(tree, path);
    trees.put(identity(path), whole);
    paths.put(whole, path);
    return whole;
  }

  /**
   * Stands for everything that the answers depend on: the texts of all files read so far and what
   * is overridden in them, and the version of the program.
   */
  String fingerprint(Map<String, String> overridden) {
    Fingerprint fingerprint = new Fingerprint().with(Fingerprint.version());
    trees.values().stream()
        .map(SyntaxTree::file)
        .sorted(Comparator.comparing(SourceFile::name))
        .forEach(file -> fingerprint.with(file.text()));
    foreign.texts().stream().sorted().forEach(fingerprint::with);
    new TreeMap<>(overridden).forEach((name, text) -> fingerprint.with(name).with(text));
    return fingerprint.text();
  }

  @Override
  public Imported find(String written, SyntaxTree from) {
    Path path;
    try {
      path = Objects.requireNonNullElse(paths.get(from), Path.of("")).resolveSibling(written);
    } catch (InvalidPathException e) {
      return new Imported.Unreadable("that is no file name");
    }
    SyntaxTree known = trees.get(identity(path));
    if (known != null) {
      return new Imported.File(known);
    }
    if (!Files.exists(path)) {
      return new Imported.Unreadable("there is no file `" + path.normalize() + "`");
    } else if (!Files.isRegularFile(path)) {
      return new Imported.Unreadable("`" + path.normalize() + "` is no file");
    }
    try {
      Input input = Input.of(path.normalize().toString(), path);
      SourceReader.Reading reading = SourceReader.decode(input.name(), input.bytes());
      if (reading instanceof SourceReader.Reading.Accepted accepted) {
        return new Imported.File(root(path, accepted.file()));
      }
      Diagnostic diagnostic = ((SourceReader.Reading.Refused) reading).diagnostic();
      return new Imported.Unreadable(diagnostic.message());
    } catch (IOException e) {
      return new Imported.Unreadable("the file cannot be read");
    }
  }

  /** The same for all ways to one file. */
  private static Path identity(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
