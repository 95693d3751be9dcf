package org.stratagem.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;
import org.stratagem.source.SourceFile;

/**
 * A source text as the lexer reads it: characters are code points, positions are UTF-16 offsets.
 * ANTLR's own streams count code points, so that a span after a character outside the basic plane
 * would point beside its text.
 */
final class SourceCharacters implements CharStream {
  private final SourceFile file;
  private final String text;
  private int position;

  SourceCharacters(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  @Override
  public void consume() {
    if (position >= text.length()) {
      throw new IllegalStateException("cannot consume the end of the text");
    }
    position += Character.charCount(text.codePointAt(position));
  }

  @Override
  public int LA(int distance) {
    if (distance > 0) {
      int wanted = position;
      for (int i = 1; i < distance && wanted < text.length(); i++) {
        wanted += Character.charCount(text.codePointAt(wanted));
      }
      return wanted < text.length() ? text.codePointAt(wanted) : IntStream.EOF;
    }
    if (distance == 0) {
      return 0;
    }
    int wanted = position;
    for (int i = -1; i > distance && wanted > 0; i--) {
      wanted -= Character.charCount(text.codePointBefore(wanted));
    }
    return wanted > 0 ? text.codePointBefore(wanted) : IntStream.EOF;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {
    // The whole text stays in memory: nothing to release.
  }

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = Math.min(index, text.length());
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return file.name();
  }

  @Override
  public String getText(Interval interval) {
    int start = Math.min(interval.a, text.length());
    return text.substring(start, Math.max(start, Math.min(interval.b + 1, text.length())));
  }

  @Override
  public String toString() {
    return text;
  }
}
