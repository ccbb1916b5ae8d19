package org.tongbao.cli;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongbao.office.Choices;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code tongbao import} that do not depend on the type of the file. */
final class ImportOptions {

    @Option(names = "--kind", paramLabel = "KIND", description = "种类的中文名或名称；不写时按标题和表头认")
    private @Nullable String kind;

    @Option(names = "--id", paramLabel = "ID", description = "编号；不写时用文件名，文件名不能用时用种类和日期")
    private @Nullable String id;

    @Option(
            names = "--changes",
            paramLabel = "accept|reject",
            converter = Resolution.class,
            description = "文件里的修订全部接受（accept）或全部拒绝（reject）；不写时有修订就不导入")
    private Choices.Changes changes = Choices.Changes.REFUSED;

    @Option(
            names = "--comments",
            paramLabel = "drop",
            converter = Dropping.class,
            description = "不带批注（drop）；不写时有批注就不导入")
    private String comments = "";

    @Option(names = "--into", paramLabel = "ENTRY", description = "已有稿件的编号：列出和它有什么不同；加上 --write 才改它")
    private @Nullable String into;

    @Option(names = "--write", description = "和 --into 一起用：列出以后就改")
    private boolean write;

    @Option(
            names = "--column",
            paramLabel = "HEADING=COLUMN",
            description = "Excel 的表头是哪一列；不要的写 -。记在 content/import.yaml 里，下次不用再写")
    private Map<String, String> columns = new TreeMap<>();

    /** What headings stand for: names or labels of columns, or {@code -}. */
    Map<String, String> columns() {
        return columns;
    }

    @Nullable
    String kind() {
        return kind;
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    String into() {
        return into;
    }

    boolean isWritten() {
        return write;
    }

    Choices choices() {
        return new Choices(changes, !comments.isEmpty());
    }

    /** {@code accept} or {@code reject}. */
    static final class Resolution implements ITypeConverter<Choices.Changes> {
        @Override
        public Choices.Changes convert(String written) {
            return switch (written) {
                case "accept" -> Choices.Changes.ACCEPTED;
                case "reject" -> Choices.Changes.REJECTED;
                default -> throw new TypeConversionException("只能写 accept 或 reject");
            };
        }
    }

    /** {@code drop}. */
    static final class Dropping implements ITypeConverter<String> {
        @Override
        public String convert(String written) {
            if (written.equals("drop")) {
                return written;
            }
            throw new TypeConversionException("只能写 drop");
        }
    }
}
