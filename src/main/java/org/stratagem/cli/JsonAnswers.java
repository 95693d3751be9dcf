package org.stratagem.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.JsonRenderer;
import org.stratagem.engine.Answer;
import org.stratagem.engine.Ask;
import org.stratagem.engine.Evaluated;
import org.stratagem.report.JsonReport;

/** What a file came to, as one JSON object on one line. */
final class JsonAnswers {
  private JsonAnswers() {}

  /** For {@code run}: {@code {"file", "results", "diagnostics"}}. */
  static String ofRun(
      Evaluated evaluated, JsonReport report, Map<Answer, AnswerFiles.Written> written) {
    JsonArray results = new JsonArray();
    for (Answer answer : evaluated.answers()) {
      if (answer.ask() == Ask.SHOW || answer.ask() == Ask.PLOT) {
        JsonObject result = new JsonObject();
        result.addProperty("line", answer.line());
        result.addProperty("source", answer.source());
        result.add("value", report.value(answer.value()));
        if (!answer.certificates().isEmpty()) {
          result.add("certificates", report.certificates(answer.certificates()));
        }
        AnswerFiles.Written files = written.get(answer);
        if (files != null) {
          addPath(result, "picture", files.picture());
          addPath(result, "page", files.page());
          addPath(result, "table", files.table());
        }
        results.add(result);
      }
    }
    JsonObject object = new JsonObject();
    object.addProperty("file", evaluated.file());
    object.add("results", results);
    return withDiagnostics(object, evaluated);
  }

  private static void addPath(JsonObject result, String name, @Nullable Path path) {
    if (path != null) {
      result.addProperty(name, path.toString());
    }
  }

  /** For {@code test}: {@code {"file", "passed", "failed", "diagnostics"}}. */
  static String ofTest(Evaluated evaluated, int passed, int failed) {
    JsonObject object = new JsonObject();
    object.addProperty("file", evaluated.file());
    object.addProperty("passed", passed);
    object.addProperty("failed", failed);
    return withDiagnostics(object, evaluated);
  }

  /** For {@code check}: {@code {"file", "diagnostics"}}. */
  static String ofCheck(Evaluated evaluated) {
    JsonObject object = new JsonObject();
    object.addProperty("file", evaluated.file());
    return withDiagnostics(object, evaluated);
  }

  private static String withDiagnostics(JsonObject object, Evaluated evaluated) {
    JsonArray diagnostics = new JsonArray();
    evaluated.diagnostics().forEach(found -> diagnostics.add(JsonRenderer.render(found)));
    object.add("diagnostics", diagnostics);
    return object.toString();
  }
}
