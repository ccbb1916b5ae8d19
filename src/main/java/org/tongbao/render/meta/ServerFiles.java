package org.tongbao.render.meta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The files by which a web server learns how to hand out the site: for nginx in a hidden folder, for hosts of static
 * pages in {@code _headers}.
 *
 * @param host the name of the site's host
 * @param base the path of the site on it, {@code ""} for the root
 * @param moved old addresses and their new ones
 * @param groups by the folder of each kind, the folders of its groups below an entry
 */
public record ServerFiles(String host, String base, Redirects moved, SortedMap<String, List<String>> groups) {

    /** The hidden folder of the files for nginx. */
    public static final String FOLDER = ".nginx/";

    /** The output folder in the example. */
    private static final String ROOT = "/srv/www/site";

    /** The addresses of feeds, in the placeholders of {@code _headers}: of the site, of a column, of a unit and the like. */
    private static final List<String> FEED_FOLDERS = List.of("/", "/:list/", "/:list/:of/");

    /** The endings of files that are worth compressing. */
    public static final Set<String> COMPRESSED =
            new TreeSet<>(Set.of("html", "css", "js", "json", "xml", "csv", "svg", "txt", "webmanifest"));

    public ServerFiles {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /** Each file with its text, by its name in the output folder. */
    public SortedMap<String, String> all() {
        return new TreeMap<>(Map.of(
                FOLDER + "server.conf.example",
                example(),
                FOLDER + "site.conf",
                site(),
                FOLDER + "headers.conf",
                headers(),
                FOLDER + "aliases.map",
                moved.map(),
                FOLDER + "caching.map",
                caching(),
                "_headers",
                forStaticHosts()));
    }

    private String example() {
        return """
                # 由通报（Tongbao）生成。复制到 nginx 的 conf.d 或 sites-enabled 里，改三处：
                # 一、%1$s（root 和四处 include）改成服务器上实际的文件夹；
                # 二、server_name；三、listen 和证书。
                # 不要直接使用本文件：每次生成网站都会整体替换。

                # 旧网址最长200个字符，nginx 默认放不下
                map_hash_bucket_size 512;
                map_hash_max_size 16384;

                map $uri $tongbao_moved {
                    default "";
                    include %2$s/.nginx/aliases.map;
                }
                map $uri $tongbao_cache {
                    include %2$s/.nginx/caching.map;
                }

                server {
                    listen 80;
                    # listen 443 ssl;
                    # ssl_certificate     /etc/nginx/cert/site.pem;
                    # ssl_certificate_key /etc/nginx/cert/site.key;
                    server_name %3$s;
                    root %1$s;
                    include %2$s/.nginx/headers.conf;
                    include %2$s/.nginx/site.conf;
                }
                """.formatted(ROOT, ROOT + base, host);
    }

    private String site() {
        return """
                # 由通报（Tongbao）生成，每次生成都会替换，不要在这里改。放在 server { } 里面，
                # 前面要有 $tongbao_moved 和 $tongbao_cache 两个 map，见 server.conf.example。
                # 网站的首页是 %1$s/，所以 root 里的 %1$s/index.html 就是首页文件。

                charset utf-8;
                charset_types %2$s;
                default_type %3$s;
                types {
                %4$s}

                # 没有 .gz 文件（不是用 --gzip 生成）时由 nginx 压缩
                gzip_static on;
                gzip on;
                gzip_vary on;
                gzip_proxied any;
                gzip_min_length 1024;
                gzip_types %2$s;

                # 跳转只写路径，放在代理后面、换了端口都不会错
                absolute_redirect off;
                server_tokens off;
                autoindex off;
                index index.html;
                etag on;
                add_header Cache-Control $tongbao_cache always;

                # 旧网址转到新网址
                if ($tongbao_moved) {
                    return 301 $tongbao_moved;
                }
                # 网址里不出现 index.html
                if ($request_uri ~ "^((?:/[^/?\\x5c]+)*/)index\\.html(?:[?]|$)") {
                    return 301 $1;
                }
                %8$s
                error_page 404 %1$s/404.html;
                error_page 403 =404 %1$s/404.html;
                location = %1$s/404.html {
                    internal;
                }

                # 隐藏文件、给别的服务器的文件、压缩好的副本，都不公开；.well-known 留给证书
                location ~ /\\.(?!well-known/) {
                    return 404;
                }
                location = %1$s/_headers {
                    return 404;
                }
                location ~ "\\.(?:%5$s)\\.gz$" {
                    return 404;
                }

                location ~ /feed\\.xml$ {
                    types { }
                    default_type %6$s;
                }
                location ~ /feed\\.json$ {
                    types { }
                    default_type %7$s;
                }
                %9$s""".formatted(
                        base,
                        String.join(" ", MediaTypes.TEXT),
                        MediaTypes.UNKNOWN,
                        types(),
                        String.join("|", COMPRESSED),
                        MediaTypes.ATOM,
                        MediaTypes.JSON_FEED,
                        sharedGroups(),
                        moved.locations());
    }

    /** Redirects a group that once had a page of its own to the page that it now shares. */
    private String sharedGroups() {
        List<String> folders = new ArrayList<>();
        SortedSet<String> parts = new TreeSet<>();
        groups.forEach((folder, own) -> {
            if (!own.isEmpty()) {
                folders.add(folder);
                parts.addAll(own);
            }
        });
        return folders.isEmpty()
                ? ""
                : """
                # 行数少的分组不再单独成页，转到同一网页里的位置
                if (!-e $request_filename) {
                    rewrite "^(%s/(?:%s)/(?:[\\w.-]+/)+(?:%s)/)([\\w.-]+)/?$" $1#g-$2? permanent;
                }
                """.formatted(base.replace(".", "\\."), String.join("|", folders), String.join("|", parts));
    }

    /** The endings of each type, as nginx wants them. */
    private static String types() {
        SortedMap<String, String> endings = new TreeMap<>();
        MediaTypes.BY_ENDING.forEach((ending, type) -> endings.merge(type, ending, (a, b) -> a + " " + b));
        return endings.entrySet().stream()
                .map(e -> "    " + e.getKey() + " " + e.getValue() + ";\n")
                .collect(Collectors.joining());
    }

    private static String headers() {
        return """
                # 由通报（Tongbao）生成，每次生成都会替换。放在 server { } 里面。
                # 自己的 location 里只要写了一条 add_header，这里的就全部失效，要在那里再 include 一次。
                %s# 全站已经用 https 之后再打开下面这一条；打开以后，浏览器一年内不再用 http 访问。
                # add_header Strict-Transport-Security "max-age=31536000" always;
                """.formatted(Headers.ALL.stream()
                .map(h -> "add_header " + h.name() + " \"" + h.value() + "\" always;\n")
                .collect(Collectors.joining()));
    }

    private String caching() {
        String path = base.replace(".", "\\.");
        return """
                # 由通报（Tongbao）生成：网页每次都问有没有更新；名字里带校验码的文件一年不用再问；数据和订阅十分钟。
                default "no-cache";
                "~^%1$s/assets/[^/]+\\.[0-9a-f]{10}\\.[a-z0-9]+$" "%2$s";
                "~^%1$s/search/index/[0-9a-f]{2}/[0-9a-f]{10}\\.bin$" "%2$s";
                "~^%1$s/data/.+\\.(?:csv|json)$" "%3$s";
                "~^%1$s/(?:.+/)?feed\\.(?:xml|json)$" "%3$s";
                """.formatted(path, Headers.FOREVER, Headers.SHORT);
    }

    /** The format of Netlify and Cloudflare Pages, which combine the values of several rules for one header. */
    private String forStaticHosts() {
        StringBuilder rules = new StringBuilder(base + "/*\n");
        Headers.ALL.forEach(h -> rules.append("  ")
                .append(h.name())
                .append(": ")
                .append(h.value())
                .append('\n'));
        rule(rules, "/assets/*", "Cache-Control: " + Headers.FOREVER);
        rule(rules, "/search/index/:bucket/*", "Cache-Control: " + Headers.FOREVER);
        rule(rules, "/data/*", "Cache-Control: " + Headers.SHORT);
        for (String folder : FEED_FOLDERS) {
            for (String feed : List.of("feed.xml", "feed.json")) {
                String type = "Content-Type: " + MediaTypes.of(feed);
                rule(rules, folder + feed, type, "Cache-Control: " + Headers.SHORT);
            }
        }
        return rules.toString();
    }

    private void rule(StringBuilder rules, String path, String... headers) {
        rules.append(base).append(path).append('\n');
        for (String header : headers) {
            rules.append("  ").append(header).append('\n');
        }
    }
}
