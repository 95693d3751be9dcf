package org.stratagem.solve.repeated;
import java.util.*;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.*;
public class Try {
  static NormalForm game(int n, int m, long... p) {
    Real[][] t = new Real[2][n*m];
    for (int k = 0; k < n*m; k++) { t[0][k] = Real.of(p[2*k]); t[1][k] = Real.of(p[2*k+1]); }
    List<String> a = new ArrayList<>(), b = new ArrayList<>();
    for (int i = 0; i < n; i++) a.add("a"+i);
    for (int i = 0; i < m; i++) b.add("b"+i);
    return new NormalForm(List.of("R","C"), List.of(a,b), t);
  }
  static void show(NormalForm g, Real d) {
    long t = System.nanoTime();
    EquilibriumPayoffs.Solution s = new EquilibriumPayoffs(new RepeatedGame(g, d), () -> {}).solve();
    System.out.println("delta " + d + " exact " + s.isExact() + " gap " + s.gap() + " iterations " + s.iterations() + " ms " + (System.nanoTime()-t)/1000000);
    for (Polygon.Point p : s.inner().corners()) System.out.println("   in  " + (p.first().toRational().bitLength() < 40 ? p.first() : p.first().doubleValue()) + " , " + (p.second().toRational().bitLength() < 40 ? p.second() : p.second().doubleValue()));
    if (!s.isExact()) for (Polygon.Point p : s.outer().corners()) System.out.println("   out " + p.first().doubleValue() + " , " + p.second().doubleValue());
  }
  public static void main(String[] args) {
    NormalForm pd = game(2,2, 3,3, 0,5, 5,0, 1,1);
    for (String d : new String[]{"0.9","0.5","0.49","0.4","0.25","0.24","0.1","0.99"}) show(pd, Real.parse(d));
    show(game(2,2, 9,9, 1,10, 10,1, 3,3), Real.parse("0.75"));
    show(game(3,3, 16,9, 3,13, 0,3, 21,1, 10,4, -1,0, 9,0, 5,-4, -5,-15), Real.parse("0.3"));
    show(game(2,2, 1,-1, -1,1, -1,1, 1,-1), Real.parse("0.9"));
    show(game(2,2, 2,1, 0,0, 0,0, 1,2), Real.parse("0.6"));
    show(game(2,2, 6,6, 2,7, 7,2, 0,0), Real.parse("0.3"));
    Random r = new Random(5);
    for (int k = 2; k < 11; k+=2) { long[] p = new long[2*k*k]; for (int i = 0; i < p.length; i++) p[i] = r.nextInt(20); show(game(k,k,p), Real.parse("0.6")); }
  }
}
