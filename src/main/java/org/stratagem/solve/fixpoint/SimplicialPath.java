package org.stratagem.solve.fixpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stratagem.solve.continuous.Matrices;

/**
 * A simplex of a given mesh in which the linear interpolation of a map has a fixpoint. There is one
 * for every map with a bounded image, continuous or not, and a path leads to it: it cannot cycle,
 * and it cannot end anywhere else.
 *
 * <p>Method: the sandwich of Merrill (Applications and extensions of an algorithm that computes
 * fixed points of certain upper semi-continuous point to set mappings, 1972; Todd, The Computation
 * of Fixed Points and Applications, 1976, chapter VI) in the triangulation of Freudenthal (1942).
 * Below lies a map that sends every point to the centre, above the map itself; each vertex is
 * labelled by what its map moves it, and simplices whose labels have 0 among their mixtures are
 * followed from the only one below, by the ratio test of linear programming, until one lies above
 * wholly. Ratio tests are lexicographic, so that no simplex is met twice.
 *
 * <p>Cost: about as many steps as the mesh goes into the distance from the centre to the fixpoint,
 * times the dimension squared; a step costs at most one evaluation of the map and the square of the
 * dimension.
 */
final class SimplicialPath {
  private static final int REFACTOR = 40;
  private static final double ROUNDING = 1e-12;

  /**
   * Where a path ended.
   *
   * @param point the fixpoint of the interpolation
   * @param images what the map makes of the vertices that have a share in it
   * @param shares with which weights these have
   */
  record Cell(double[] point, List<double[]> images, List<Double> shares) {}

  private final UnaryOperator<double[]> map;
  private final int dimension;
  private final double[] centre;
  private final double mesh;
  private final int most;
  private final BooleanSupplier ended;

  /** The first vertex in units of the mesh; the last coordinate is 0 below and 1 above. */
  private final long[] base;

  /** The directions from one vertex to the next. */
  private final int[] directions;

  /** The column of the vertex at each place; -1 for the one that enters. */
  private final int[] columns;

  private final double[][] vertices;
  private final double[][] images;
  private final double[][] labels;
  private double[][] inverse;

  /**
   * @param map of free coordinates
   * @param centre where it begins
   * @param mesh how far neighbours are from each other in each coordinate
   * @param most steps
   * @param ended asked at each step; when it says yes, the path is left
   */
  SimplicialPath(
      UnaryOperator<double[]> map,
      double[] centre,
      double mesh,
      int most,
      BooleanSupplier ended) {
    this.map = map;
    this.dimension = centre.length;
    this.centre = centre;
    this.mesh = mesh;
    this.most = most;
    this.ended = ended;
    this.base = new long[dimension + 1];
    this.directions = new int[dimension + 1];
    this.columns = new int[dimension + 2];
    this.vertices = new double[dimension + 1][];
    this.images = new double[dimension + 1][];
    this.labels = new double[dimension + 1][];
    for (int k = 0; k <= dimension; k++) {
      directions[k] = k;
    }
    for (int place = 0; place <= dimension; place++) {
      columns[place] = place;
      vertices[place] = vertex(place);
      labels[place] = below(vertices[place]);
      images[place] = centre;
    }
    columns[dimension + 1] = -1;
    this.inverse = inverted();
  }

  /** The end of the path; null where it was left before. */
  @Nullable Cell follow() {
    int entering = dimension + 1;
    for (int step = 1; step <= most && !ended.getAsBoolean(); step++) {
      double[] vertex = vertex(entering);
      boolean isAbove = isAbove(entering);
      double[] image = isAbove ? map.apply(vertex) : centre;
      double[] label = isAbove ? moved(vertex, image) : below(vertex);
      int column = exchange(label);
      vertices[column] = vertex;
      images[column] = image;
      labels[column] = label;
      if (step % REFACTOR == 0) {
        inverse = inverted();
      }
      int leaving = place(column);
      columns[entering] = column;
      columns[leaving] = -1;
      if (leaving == 0 && directions[0] == dimension) {
        return cell();
      }
      entering = reflect(leaving);
    }
    return null;
  }

  private int place(int column) {
    for (int place = 0; place < columns.length; place++) {
      if (columns[place] == column) {
        return place;
      }
    }
    throw new IllegalStateException("no vertex in column " + column);
  }

  private double[] vertex(int place) {
    double[] vertex = new double[dimension];
    for (int k = 0; k < dimension; k++) {
      // The centre is the middle of the first simplex below.
      vertex[k] = centre[k] + mesh * (base[k] - (dimension - k) / (dimension + 1.0));
    }
    for (int i = 0; i < place; i++) {
      if (directions[i] < dimension) {
        vertex[directions[i]] += mesh;
      }
    }
    return vertex;
  }

  private boolean isAbove(int place) {
    if (base[dimension] > 0) {
      return true;
    }
    for (int i = 0; i < place; i++) {
      if (directions[i] == dimension) {
        return true;
      }
    }
    return false;
  }

  /** The simplex on the other side of the face without the vertex at a place; the new place. */
  private int reflect(int place) {
    int last = dimension + 1;
    if (place == 0) {
      base[directions[0]]++;
      int first = directions[0];
      System.arraycopy(directions, 1, directions, 0, dimension);
      directions[dimension] = first;
      System.arraycopy(columns, 1, columns, 0, last);
      columns[last] = -1;
      return last;
    } else if (place == last) {
      int final_ = directions[dimension];
      base[final_]--;
      System.arraycopy(directions, 0, directions, 1, dimension);
      directions[0] = final_;
      System.arraycopy(columns, 0, columns, 1, last);
      columns[0] = -1;
      return 0;
    }
    int swapped = directions[place];
    directions[place] = directions[place - 1];
    directions[place - 1] = swapped;
    return place;
  }

  private double[] below(double... vertex) {
    return moved(vertex, centre);
  }

  /** A column of the equations: the weights have sum 1 and cancel what the map moves. */
  private double[] moved(double[] vertex, double[] image) {
    double[] label = new double[dimension + 1];
    label[0] = 1;
    for (int k = 0; k < dimension; k++) {
      label[k + 1] = (image[k] - vertex[k]) / mesh;
    }
    return label;
  }

  /** Brings a label into the basis; the column that leaves it. */
  private int exchange(double... label) {
    int size = dimension + 1;
    double[] change = new double[size];
    double largest = 0;
    for (int row = 0; row < size; row++) {
      for (int k = 0; k < size; k++) {
        change[row] += inverse[row][k] * label[k];
      }
      largest = Math.max(largest, Math.abs(change[row]));
    }
    int leaving = -1;
    for (int row = 0; row < size; row++) {
      if (change[row] > ROUNDING * largest
          && (leaving < 0 || isBefore(row, leaving, change))) {
        leaving = row;
      }
    }
    double[] pivot = inverse[leaving];
    for (int k = 0; k < size; k++) {
      pivot[k] /= change[leaving];
    }
    for (int row = 0; row < size; row++) {
      if (row != leaving) {
        for (int k = 0; k < size; k++) {
          inverse[row][k] -= change[row] * pivot[k];
        }
      }
    }
    return leaving;
  }

  private boolean isBefore(int row, int other, double... change) {
    for (int k = 0; k <= dimension; k++) {
      double mine = inverse[row][k] / change[row];
      double others = inverse[other][k] / change[other];
      if (Math.abs(mine - others) > ROUNDING * (Math.abs(mine) + Math.abs(others))) {
        return mine < others;
      }
    }
    return false;
  }

  private double[][] inverted() {
    int size = dimension + 1;
    double[][] basis = new double[size][size];
    for (int column = 0; column < size; column++) {
      for (int k = 0; k < size; k++) {
        basis[k][column] = labels[column][k];
      }
    }
    double[][] fresh = Matrices.inverse(basis);
    return fresh == null ? inverse : fresh;
  }

  private Cell cell() {
    double[] point = new double[dimension];
    List<double[]> moved = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    double total = 0;
    for (int column = 0; column <= dimension; column++) {
      total += Math.max(0, inverse[column][0]);
    }
    for (int column = 0; column <= dimension; column++) {
      double share = Math.max(0, inverse[column][0]) / total;
      for (int k = 0; k < dimension; k++) {
        point[k] += share * vertices[column][k];
      }
      if (share > 0) {
        moved.add(images[column]);
        shares.add(share);
      }
    }
    return new Cell(point, moved, shares);
  }
}
