package fi.otverkko.platform.testkit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The codes that a module refuses with, as its sources say them: in `new Refusal.Conflict("code" …)`, and the reasons
/// in `Wrong.of(field, "reason" …)`. A code may also come through a parameter of a method of the same file, or stand in
/// a constant or a choice of two there; what comes from elsewhere is [#unreadable()].
public final class RefusalCodes {

    private static final Map<String, Integer> STATUS =
            Map.of("Unknown", 404, "Conflict", 409, "Invalid", 422, "Denied", 403, "Stale", 412);

    private final SortedMap<String, Integer> codes = new TreeMap<>();
    private final SortedSet<String> reasons = new TreeSet<>();
    private final SortedSet<String> unreadable = new TreeSet<>();

    private RefusalCodes() {}

    /// All in the Java files below a folder.
    ///
    /// @throws IOException if they cannot be read
    public static RefusalCodes in(Path sources) throws IOException {
        var found = new RefusalCodes();
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
        try (var files = compiler.getStandardFileManager(null, null, null);
                var paths = Files.walk(sources)) {
            var java = files.getJavaFileObjectsFromPaths(
                    paths.filter(path -> path.toString().endsWith(".java")).toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, java);
            for (var unit : task.parse()) {
                found.unit(unit);
            }
        }
        return found;
    }

    /// HTTP status by code.
    public SortedMap<String, Integer> codes() {
        return codes;
    }

    /// What is said of single fields; one that ends with `.` is the beginning of several.
    public SortedSet<String> reasons() {
        return reasons;
    }

    /// Places at which a code is not a word in the file.
    public SortedSet<String> unreadable() {
        return unreadable;
    }

    /// @param status of a code; null for a reason
    private record Use(
            @Nullable MethodTree within,
            ExpressionTree word,
            @Nullable Integer status) {}

    private record Call(
            String method,
            List<? extends ExpressionTree> arguments,
            @Nullable MethodTree within) {}

    private void unit(CompilationUnitTree unit) {
        var words = new Words();
        words.scan(unit, null);
        words.uses.forEach(use -> word(use, words, unit, 0));
    }

    private void word(Use use, Words words, CompilationUnitTree unit, int depth) {
        switch (use.word()) {
            case LiteralTree literal when literal.getValue() instanceof String text -> add(text, use.status());
            case ParenthesizedTree inner -> word(use(use, inner.getExpression()), words, unit, depth);
            case ConditionalExpressionTree choice -> {
                word(use(use, choice.getTrueExpression()), words, unit, depth);
                word(use(use, choice.getFalseExpression()), words, unit, depth);
            }
            case BinaryTree sum -> word(use(use, sum.getLeftOperand()), words, unit, depth);
            case IdentifierTree name
            when words.constants.containsKey(name.getName().toString()) ->
                word(use(use, words.constants.get(name.getName().toString())), words, unit, depth);
            case IdentifierTree name
            when parameter(use.within(), name) >= 0 && depth < 3 -> {
                var method = Objects.requireNonNull(use.within());
                int index = parameter(method, name);
                words.calls.stream()
                        .filter(call -> call.method().equals(method.getName().toString())
                                && call.arguments().size() > index)
                        .forEach(call -> word(
                                new Use(call.within(), call.arguments().get(index), use.status()),
                                words,
                                unit,
                                depth + 1));
            }
            default -> unreadable.add(Path.of(unit.getSourceFile().getName()).getFileName() + ": " + use.word());
        }
    }

    private static Use use(Use of, ExpressionTree word) {
        return new Use(of.within(), word, of.status());
    }

    private static int parameter(@Nullable MethodTree method, IdentifierTree name) {
        return method == null
                ? -1
                : method.getParameters().stream()
                        .map(VariableTree::getName)
                        .toList()
                        .indexOf(name.getName());
    }

    private void add(String text, @Nullable Integer status) {
        if (status == null) {
            reasons.add(text);
        } else {
            codes.put(text, status);
        }
    }

    /// Collects where words are used in one file, and what may stand behind a name there.
    private static final class Words extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final List<Use> uses = new ArrayList<>();
        private final List<Call> calls = new ArrayList<>();
        private final Map<String, ExpressionTree> constants = new HashMap<>();
        private @Nullable MethodTree method;

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            var outer = method;
            method = null;
            type.getMembers().forEach(member -> {
                if (member instanceof VariableTree field && field.getInitializer() != null) {
                    constants.put(field.getName().toString(), field.getInitializer());
                }
            });
            super.visitClass(type, null);
            method = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            method = tree;
            super.visitMethod(tree, null);
            method = null;
            return null;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            var type = made.getIdentifier().toString();
            var status = type.startsWith("Refusal.") ? STATUS.get(type.substring("Refusal.".length())) : null;
            if (status != null) {
                uses.add(new Use(method, made.getArguments().getFirst(), status));
            } else if (type.equals("Wrong") || type.equals("Refusal.Wrong")) {
                uses.add(new Use(method, made.getArguments().get(1), null));
            }
            return super.visitNewClass(made, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            var name = call.getMethodSelect().toString();
            if (name.equals("Wrong.of") || name.equals("Refusal.Wrong.of")) {
                uses.add(new Use(method, call.getArguments().get(1), null));
            }
            calls.add(new Call(name.substring(name.lastIndexOf('.') + 1), call.getArguments(), method));
            return super.visitMethodInvocation(call, null);
        }
    }
}
