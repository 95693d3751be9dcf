package org.stratagem.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.engine.gambit.GameSource;
import org.stratagem.game.gambit.GambitFile;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Parser;
import org.stratagem.syntax.SyntaxTree;

/**
 * Puts the games of Gambit files in the place of {@code game G from "file"}: what follows cannot
 * tell them from games that are written out.
 */
final class GambitGames {
  /** The largest file that is read, in bytes. */
  private static final int LIMIT = 64 * 1024 * 1024;

  private final List<String> texts = new ArrayList<>();
  private final List<Span> refused = new ArrayList<>();

  /** The texts of all files read so far. */
  List<String> texts() {
    return texts;
  }

  /** Whether a diagnostic only repeats that a game could not be read, which has been reported. */
  boolean isKnown(Diagnostic diagnostic) {
    return diagnostic.code() == Code.N104 && refused.contains(diagnostic.span());
  }

  /**
   * The tree with its games from files written out; those that cannot be read are reported in it.
   *
   * @param path of the tree, to which the files' paths are relative
   */
  SyntaxTree in(SyntaxTree tree, Path path) {
    if (tree.declarations().stream().noneMatch(each -> game(each) != null)) {
      return tree;
    }
    List<Declaration> declarations = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>(tree.diagnostics());
    for (Declaration declaration : tree.declarations()) {
      Declaration.Game game = game(declaration);
      if (game == null) {
        declarations.add(declaration);
        continue;
      }
      try {
        Declaration.Game whole = written(game, path);
        declarations.add(
            declaration instanceof Declaration.Reject reject
                ? new Declaration.Reject(reject.span(), reject.text(), whole)
                : whole);
      } catch (StratagemException failed) {
        declarations.add(declaration);
        if (!(declaration instanceof Declaration.Reject)) {
          diagnostics.add(failed.diagnostic());
          refused.add(game.span());
        }
      }
    }
    return new SyntaxTree(tree.file(), declarations, tree.comments(), diagnostics);
  }

  private static Declaration.@Nullable Game game(Declaration declaration) {
    Declaration inner =
        declaration instanceof Declaration.Reject reject ? reject.refused() : declaration;
    return inner instanceof Declaration.Game game && game.importedFrom() != null ? game : null;
  }

  private Declaration.Game written(Declaration.Game game, Path from) {
    String wanted = Objects.requireNonNull(game.importedFrom());
    Path path;
    try {
      path = from.resolveSibling(wanted).normalize();
    } catch (InvalidPathException e) {
      throw unreadable(game.span(), wanted, "that is no file name");
    }
    SourceFile file = new SourceFile(path.toString(), text(path, game.span()));
    texts.add(file.text());
    GambitFile read = read(file, game.span());
    GameSource source;
    try {
      source = GameSource.of(read, game.name().text());
    } catch (GameSource.UnwritableException e) {
      throw new StratagemException(
          Diagnostic.error(
              Code.X901,
              game.span(),
              "the game of `" + path + "` cannot be played here yet: " + e.reason()));
    }
    SyntaxTree tree = Parser.parse(new SourceFile(path + " as a game", source.text()));
    if (!tree.diagnostics().isEmpty()
        || !(tree.declarations().get(0) instanceof Declaration.Game whole)) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  game.span(),
                  "the game of `" + path + "` is too large to be played here: " + size(read))
              .note(tree.diagnostics().isEmpty() ? "" : tree.diagnostics().get(0).message()));
    }
    String documentation =
        game.documentation().isEmpty() ? whole.documentation() : game.documentation();
    return new Declaration.Game(
        game.span(), documentation, game.name(), game.parameters(), null, whole.members());
  }

  private static String size(GambitFile file) {
    return file.text().length() + " characters";
  }

  /** The game of a Gambit file, or a diagnostic at the place where it goes wrong. */
  static GambitFile read(SourceFile file, @Nullable Span wanted) {
    GambitFile.Reading reading = GambitFile.read(file.text());
    if (reading instanceof GambitFile.Reading.Refused refused) {
      int end = refused.offset() + refused.length();
      Diagnostic diagnostic =
          Diagnostic.error(Code.N111, new Span(file, refused.offset(), end), refused.reason());
      throw new StratagemException(
          wanted == null ? diagnostic : diagnostic.also(wanted, "read here"));
    }
    return ((GambitFile.Reading.Accepted) reading).file();
  }

  private static String text(Path path, Span wanted) {
    if (!Files.exists(path)) {
      throw unreadable(wanted, path.toString(), "there is no such file");
    } else if (!Files.isRegularFile(path)) {
      throw unreadable(wanted, path.toString(), "it is no file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw unreadable(wanted, path.toString(), "it is larger than 64 MiB");
      }
      return decoded(bytes);
    } catch (IOException e) {
      throw unreadable(wanted, path.toString(), "the file cannot be read");
    }
  }

  /** UTF-8, or the encoding of old files, in which every byte is a letter. */
  static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static StratagemException unreadable(Span at, String path, String reason) {
    return new StratagemException(
        Diagnostic.error(Code.N104, at, "`" + path + "` cannot be read: " + reason));
  }
}
