import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Judges PDF files by PDF/UA-1 with veraPDF, one after another, until the end of its input.
 *
 * <p>Each PDF comes on the standard input as its length (four bytes, big endian) and its bytes. On the standard output,
 * first "RULES" and the number of rules of the profile; then for each PDF one line "FAILED", rule and message for each
 * rule that it breaks, and a last line: "CHECKED" and the number of checks made, or "UNREADABLE" and a message.
 */
public class Ua {
    private static final String PROFILE = "/org/verapdf/pdfa/validation/PDFUA-1.xml";
    private static final int FAILURES_KEPT_BY_RULE = 100;

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ValidationProfile profile = profile();
        out.println("RULES " + profile.getRules().size());
        DataInputStream in = new DataInputStream(System.in);
        while (true) {
            byte[] pdf;
            try {
                pdf = in.readNBytes(in.readInt());
            } catch (EOFException end) {
                return;
            }
            try {
                judge(pdf, profile, out);
            } catch (Exception error) {
                out.println("UNREADABLE " + oneLine(error.toString()));
            }
        }
    }

    private static void judge(byte[] pdf, ValidationProfile profile, PrintStream out) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance()
                        .createValidator(profile, FAILURES_KEPT_BY_RULE, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            Map<String, String> failed = new TreeMap<>();
            for (TestAssertion check : result.getTestAssertions()) {
                if (check.getStatus() == TestAssertion.Status.FAILED) {
                    RuleId rule = check.getRuleId();
                    failed.putIfAbsent(
                            rule.getClause() + "-" + rule.getTestNumber(),
                            check.getErrorMessage() + " @ " + check.getLocation().getContext());
                }
            }
            if (result.isCompliant() != failed.isEmpty()) {
                throw new IllegalStateException("the verdict does not match the checks");
            }
            failed.forEach((rule, message) -> out.println("FAILED " + rule + " " + oneLine(message)));
            out.println("CHECKED " + result.getTotalAssertions());
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    /** The rules of veraPDF's own profile, read by hand: its own reader needs JAXB, which Java no longer has. */
    private static ValidationProfile profile() throws Exception {
        Document xml;
        try (InputStream file = Ua.class.getResourceAsStream(PROFILE)) {
            xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
        }
        Set<Rule> rules = new LinkedHashSet<>();
        for (Element rule : all(xml.getDocumentElement(), "rule")) {
            Element id = all(rule, "id").get(0);
            List<ErrorArgument> arguments = new ArrayList<>();
            for (Element argument : all(rule, "argument")) {
                arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
            }
            rules.add(Profiles.ruleFromValues(
                    Profiles.ruleIdFromValues(
                            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                            id.getAttribute("clause"),
                            Integer.parseInt(id.getAttribute("testNumber"))),
                    rule.getAttribute("object"),
                    rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                    rule.getAttribute("tags"),
                    text(rule, "description"),
                    text(rule, "test"),
                    Profiles.errorFromValues(text(rule, "message"), arguments),
                    List.of()));
        }
        Set<Variable> variables = new LinkedHashSet<>();
        for (Element variable : all(xml.getDocumentElement(), "variable")) {
            variables.add(Profiles.variableFromValues(
                    variable.getAttribute("name"),
                    variable.getAttribute("object"),
                    text(variable, "defaultValue"),
                    text(variable, "value")));
        }
        return Profiles.profileFromValues(
                PDFAFlavour.PDFUA_1,
                Profiles.profileDetailsFromValues("PDF/UA-1", "ISO 14289-1", "veraPDF Consortium", new Date(0)),
                "",
                rules,
                variables);
    }

    private static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    private static String text(Element within, String name) {
        return all(within, name).get(0).getTextContent();
    }
}
