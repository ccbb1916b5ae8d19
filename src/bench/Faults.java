import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Injects faults into the system calls of the real program by strace; see {@code src/bench/faults}. */
class Faults {

    private static final List<String> FAULTS = List.of("EIO", "ENOSPC", "EMFILE", "EACCES", "EBUSY", "KILL");
    private static final String CALLS = "openat,write,rename,mkdir,unlink,rmdir,link,fsync,fdatasync,syncfs";
    private static final Pattern CALL = Pattern.compile("\\d+ +(\\w+)\\((?:AT_FDCWD, )?(?:\"([^\"]+)\"|\\d+<([^>]+)>)(.*)");

    /** A call by name and path; a path is one of the site's folder. */
    record Call(String name, String path) {}

    record Result(boolean struck, String failure) {}

    private final Path root;
    private Map<String, String> before;
    private Map<String, String> after;

    Faults(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws Exception {
        new Faults(Path.of(arguments[0])).run(Integer.parseInt(arguments[1]));
    }

    private void run(int share) throws Exception {
        Path model = site("model");
        build(model);
        before = tree(model);
        change(model);
        List<Call> calls = calls(model);
        after = tree(model);
        List<Callable<Result>> tries = new ArrayList<>();
        int number = 0;
        for (Call call : calls) {
            for (String fault : FAULTS) {
                if (number++ % share == 0) {
                    int name = number;
                    tries.add(() -> attempt("try-" + name, call, fault));
                }
            }
        }
        System.out.printf("%d calls, %d faults to try%n", calls.size(), tries.size());
        ExecutorService two = Executors.newFixedThreadPool(2);
        int struck = 0;
        int failures = 0;
        for (Future<Result> done : two.invokeAll(tries)) {
            struck += done.get().struck() ? 1 : 0;
            if (!done.get().failure().isEmpty()) {
                failures++;
                System.out.println(done.get().failure());
            }
        }
        two.shutdown();
        System.out.printf("%d tried, %d took effect, %d failures%n", tries.size(), struck, failures);
        System.exit(failures == 0 ? 0 : 1);
    }

    /** The calls of a build that change a file of the output or its work folder. */
    private List<Call> calls(Path site) throws Exception {
        Path log = root.resolve("calls");
        program(site, List.of("strace", "-f", "-y", "-s", "500", "-o", log.toString(), "-e", "trace=" + CALLS));
        Set<Call> calls = new LinkedHashSet<>();
        for (String line : Files.readAllLines(log)) {
            Matcher call = CALL.matcher(line);
            if (call.matches()) {
                String path = call.group(2) == null ? call.group(3) : call.group(2);
                boolean changes = !call.group(1).equals("openat") || call.group(4).contains("O_CREAT");
                boolean ours = path.startsWith(site + "/site-output") || path.startsWith(site + "/.site-output.tongbao");
                if (changes && (ours || call.group(1).contains("sync"))) {
                    calls.add(new Call(call.group(1), site.relativize(Path.of(path)).toString()));
                }
            }
        }
        return List.copyOf(calls);
    }

    private Result attempt(String name, Call call, String fault) throws Exception {
        Path site = site(name);
        build(site);
        change(site);
        Path log = root.resolve(name + ".log");
        String inject = fault.equals("KILL") ? ":signal=KILL:when=1" : ":error=" + fault + ":when=1";
        String said = program(site, List.of("strace", "-f", "-y", "-o", log.toString(), "-P",
                site.resolve(call.path()).normalize().toString(), "-e", "trace=" + call.name(), "-e", "inject=" + call.name() + inject));
        String trace = Files.readString(log);
        boolean struck = trace.contains("INJECTED") || trace.contains("killed by SIGKILL");
        String what = fault + " at " + call.name() + " " + call.path() + ": ";
        String failure = "";
        if (!struck) {
            failure = what + "the injection took no effect";
        } else if (said.contains("Exception") || said.contains("程序出错")) {
            failure = what + said;
        } else {
            check(site);
            Map<String, String> now = tree(site);
            boolean saidOld = said.contains("OUT003");
            boolean saidNew = said.contains("用时");
            if (!now.equals(before) && !now.equals(after)) {
                failure = what + "neither site is whole\n" + said;
            } else if ((saidOld && !now.equals(before)) || (saidNew && !now.equals(after)) || !(saidOld || saidNew || fault.equals("KILL"))) {
                failure = what + "the message is wrong\n" + said;
            } else {
                String next = build(site);
                boolean clean = Files.list(site.resolve(".site-output.tongbao")).map(p -> p.getFileName().toString())
                        .allMatch(Set.of("lock", "pictures")::contains);
                if (!next.contains("用时") || !tree(site).equals(after) || !clean) {
                    failure = what + "the next build fails\n" + next;
                }
            }
        }
        delete(site);
        return new Result(struck, failure);
    }

    private Path site(String name) throws IOException {
        Path site = Files.createDirectories(root.resolve(name));
        copy(Path.of("src/test/resources/plain-theme"), site.resolve("themes/plain"));
        Files.createDirectories(site.resolve("content/notices/2018"));
        Files.writeString(site.resolve("content/site.yaml"), "title: 测试站\nhost: 某市作风办\nbaseUrl: https://example.gov.cn\ntheme: plain\n");
        notice(site, "旧文。");
        return site;
    }

    private static void change(Path site) throws IOException {
        notice(site, "新文。");
    }

    private static void notice(Path site, String text) throws IOException {
        Files.writeString(site.resolve("content/notices/2018/first.md"), "---\ntitle: 通报\npublished: 2018-09-27\nsource: 某市日报\n---\n" + text + "\n");
    }

    private String build(Path site) throws Exception {
        return program(site, List.of());
    }

    private void check(Path site) throws Exception {
        run(site, List.of(), "check");
    }

    private String program(Path site, List<String> under) throws Exception {
        return run(site, under, "build");
    }

    private String run(Path site, List<String> under, String command) throws Exception {
        List<String> words = new ArrayList<>(under);
        words.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"),
                "org.tongbao.cli.Main", command, "--site", site.toString(), "--as-of", "2026-11-22"));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    private static Map<String, String> tree(Path site) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path out = site.resolve("site-output");
        if (Files.exists(out)) {
            try (Stream<Path> all = Files.walk(out)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(out.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)) + "");
                }
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
