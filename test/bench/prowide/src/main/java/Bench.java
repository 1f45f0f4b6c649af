import com.prowidesoftware.swift.io.parser.SwiftParser;
import com.prowidesoftware.swift.model.SwiftMessage;
import com.prowidesoftware.swift.model.Tag;
import com.prowidesoftware.swift.model.field.Field;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Parses the messages of a file (separated by a dollar sign) in one thread and prints messages per second of processor time. */
public final class Bench {
    private static long sink;

    public static void main(String[] args) throws Exception {
        String file = Files.readString(Path.of(args[0]), StandardCharsets.ISO_8859_1);
        double seconds = Double.parseDouble(args[1]);
        List<String> messages = List.of(file.split("\\$"));
        double parse = best(messages, seconds, false);
        double extract = best(messages, seconds, true);
        System.out.printf("{\"parse\":%.0f,\"extract\":%.0f,\"sink\":%d}%n", parse, extract, sink);
    }

    /** The best of several rounds, after rounds that only warm up. */
    private static double best(List<String> messages, double seconds, boolean extract) throws Exception {
        double best = 0;
        for (int round = 0; round < 6; round++) {
            long start = cpuTime();
            long count = 0;
            double elapsed;
            do {
                for (String message : messages) {
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
        return message.getBlock4() == null ? 0 : message.getBlock4().countAll();
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
