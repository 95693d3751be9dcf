package org.stratagem.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.SourceFile;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Node;
import org.stratagem.syntax.Parser;
import org.stratagem.syntax.Printer;

/**
 * Spoils texts in the ways that only trees allow: a subtree is left out, doubled, exchanged with
 * another, or replaced by one of another text, always of the same syntactic category, so that most
 * mutants are read without a mistake and go on to the checker and the evaluator.
 */
final class TreeMutator {
  private final Random random;
  private final List<List<Declaration>> files;

  /** Every subtree of every text, from which transplants are taken. */
  private final List<Node> donors;

  TreeMutator(long seed, List<String> texts) {
    this.random = new Random(seed);
    this.files =
        texts.stream()
            .map(text -> Parser.parse(new SourceFile("base.game", text)).declarations())
            .filter(declarations -> !declarations.isEmpty())
            .toList();
    this.donors = files.stream().flatMap(file -> places(file).stream()).map(Place::node).toList();
  }

  /** One of the files with one to four mutations. */
  String next() {
    List<Declaration> file = one(files);
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count && !file.isEmpty(); i++) {
      file = mutated(file);
    }
    StringBuilder text = new StringBuilder();
    for (Declaration declaration : file) {
      text.append(Printer.print(declaration)).append('\n');
    }
    return text.toString();
  }

  private List<Declaration> mutated(List<Declaration> file) {
    List<Place> places = places(file);
    Place place = one(places);
    return switch (random.nextInt(5)) {
      case 0 -> rewritten(file, new Edit(place, List.of()));
      case 1 -> rewritten(file, new Edit(place, List.of(place.node(), place.node())));
      case 2 -> swapped(file, place, one(alike(places.stream(), place)));
      default -> {
        List<Node> fitting = donors.stream().filter(place::takes).toList();
        yield rewritten(file, new Edit(place, List.of(one(fitting))));
      }
    };
  }

  private static List<Place> alike(Stream<Place> places, Place place) {
    return places.filter(other -> place.takes(other.node()) && other.takes(place.node())).toList();
  }

  /** Exchanges two subtrees; where one holds the other, the inner takes the place of both. */
  private List<Declaration> swapped(List<Declaration> file, Place one, Place other) {
    Edit first = new Edit(one, List.of(other.node()));
    Edit second = new Edit(other, List.of(one.node()));
    return one.isIn(other) ? rewritten(file, second) : rewritten(file, first, second);
  }

  /**
   * Where a subtree stands.
   *
   * @param path the component and the position in its list (or 0) at each level, from the file
   * @param type what may stand there
   * @param mayChange whether it stands in a list, or may be missing
   */
  private record Place(List<Step> path, Class<?> type, boolean mayChange, Node node) {
    boolean takes(Node other) {
      return type.isInstance(other);
    }

    boolean isIn(Place outer) {
      return path.size() > outer.path.size()
          && path.subList(0, outer.path.size()).equals(outer.path);
    }
  }

  private record Step(int component, int position) {}

  /** What comes to stand in a place: nothing, one subtree, or two. */
  private record Edit(Place place, List<Node> nodes) {}

  private static List<Place> places(List<Declaration> file) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < file.size(); i++) {
      Place top = new Place(List.of(new Step(0, i)), Declaration.class, true, file.get(i));
      places.add(top);
      below(top, places);
    }
    return places;
  }

  private static void below(Place place, List<Place> places) {
    RecordComponent[] components = place.node().getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Object value = value(place.node(), components[i]);
      boolean list = value instanceof List<?>;
      List<?> items =
          value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
      for (int j = 0; j < items.size(); j++) {
        if (items.get(j) instanceof Node child) {
          List<Step> path = new ArrayList<>(place.path());
          path.add(new Step(i, j));
          boolean mayChange =
              list || components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
          Place inner =
              new Place(List.copyOf(path), type(components[i].getGenericType()), mayChange, child);
          places.add(inner);
          below(inner, places);
        }
      }
    }
  }

  private static Class<?> type(Type declared) {
    return (Class<?>)
        (declared instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : declared);
  }

  private static List<Declaration> rewritten(List<Declaration> file, Edit... edits) {
    List<Declaration> changed = new ArrayList<>();
    for (int i = 0; i < file.size(); i++) {
      for (Node node : rewritten(file.get(i), List.of(new Step(0, i)), List.of(edits))) {
        changed.add((Declaration) node);
      }
    }
    return changed;
  }

  private static List<Node> rewritten(Node node, List<Step> path, List<Edit> edits) {
    for (Edit edit : edits) {
      if (edit.place().path().equals(path)) {
        return edit.place().mayChange() || edit.nodes().size() == 1 ? edit.nodes() : List.of(node);
      }
    }
    List<Edit> inside = edits.stream().filter(edit -> within(edit.place().path(), path)).toList();
    if (inside.isEmpty()) {
      return List.of(node);
    }
    RecordComponent[] components = node.getClass().getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = component(value(node, components[i]), i, path, inside);
    }
    return List.of(made(node.getClass(), components, values));
  }

  private static boolean within(List<Step> path, List<Step> outer) {
    return path.size() > outer.size() && path.subList(0, outer.size()).equals(outer);
  }

  private static @Nullable Object component(
      @Nullable Object value, int component, List<Step> path, List<Edit> edits) {
    if (value instanceof List<?> items) {
      List<Object> changed = new ArrayList<>();
      for (int j = 0; j < items.size(); j++) {
        Object item = items.get(j);
        changed.addAll(
            item instanceof Node child
                ? rewritten(child, extended(path, component, j), edits)
                : List.of(item));
      }
      return changed;
    }
    if (value instanceof Node child) {
      List<Node> one = rewritten(child, extended(path, component, 0), edits);
      return one.isEmpty() ? null : one.get(0);
    }
    return value;
  }

  private static List<Step> extended(List<Step> path, int component, int position) {
    return Stream.concat(path.stream(), Stream.of(new Step(component, position))).toList();
  }

  private static @Nullable Object value(Node node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Node made(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return (Node) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
