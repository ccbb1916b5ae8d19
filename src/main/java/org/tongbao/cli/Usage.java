package org.tongbao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tongbao.diag.Printable;
import org.tongbao.diag.Suggestions;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Describes errors of a command line in plain Chinese. */
final class Usage {

    private Usage() {}

    static String explain(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            List<String> known =
                    new ArrayList<>(e.getCommandLine().getSubcommands().keySet());
            known.addAll(e.getCommandLine().getCommandSpec().optionsMap().keySet());
            List<String> near = Suggestions.near(word, known);
            return "不认识“" + word + "”" + (near.isEmpty() ? "。" : "，是不是想写 " + String.join(" 或 ", near) + "？");
        }
        if (e instanceof MissingParameterException missing) {
            String names =
                    missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining("、"));
            return "少了 " + names + "。";
        }
        if (e instanceof OverwrittenOptionException) {
            return "同一个选项写了两次。";
        }
        ArgSpec option = e.getArgSpec();
        if (option != null && e.getCause() instanceof TypeConversionException refused) {
            return name(option) + " " + refused.getMessage() + "，这里写的是“" + Printable.of(e.getValue()) + "”。";
        }
        if (option != null) {
            return name(option) + " 后面不写值。"; // of all options, switches alone have no converter of ours
        }
        return "命令写得不对。";
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
