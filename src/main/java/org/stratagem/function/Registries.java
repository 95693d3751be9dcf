package org.stratagem.function;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;

/**
 * Finds the library. Loading lists the methods of each chapter's class and reads no annotation:
 * most runs use a handful of functions, and reading an annotation is the costly part. A function
 * whose annotation breaks a rule is therefore found out when it is first used; the tests use them
 * all.
 */
public final class Registries {
  private Registries() {}

  /**
   * All functions of all providers on the class path. Throws IllegalStateException when two share a
   * name.
   */
  public static Registry load() {
    return load(List.of());
  }

  /** The same with further providers. */
  public static Registry load(List<LibraryProvider> further) {
    List<LibraryProvider> providers = new ArrayList<>();
    providers().forEach(providers::add);
    providers.addAll(further);
    List<Chapter> chapters = new ArrayList<>();
    providers.forEach(provider -> chapters.addAll(provider.chapters()));
    Map<String, Supplier<LibraryFunction>> functions = suppliers(chapters);
    List<GroundingMethod> groundings = new ArrayList<>();
    for (LibraryProvider provider : providers) {
      groundings.addAll(provider.groundings());
      provider
          .others()
          .forEach(
              (name, supplier) -> {
                if (functions.put(name, supplier) != null) {
                  throw new IllegalStateException("two library functions named " + name);
                }
              });
    }
    return new Registry(functions, groundings);
  }

  private static Iterable<LibraryProvider> providers() {
    return ServiceLoader.load(LibraryProvider.class, LibraryProvider.class.getClassLoader());
  }

  /** The chapters of all providers on the class path, in order. */
  public static List<Chapter> chapters() {
    List<Chapter> chapters = new ArrayList<>();
    for (LibraryProvider provider : providers()) {
      chapters.addAll(provider.chapters());
    }
    return chapters;
  }

  /** The functions of these chapters. Throws IllegalStateException when two share a name. */
  public static Registry of(List<Chapter> chapters) {
    return new Registry(suppliers(chapters), List.of());
  }

  private static Map<String, Supplier<LibraryFunction>> suppliers(List<Chapter> chapters) {
    Map<String, Supplier<LibraryFunction>> functions = new LinkedHashMap<>();
    for (Chapter chapter : chapters) {
      for (Method method : methods(chapter)) {
        if (functions.put(functionName(method), () -> read(method)) != null) {
          throw new IllegalStateException("two library functions named " + functionName(method));
        }
      }
    }
    return functions;
  }

  /** The methods of a chapter that are functions of the library, by name. */
  private static List<Method> methods(Chapter chapter) {
    List<Method> methods = new ArrayList<>();
    for (Method method : chapter.holder().getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && Modifier.isStatic(method.getModifiers())
          && !method.isSynthetic()
          && List.of(method.getParameterTypes()).equals(List.of(Arguments.class, Call.class))) {
        methods.add(method);
      }
    }
    methods.sort(Comparator.comparing(Method::getName));
    return methods;
  }

  private static String functionName(Method method) {
    StringBuilder name = new StringBuilder();
    for (char letter : method.getName().toCharArray()) {
      if (Character.isUpperCase(letter)) {
        name.append('_');
      }
      name.append(letter);
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private static LibraryFunction read(Method method) {
    Library library = method.getAnnotation(Library.class);
    if (library == null) {
      throw new IllegalStateException(method + " has no @Library annotation");
    }
    Signature signature = Signature.parse(library.signature());
    if (!signature.name().equals(functionName(method))) {
      throw new IllegalStateException(
          method
              + " has the signature of "
              + signature.name()
              + ", not of "
              + functionName(method));
    }
    return new LibraryFunction(
        signature,
        library.result(),
        library.documentation(),
        String.join("\n", library.example()),
        library.typing().word(),
        binding(method));
  }

  private static LibraryFunction.Binding binding(Method method) {
    return (arguments, call) -> {
      try {
        return requireNonNull(method.invoke(null, arguments, call), method.getName());
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof ArithmeticException cause) {
          throw notANumber(functionName(method), cause, call);
        }
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        if (e.getCause() instanceof Error cause) {
          throw cause;
        }
        throw new IllegalStateException(method + " threw a checked exception", e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(method + " and its class must be public", e);
      }
    };
  }

  /** For arithmetic that a function did not foresee: its result has no place among the numbers. */
  private static StratagemException notANumber(
      String function, ArithmeticException cause, Call call) {
    return new StratagemException(
        Diagnostic.error(
            Code.E302,
            call.span(),
            "`" + function + "` gives no number here: " + cause.getMessage()));
  }
}
