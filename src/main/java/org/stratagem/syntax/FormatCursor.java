package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Walks over the words and comments of a file while it is laid out. Each word is asked for once, in
 * order; the comments before it come with the separator that precedes it, so that none is lost or
 * overtaken by another.
 */
final class FormatCursor {
  private final String text;
  private final List<Token> tokens;
  private final List<Comment> comments;
  private int token;
  private int comment;
  private int end;

  FormatCursor(LexedFile lexed) {
    this.text = lexed.file().text();
    this.tokens = lexed.tokens();
    this.comments = lexed.comments();
  }

  /** The next word, with the comments before it that no separator has taken. */
  Doc word(TerminalNode node) {
    Token next = tokens.get(token);
    if (node.getSymbol() != next) {
      throw new IllegalStateException("laid out of order: " + node + " for " + next);
    }
    Doc before = separator(Doc.NOTHING, false);
    token++;
    end = next.getStopIndex() + 1;
    Doc word = new Doc.Text(next.getText());
    return before == Doc.NOTHING ? word : Doc.sequence(before, word);
  }

  /** The separator before the next word, with the comments that stand there. */
  Doc separator(Doc plain) {
    return separator(plain, false);
  }

  /** The line break between two items of a list; keeps one empty line where there was one. */
  Doc itemBreak() {
    return separator(Doc.HARD, true);
  }

  /** Comments before the first word. */
  Doc start() {
    return separator(Doc.NOTHING, true);
  }

  /** Comments after the last word. */
  Doc rest() {
    return separator(Doc.NOTHING, true);
  }

  /** True when the source breaks the line right after the next word. */
  boolean breaksAfterNext() {
    int from = tokens.get(token).getStopIndex() + 1;
    int to = token + 1 < tokens.size() ? tokens.get(token + 1).getStartIndex() : text.length();
    for (int i = from; i < to; i++) {
      char character = text.charAt(i);
      if (character == '\n') {
        return true;
      }
      if (!Character.isWhitespace(character)) {
        return text.startsWith("//", i);
      }
    }
    return false;
  }

  private Doc separator(Doc plain, boolean keepBlank) {
    int next = token < tokens.size() ? tokens.get(token).getStartIndex() : text.length();
    boolean atStart = token == 0 && end == 0;
    if (comment >= comments.size() || comments.get(comment).span().start() >= next) {
      return keepBlank && plain == Doc.HARD && hasBlank(end, next) ? Doc.BLANK : plain;
    }
    List<Doc> parts = new ArrayList<>();
    boolean mustBreak = false;
    boolean ownLine = false;
    while (comment < comments.size() && comments.get(comment).span().start() < next) {
      Comment current = comments.get(comment++);
      String remark = current.text().stripTrailing();
      boolean first = atStart && parts.isEmpty();
      if (first) {
        ownLine = true;
      } else if (hasBreak(end, current.span().start())) {
        parts.add(keepBlank && hasBlank(end, current.span().start()) ? Doc.BLANK : Doc.HARD);
        ownLine = true;
      } else {
        parts.add(remark.startsWith("//") ? new Doc.Text("  ") : Doc.SPACE);
      }
      parts.add(new Doc.Remark(remark));
      end = current.span().end();
      mustBreak = remark.startsWith("//") || ownLine && hasBreak(end, next(next));
    }
    boolean blank = keepBlank && hasBlank(end, next);
    if (token >= tokens.size()) {
      return Doc.sequence(parts);
    }
    if (mustBreak) {
      parts.add(blank ? Doc.BLANK : Doc.HARD);
    } else if (ownLine || plain == Doc.NOTHING || plain == Doc.SOFT) {
      parts.add(Doc.SPACE);
    } else {
      parts.add(blank && plain == Doc.HARD ? Doc.BLANK : plain);
    }
    return Doc.sequence(parts);
  }

  /** The start of the next comment or word. */
  private int next(int word) {
    return comment < comments.size() ? Math.min(word, comments.get(comment).span().start()) : word;
  }

  private boolean hasBreak(int start, int stop) {
    return text.substring(start, stop).indexOf('\n') >= 0;
  }

  private boolean hasBlank(int start, int stop) {
    int first = text.indexOf('\n', start);
    return first >= 0 && first < stop && hasBreak(first + 1, stop);
  }
}
