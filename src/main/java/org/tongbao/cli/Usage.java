package org.tongbao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tongbao.diag.Suggestions;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in plain Chinese. */
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
        if (e.getArgSpec() != null && e.getValue() != null) {
            return e.getArgSpec().paramLabel() + " 要写成数字，这里写的是“" + e.getValue() + "”。";
        }
        return String.valueOf(e.getMessage());
    }
}
