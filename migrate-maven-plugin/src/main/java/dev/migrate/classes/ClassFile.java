package dev.migrate.classes;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a class file says, read as the Java Virtual Machine Specification has it in its chapter 4, as far as that is needed.
 *
 * @param name with slashes
 * @param references the classes that it names, with slashes
 * @param sourceFile the name of its source, without a folder
 * @param header the elements of its {@code @Revision}; empty: it has none
 */
public record ClassFile(
        String name, Set<String> references, Optional<String> sourceFile, Optional<Map<String, List<String>>> header) {

    private static final String REVISION = "Ldev/migrate/api/Revision;";

    /** Whether a file may be one with a header: most files of a project are not, and need not be read in full. */
    static boolean mayHaveHeader(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(REVISION);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Reads a file. */
    public static ClassFile read(Path file) {
        try {
            return new Reader(Files.readAllBytes(file)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no class file that can be read", e);
        }
    }

    private static final class Reader {
        private static final int MAGIC = 0xCAFEBABE;

        private final DataInputStream in;
        private Object[] constants = {};
        private final Set<Integer> classes = new HashSet<>();
        private Optional<String> sourceFile = Optional.empty();
        private Optional<Map<String, List<String>>> header = Optional.empty();

        Reader(byte[] bytes) {
            this.in = new DataInputStream(new ByteArrayInputStream(bytes));
        }

        ClassFile read() throws IOException {
            if (in.readInt() != MAGIC) {
                throw new IOException("it does not begin like one");
            }
            skip(4);
            readConstants();
            skip(2);
            String name = className(in.readUnsignedShort());
            skip(2);
            skip(2 * in.readUnsignedShort());
            if (Arrays.asList(constants).contains(REVISION)) {
                skipMembers();
                skipMembers();
                readAttributes();
            }
            Set<String> references = new HashSet<>();
            for (int index : classes) {
                references.add(String.valueOf(constants[index]));
            }
            return new ClassFile(name, references, sourceFile, header);
        }

        private void readConstants() throws IOException {
            constants = new Object[in.readUnsignedShort()];
            for (int i = 1; i < constants.length; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> constants[i] = in.readUTF();
                    case 3 -> constants[i] = in.readInt();
                    case 4 -> skip(4);
                    case 5, 6 -> {
                        skip(8);
                        i++;
                    }
                    case 7 -> {
                        int nameIndex = in.readUnsignedShort();
                        constants[i] = nameIndex;
                        classes.add(nameIndex);
                    }
                    case 8, 16, 19, 20 -> skip(2);
                    case 9, 10, 11, 12, 17, 18 -> skip(4);
                    case 15 -> skip(3);
                    default -> throw new IOException("it has a constant of the unknown kind " + tag);
                }
            }
        }

        private void skipMembers() throws IOException {
            for (int members = in.readUnsignedShort(); members > 0; members--) {
                skip(6);
                for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                    skip(2);
                    skip(in.readInt());
                }
            }
        }

        private void readAttributes() throws IOException {
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                String attribute = text();
                int length = in.readInt();
                switch (attribute) {
                    case "SourceFile" -> sourceFile = Optional.of(text());
                    case "RuntimeVisibleAnnotations" -> readAnnotations();
                    default -> skip(length);
                }
            }
        }

        private void readAnnotations() throws IOException {
            for (int annotations = in.readUnsignedShort(); annotations > 0; annotations--) {
                String type = text();
                Map<String, List<String>> elements = elements();
                if (type.equals(REVISION)) {
                    header = Optional.of(elements);
                }
            }
        }

        private Map<String, List<String>> elements() throws IOException {
            Map<String, List<String>> elements = new HashMap<>();
            for (int pairs = in.readUnsignedShort(); pairs > 0; pairs--) {
                String name = text();
                elements.put(name, value());
            }
            return elements;
        }

        private List<String> value() throws IOException {
            int tag = in.readUnsignedByte();
            return switch (tag) {
                case 's', 'Z', 'B', 'C', 'I', 'S', 'D', 'F', 'J', 'c' ->
                    List.of(String.valueOf(constants[in.readUnsignedShort()]));
                case 'e' -> {
                    skip(2);
                    yield List.of(text());
                }
                case '@' -> {
                    skip(2);
                    yield List.copyOf(elements().keySet());
                }
                case '[' -> values(in.readUnsignedShort());
                default -> throw new IOException("it has an annotation with a value of the unknown kind " + tag);
            };
        }

        private List<String> values(int count) throws IOException {
            String[] values = new String[count];
            for (int i = 0; i < count; i++) {
                values[i] = String.join(",", value());
            }
            return List.of(values);
        }

        private String className(int index) {
            return String.valueOf(constants[(Integer) constants[index]]);
        }

        private String text() throws IOException {
            return String.valueOf(constants[in.readUnsignedShort()]);
        }

        private void skip(int bytes) throws IOException {
            in.skipNBytes(bytes);
        }
    }
}
