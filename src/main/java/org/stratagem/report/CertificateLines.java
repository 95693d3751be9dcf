package org.stratagem.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.value.Certificate;
import org.stratagem.value.Interval;

/**
 * What is said of optima below a value: one alone with its enclosures, several of one expression in
 * sum.
 */
final class CertificateLines {
  /** So many expressions have a line of their own. */
  private static final int MOST = 12;

  private CertificateLines() {}

  static List<String> of(List<Certificate> certificates) {
    Map<String, List<Certificate>> bySubject = new LinkedHashMap<>();
    for (Certificate certificate : certificates) {
      bySubject
          .computeIfAbsent(heading(certificate), subject -> new ArrayList<>())
          .add(certificate);
    }
    List<String> lines = new ArrayList<>();
    List<Certificate> further = new ArrayList<>();
    bySubject.forEach(
        (subject, all) -> {
          if (bySubject.size() <= MOST || lines.size() < MOST - 1) {
            lines.add(subject + ": " + (all.size() == 1 ? one(all.get(0)) : several(all)));
          } else {
            further.addAll(all);
          }
        });
    if (!further.isEmpty()) {
      lines.add("and of " + (bySubject.size() - lines.size()) + " others: " + several(further));
    }
    return lines;
  }

  private static String heading(Certificate certificate) {
    return certificate.subject().replaceAll("\\s+", " ") + " (line " + certificate.line() + ")";
  }

  private static String one(Certificate certificate) {
    if (!certificate.proven()) {
      return "not proven: " + certificate.reason();
    }
    StringBuilder line = new StringBuilder("proven optimal, ");
    List<String> places = certificate.arguments().stream().map(Enclosed::text).toList();
    if (!places.isEmpty()) {
      line.append("at ");
      line.append(places.size() == 1 ? places.get(0) : "(" + String.join(", ", places) + ")");
      line.append(", ");
    }
    line.append("value ").append(Enclosed.text(certificate.value()));
    if (!certificate.because().isEmpty()) {
      line.append(": ").append(certificate.because());
    }
    if (!certificate.tie().isEmpty()) {
      line.append("; ");
      if (certificate.optima() > 1 && certificate.because().isEmpty()) {
        line.append(certificate.optima()).append(" optima: ");
      }
      line.append(certificate.tie());
    }
    return line.toString();
  }

  private static String several(List<Certificate> all) {
    long proven = all.stream().filter(Certificate::proven).count();
    if (proven == all.size()
        && all.stream().allMatch(certificate -> certificate.arguments().isEmpty())) {
      long tied = all.stream().filter(certificate -> !certificate.tie().isEmpty()).count();
      return all.size()
          + " optima, all proven"
          + (tied == 0 ? "" : "; in " + tied + " of them several outcomes are as good");
    } else if (proven == all.size()) {
      double widest = 0;
      double loosest = 0;
      for (Certificate certificate : all) {
        for (Interval argument : certificate.arguments()) {
          widest = Math.max(widest, width(argument));
        }
        loosest = Math.max(loosest, width(certificate.value()));
      }
      long tied = all.stream().filter(certificate -> !certificate.tie().isEmpty()).count();
      return all.size()
          + " optima, all proven, located within "
          + Enclosed.size(widest)
          + ", values within "
          + Enclosed.size(loosest)
          + (tied == 0 ? "" : "; of tied ones the lowest is taken (" + tied + " times)");
    }
    String reason =
        all.stream()
            .filter(certificate -> !certificate.proven())
            .findFirst()
            .map(Certificate::reason)
            .orElse("");
    return all.size() + " optima, " + (all.size() - proven) + " of them not proven: " + reason;
  }

  private static double width(Interval interval) {
    return interval.high().doubleValue() - interval.low().doubleValue();
  }
}
