import com.prowidesoftware.swift.io.parser.SwiftParser;
import com.prowidesoftware.swift.model.BIC;
import com.prowidesoftware.swift.model.IBAN;
import com.prowidesoftware.swift.model.SwiftMessage;
import com.prowidesoftware.swift.model.Tag;
import com.prowidesoftware.swift.model.field.AmountContainer;
import com.prowidesoftware.swift.model.field.BICContainer;
import com.prowidesoftware.swift.model.field.DateContainer;
import com.prowidesoftware.swift.model.field.Field;
import com.prowidesoftware.swift.model.field.Field25;
import com.prowidesoftware.swift.model.field.Field59;
import com.prowidesoftware.swift.model.field.Field59F;
import com.prowidesoftware.swift.model.field.Narrative;
import com.prowidesoftware.swift.model.field.NarrativeContainer;
import com.prowidesoftware.swift.model.field.OptionAPartyField;
import com.prowidesoftware.swift.model.field.OptionDPartyField;
import com.prowidesoftware.swift.model.field.OptionHPartyField;
import com.prowidesoftware.swift.model.field.OptionKPartyField;
import com.prowidesoftware.swift.model.field.StructuredNarrative;
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
        int rounds = Integer.parseInt(args[2]);
        int warmUp = Integer.parseInt(args[3]);
        List<byte[]> messages = Stream.of(file.split("\\$")).map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();
        double parse = best(messages, seconds, rounds, warmUp, false);
        double extract = best(messages, seconds, rounds, warmUp, true);
        System.out.printf("{\"parse\":%.0f,\"extract\":%.0f,\"memory\":%d,\"sink\":%d}%n", parse, extract, retained(messages), sink);
    }

    /** The best round, after those that only warm up. */
    private static double best(List<byte[]> messages, double seconds, int rounds, int warmUp, boolean extract) throws Exception {
        double best = 0;
        for (int round = 0; round < rounds; round++) {
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
            if (round >= warmUp) best = Math.max(best, count / elapsed);
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

    /**
     * All components of all fields of the text (lines of names and addresses are components), and of them what a reader of
     * payments takes out: amounts, dates, banks whose BIC is checked, accounts that may be an IBAN, code words of narratives.
     */
    private static int extract(String text) throws Exception {
        SwiftMessage message = new SwiftParser(text).message();
        int characters = length(message.getType()) + length(message.getUETR());
        characters += length(message.getSender()) + length(message.getReceiver());
        if (message.getBlock4() == null) return characters;
        for (Tag tag : message.getBlock4().getTags()) {
            Field field = tag.asField();
            if (field == null) continue;
            for (String component : field.getComponents()) characters += length(component);
            if (field instanceof AmountContainer container && container.amount() != null) characters++;
            if (field instanceof DateContainer container) characters += container.dates().size();
            if (field instanceof BICContainer container)
                for (BIC bic : container.bics()) if (bic.isValid()) characters++;
            String account = accountOf(field);
            if (account != null && new IBAN(account).isValid()) characters++;
            if (field instanceof NarrativeContainer container) characters += length(container.narrative());
        }
        return characters;
    }

    private static String accountOf(Field field) {
        if (field instanceof OptionAPartyField party) return party.getAccount();
        if (field instanceof OptionDPartyField party) return party.getAccount();
        if (field instanceof OptionHPartyField party) return party.getAccount();
        if (field instanceof OptionKPartyField party) return party.getAccount();
        if (field instanceof Field59 party) return party.getAccount();
        if (field instanceof Field59F party) return party.getAccount();
        return field instanceof Field25 statement ? statement.getAccount() : null;
    }

    private static int length(Narrative narrative) {
        int characters = length(narrative.getUnstructured());
        for (StructuredNarrative part : narrative.getStructured()) characters += length(part.getCodeword()) + length(part.getNarrative());
        return characters;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
