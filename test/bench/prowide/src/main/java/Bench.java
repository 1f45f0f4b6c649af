import com.prowidesoftware.swift.io.parser.SwiftParser;
import com.prowidesoftware.swift.model.SwiftMessage;
import com.prowidesoftware.swift.model.Tag;
import com.prowidesoftware.swift.model.field.Field;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Parses the messages of a file (separated by a dollar sign) in one thread and prints messages per second of processor time. */
public final class Bench {
    private static long sink;

    public static void main(String[] args) throws Exception {
        String file = Files.readString(Path.of(args[0]), StandardCharsets.ISO_8859_1);
        double seconds = Double.parseDouble(args[1]);
        List<byte[]> messages = Stream.of(file.split("\\$")).map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();
        double parse = best(messages, seconds, false);
        double extract = best(messages, seconds, true);
        System.out.printf("{\"parse\":%.0f,\"extract\":%.0f,\"memory\":%d,\"sink\":%d}%n", parse, extract, retained(messages), sink);
    }

    /** The best of several rounds, after rounds that only warm up. */
    private static double best(List<byte[]> messages, double seconds, boolean extract) throws Exception {
        double best = 0;
        for (int round = 0; round < 6; round++) {
            long start = cpuTime();
            long count = 0;
            double elapsed;
            do {
                for (byte[] bytes : messages) {
                    String message = new String(bytes, StandardCharsets.ISO_8859_1);
                    sink += extract ? extract(message) : parse(message);
                    count++;
                }
                elapsed = (cpuTime() - start) / 1e9;
            } while (elapsed < seconds);
            if (round >= 2) best = Math.max(best, count / elapsed);
        }
        return best;
    }

    /** Processor time of the whole virtual machine: what other programs take on a busy machine does not count. */
    private static long cpuTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static int parse(String text) throws Exception {
        SwiftMessage message = new SwiftParser(text).message();
        if (message.getBlock4() == null) return 0;
        int characters = 0;
        for (Tag tag : message.getBlock4().getTags()) characters += length(tag.getName()) + length(tag.getValue());
        return characters;
    }

    /** Bytes of memory that each of the parsed messages takes. */
    private static long retained(List<byte[]> messages) throws Exception {
        long before = used();
        List<SwiftMessage> results = new ArrayList<>(messages.size());
        for (byte[] bytes : messages) results.add(new SwiftParser(new String(bytes, StandardCharsets.ISO_8859_1)).message());
        return (used() - before) / results.size();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** All blocks, and all components of all fields of the text. */
    private static int extract(String text) throws Exception {
        SwiftMessage message = new SwiftParser(text).message();
        int characters = length(message.getSender()) + length(message.getReceiver());
        if (message.getBlock4() == null) return characters;
        for (Tag tag : message.getBlock4().getTags()) {
            Field field = tag.asField();
            if (field == null) continue;
            for (String component : field.getComponents()) characters += length(component);
        }
        return characters;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
