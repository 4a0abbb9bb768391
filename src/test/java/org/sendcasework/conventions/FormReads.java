package org.sendcasework.conventions;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sendcasework.engine.SubmittedForm;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/**
 * Which keys of a form a bean's method reads, found in the compiled code: every key that is handed to a
 * {@link SubmittedForm} by the method itself or by what it calls in the packages that work with the engine. A composed
 * key ({@code "section" + letter}) is a pattern.
 */
final class FormReads {

    private static final String FORM = Type.getInternalName(SubmittedForm.class);
    private static final String OURS = "org/sendcasework/";
    private static final char COMPOSED = '\u0001';

    private record Method(String owner, String name, String descriptor) {}

    /** A read of a form; {@code literal} is null for a composed key or one that may be missing. */
    private record Read(Predicate<String> matches, String literal) {}

    private final Map<String, Map<String, List<Method>>> calls = new HashMap<>();
    private final Map<String, List<Read>> reads = new HashMap<>();
    private final Collection<Class<?>> recorders;

    /** @param recorders the classes behind an interface through which a form is handed on */
    FormReads(Collection<Class<?>> recorders) {
        this.recorders = recorders;
    }

    /** Whether the method, or what it calls, reads this key. */
    boolean reads(Class<?> bean, String method, String key) {
        return reached(bean, method).stream().anyMatch(read -> read.matches().test(key));
    }

    /** The keys that the method cannot do without; what an interface hands on depends on the case and is left out. */
    Set<String> needed(Class<?> bean, String method) {
        Set<String> needed = new TreeSet<>();
        visit(bean, method, List.of()).forEach(read -> {
            if (read.literal() != null) {
                needed.add(read.literal());
            }
        });
        return needed;
    }

    private List<Read> reached(Class<?> bean, String method) {
        return visit(bean, method, recorders);
    }

    private List<Read> visit(Class<?> bean, String method, Collection<Class<?>> behind) {
        List<Read> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<Method> open = new ArrayDeque<>();
        methodsNamed(Type.getInternalName(bean), method).forEach(open::add);
        while (!open.isEmpty()) {
            Method next = open.pop();
            String id = next.owner() + "." + next.name() + next.descriptor();
            if (!seen.add(id)) {
                continue;
            }
            Map<String, List<Method>> methods = load(next.owner());
            found.addAll(reads.getOrDefault(id, List.of()));
            methods.getOrDefault(next.name() + next.descriptor(), List.of()).stream()
                    .flatMap(call -> targets(call, behind).stream())
                    .forEach(open::add);
        }
        return found;
    }

    private List<Method> methodsNamed(String owner, String name) {
        return load(owner).keySet().stream()
                .filter(signature -> signature.startsWith(name + "("))
                .map(signature -> new Method(owner, name, signature.substring(name.length())))
                .toList();
    }

    /** A call of an interface may land in each class behind it. */
    private static List<Method> targets(Method call, Collection<Class<?>> behind) {
        List<Method> targets = new ArrayList<>();
        targets.add(call);
        behind.stream()
                .filter(type -> List.of(type.getInterfaces()).stream()
                        .anyMatch(face -> Type.getInternalName(face).equals(call.owner())))
                .forEach(type -> targets.add(new Method(Type.getInternalName(type), call.name(), call.descriptor())));
        return targets;
    }

    private Map<String, List<Method>> load(String owner) {
        Map<String, List<Method>> known = calls.get(owner);
        if (known == null) {
            known = new HashMap<>();
            calls.put(owner, known);
            read(owner, known);
        }
        return known;
    }

    private void read(String owner, Map<String, List<Method>> into) {
        try (InputStream file = FormReads.class.getResourceAsStream("/" + owner + ".class")) {
            if (file == null) {
                return;
            }
            new ClassReader(file)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access,
                                        String name,
                                        String descriptor,
                                        String signature,
                                        String[] exceptions) {
                                    List<Method> called = new ArrayList<>();
                                    List<Read> keys = new ArrayList<>();
                                    into.put(name + descriptor, called);
                                    reads.put(owner + "." + name + descriptor, keys);
                                    return new Instructions(called, keys);
                                }
                            },
                            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new IllegalStateException(owner, e);
        }
    }

    /** The key is the last thing put on the stack before a form is asked. */
    private static final class Instructions extends MethodVisitor {

        private final List<Method> called;
        private final List<Read> keys;
        private Predicate<String> last = key -> false;
        private String literal;
        private boolean mayBeMissing;

        private Instructions(List<Method> called, List<Read> keys) {
            super(Opcodes.ASM9);
            this.called = called;
            this.keys = keys;
        }

        @Override
        public void visitLdcInsn(Object value) {
            last = value::equals;
            literal = String.valueOf(value);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            last = key -> false;
            literal = null;
            for (Object argument : arguments) {
                if (argument instanceof Handle handle && handle.getOwner().startsWith(OURS)) {
                    called.add(new Method(handle.getOwner(), handle.getName(), handle.getDesc()));
                } else if (argument instanceof String recipe && recipe.indexOf(COMPOSED) >= 0) {
                    last = composed(recipe);
                }
            }
        }

        private static Predicate<String> composed(String recipe) {
            StringBuilder pattern = new StringBuilder();
            recipe.chars().forEach(c -> pattern.append(c == COMPOSED ? "[A-Z0-9]{1,2}" : Pattern.quote("" + (char) c)));
            return Pattern.compile(pattern.toString()).asMatchPredicate();
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean onInterface) {
            if (owner.equals(FORM) && descriptor.startsWith("(Ljava/lang/String;)")) {
                keys.add(new Read(last, mayBeMissing ? null : literal));
                mayBeMissing = false;
            } else if (owner.equals(FORM) && name.equals("ifAsked")) {
                mayBeMissing = true;
            } else if (owner.startsWith(OURS)) {
                called.add(new Method(owner, name, descriptor));
            }
        }
    }
}
