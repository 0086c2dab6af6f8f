package io.github.lyncdiscover.cli.patterns;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The regular expressions of compiled code: every static field that holds one, and every text of a class that takes texts for
 * expressions anywhere, such as by {@code String.split}. A text that is meant otherwise does no harm.
 */
final class CodePatterns {
    private static final Set<String> OF_STRING = Set.of("matches", "replaceAll", "replaceFirst", "split");
    private static final Set<String> OF_PATTERN = Set.of("compile", "matches");

    /** What is concatenated with a text at run time. */
    private static final String SOMETHING = "something";

    private final Map<String, Pattern> found = new LinkedHashMap<>();

    private CodePatterns() {}

    /** Each with where it is, of folders and jars of classes. */
    static Map<String, Pattern> in(Path... classes) {
        CodePatterns patterns = new CodePatterns();
        for (Path place : classes) {
            try {
                if (Files.isDirectory(place)) {
                    patterns.readClasses(place);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(place)) {
                        patterns.readClasses(jar.getPath("/"));
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return patterns.found;
    }

    private void readClasses(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                readClass(root.relativize(file), Files.readAllBytes(file));
            }
        }
    }

    private void readClass(Path file, byte[] code) {
        String name = file.toString().replace(".class", "").replace('/', '.');
        Texts texts = new Texts();
        new ClassReader(code).accept(texts, ClassReader.SKIP_DEBUG);
        if (texts.takesExpressions) {
            for (String text : texts.all) {
                addText(name, text);
            }
        }
        if (texts.holdsPatterns) {
            addFields(name);
        }
    }

    private void addText(String name, String text) {
        if (text.chars().anyMatch(c -> "*+{".indexOf(c) >= 0)) {
            try {
                found.put(name + ": " + text, Pattern.compile(text, Pattern.DOTALL));
            } catch (PatternSyntaxException noExpression) {
                return;
            }
        }
    }

    private void addFields(String name) {
        try {
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
                    field.setAccessible(true);
                    found.put(name + "." + field.getName(), (Pattern) field.get(null));
                }
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Texts extends ClassVisitor {
        private final Set<String> all = new LinkedHashSet<>();
        private boolean takesExpressions;
        private boolean holdsPatterns;

        Texts() {
            super(Opcodes.ASM9);
        }

        @Override
        public com.tngtech.archunit.thirdparty.org.objectweb.asm.FieldVisitor visitField(
                int access, String name, String descriptor, String signature, Object value) {
            holdsPatterns |= descriptor.equals("Ljava/util/regex/Pattern;");
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof String text) {
                        all.add(text);
                    }
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle handle, Object... constants) {
                    List<Object> given = new ArrayList<>(List.of(constants));
                    given.stream()
                            .filter(String.class::isInstance)
                            .forEach(recipe -> all.add(recipe.toString().replaceAll("[\u0001\u0002]", SOMETHING)));
                }

                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean ofInterface) {
                    takesExpressions |= (owner.equals("java/lang/String") && OF_STRING.contains(called))
                            || (owner.equals("java/util/regex/Pattern") && OF_PATTERN.contains(called));
                }
            };
        }
    }
}
