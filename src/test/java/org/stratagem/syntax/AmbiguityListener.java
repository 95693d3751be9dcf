package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.Interval;
import org.stratagem.syntax.grammar.StratagemLexer;
import org.stratagem.syntax.grammar.StratagemParser;

/**
 * Collects ANTLR's reports about a text: where two readings are possible, and where the fast
 * prediction did not suffice.
 *
 * <p>Every example and every chunk of the specification has to be read without a report: {@code
 * assertThat(AmbiguityListener.reports(text)).isEmpty()}.
 */
public final class AmbiguityListener extends BaseErrorListener {
  private final List<String> reports = new ArrayList<>();

  private AmbiguityListener() {}

  /**
   * The reports about a whole file, in order; empty for a text with one reading. Syntax errors are
   * among them.
   */
  public static List<String> reports(String text) {
    AmbiguityListener listener = new AmbiguityListener();
    StratagemLexer lexer = new StratagemLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    lexer.addErrorListener(listener);
    StratagemParser parser = new StratagemParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(listener);
    parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
    parser.file();
    return listener.reports;
  }

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      Object symbol,
      int line,
      int column,
      String message,
      RecognitionException failure) {
    reports.add("syntax error at %d:%d: %s".formatted(line, column + 1, message));
  }

  @Override
  public void reportAmbiguity(
      org.antlr.v4.runtime.Parser parser,
      DFA dfa,
      int start,
      int stop,
      boolean exact,
      BitSet alternatives,
      ATNConfigSet configurations) {
    reports.add("ambiguity " + alternatives + place(parser, dfa, start, stop));
  }

  @Override
  public void reportAttemptingFullContext(
      org.antlr.v4.runtime.Parser parser,
      DFA dfa,
      int start,
      int stop,
      BitSet alternatives,
      ATNConfigSet configurations) {
    reports.add("conflict " + alternatives + place(parser, dfa, start, stop));
  }

  private static String place(org.antlr.v4.runtime.Parser parser, DFA dfa, int start, int stop) {
    String rule = parser.getRuleNames()[dfa.atnStartState.ruleIndex];
    return " in " + rule + ": " + parser.getTokenStream().getText(Interval.of(start, stop));
  }
}
