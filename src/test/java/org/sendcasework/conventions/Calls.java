package org.sendcasework.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/** Which methods the classes of one source file call, found in the compiled code. */
final class Calls {

    private static final Path CLASSES = Path.of("target/classes/org/sendcasework");
    private static final Map<String, Calls> KNOWN = new ConcurrentHashMap<>();

    private final Set<String> called = new HashSet<>();

    /** @param source a file below {@code org/sendcasework} */
    static Calls in(String source) {
        return KNOWN.computeIfAbsent(source, Calls::new);
    }

    private Calls(String source) {
        Path file = CLASSES.resolve(source.replace(".java", ".class"));
        String name = file.getFileName().toString().replace(".class", "");
        if (!Files.exists(file)) {
            return;
        }
        try (Stream<Path> files = Files.list(file.getParent())) {
            files.filter(one -> one.getFileName().toString().matches(name + "(\\$.*)?\\.class"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String type, String method) {
        return type != null && called.contains(type.replace('.', '/') + "." + method);
    }

    private void read(Path file) {
        try {
            new ClassReader(Files.readAllBytes(file))
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access, String name, String descriptor, String signature, String[] thrown) {
                                    return new Recorder();
                                }
                            },
                            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Recorder extends MethodVisitor {

        private Recorder() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean onInterface) {
            called.add(owner + "." + name);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    called.add(handle.getOwner() + "." + handle.getName());
                }
            }
        }
    }
}
