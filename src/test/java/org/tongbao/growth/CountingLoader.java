package org.tongbao.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** Loads the program and its libraries a second time, with every method and jump reporting to {@link Work}. */
final class CountingLoader extends ClassLoader {

    private static final List<String> COUNTED =
            List.of("org.tongbao.", "org.commonmark.", "org.snakeyaml.", "com.google.re2j.", "freemarker.");

    private static final String WORK = "org/tongbao/growth/Work";

    /** The methods of {@link Work} that stand in for one of the JDK, as {@code name(object, arguments)result}. */
    private static final Set<String> INSTEAD = Arrays.stream(Work.class.getMethods())
            .map(m -> m.getName() + Type.getMethodDescriptor(m))
            .collect(Collectors.toSet());

    private final Set<String> watched;

    CountingLoader() {
        this(Set.of());
    }

    /** @param watched methods whose calls are counted by name, as {@code org/commonmark/parser/Parser.parse} */
    CountingLoader(Set<String> watched) {
        super(CountingLoader.class.getClassLoader());
        this.watched = Set.copyOf(watched);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.equals(Work.class.getName()) || COUNTED.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? counted(name) : loaded;
        }
    }

    private Class<?> counted(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            ClassReader reader = new ClassReader(in);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Counter(writer, watched), 0);
            byte[] bytes = writer.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counter extends ClassVisitor {

        private final Set<String> watched;
        private String type = "";

        Counter(ClassVisitor next, Set<String> watched) {
            super(Opcodes.ASM9, next);
            this.watched = watched;
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            type = name;
            super.visit(version, access, name, signature, superName, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            String method = type + "." + name;
            return new Steps(
                    super.visitMethod(access, name, descriptor, signature, exceptions),
                    watched.contains(method) ? method : null);
        }
    }

    private static final class Steps extends MethodVisitor {

        /** The name by which calls are counted; null if they are not. */
        private final @Nullable String watched;

        Steps(MethodVisitor next, @Nullable String watched) {
            super(Opcodes.ASM9, next);
            this.watched = watched;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            step();
            if (watched != null) {
                super.visitLdcInsn(watched);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, WORK, "call", "(Ljava/lang/String;)V", false);
            }
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            step();
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            String on = owner.equals("java/util/List") ? "java/util/Collection" : owner;
            String withObject = "(L" + on + ";" + descriptor.substring(1);
            if (opcode != Opcodes.INVOKESTATIC && INSTEAD.contains(name + withObject)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, WORK, name, withObject, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }

        private void step() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, WORK, "step", "()V", false);
        }
    }
}
