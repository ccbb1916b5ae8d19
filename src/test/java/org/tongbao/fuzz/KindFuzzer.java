package org.tongbao.fuzz;

/** Kinds of content with rules that make sense, and entries of them. */
final class KindFuzzer implements Fuzzer {

    @Override
    public String name() {
        return "kind";
    }

    @Override
    public void run(Trial trial, Chance chance) {
        MadeKind kind = new MadeKind(chance);
        trial.site()
                .write(
                        "content/units.yaml",
                        "units:\n  - {code: finance, name: 某市财政局, short: 市财政局}\n  - {code: traffic, name: 某市交通局}\n")
                .write("content/kinds/made.yaml", kind.declaration());
        int issues = chance.between(1, 3);
        for (int issue = 1; issue <= issues; issue++) {
            String folder = "content/made/2018/made-" + issue + "/";
            trial.site().write(folder + "index.md", kind.entry(issue));
            kind.tables().forEach((name, csv) -> trial.site().write(folder + name + ".csv", csv));
        }
        trial.checkAndBuild(chance.oneIn(16));
        if (trial.isBlamed("content/kinds/made.yaml")) {
            trial.count("declaration refused");
        }
    }
}
