#!/usr/bin/env python3
"""Pages to search in: made-up bulletins, or real Chinese text.

corpus.py bulletins N OUT        N invented accountability bulletins; the same N, the same bytes
corpus.py texts FOLDER OUT       the HTML files and manual pages found under FOLDER, cut at their headings

Writes OUT/pages/<kind>/<year>/<id>/index.html, and OUT/documents.jsonl: one document a line, newest first, with its
address, title, date, kind, unit, region and year. What Tongbao indexes (data-search) and what Pagefind indexes
(data-pagefind-body) are the very same elements.
"""
import argparse
import datetime
import gzip
import html
import html.parser
import json
import os
import random
import re
from decimal import ROUND_HALF_UP, Decimal

CITY = "甲州 乙州 丙江 丁湖 戊陵 己渡 庚岭 辛阳 壬口 癸桥".split()
UNITS = ("财政局 发展和改革局 自然资源局 住房和城乡建设局 公安局 市场监督管理局 教育局 卫生健康委员会 交通运输局 水务局 农业农村局 商务局 "
         "政务服务中心 不动产登记中心 城市管理局 应急管理局 人力资源和社会保障局 民政局 司法局 生态环境局 文化和旅游局 统计局 审计局 税务局 "
         "供电公司 供水公司").split()
PROBLEMS = ("窗口排队时间过长 一次性告知不到位 材料重复提交 超期办理未说明理由 电话无人接听 上班时间脱岗 推诿扯皮 收费公示不完整 "
            "执法文书不规范 网上办理渠道不畅 对投诉答复敷衍 项目审批环节多 补贴发放迟缓 信息公开不及时 会议纪律松散 公车使用登记不全 "
            "台账记录缺失 服务态度生硬").split()
MEASURES = ("设立综合受理窗口 公布办理时限并逐件计时 实行首问负责和限时办结 取消无法律依据的证明 开通线上预约 建立容缺受理清单 "
            "对责任人约谈提醒 下发督办通知书 逐月公布进度 引入第三方回访 调整窗口人员配置 修订内部审批流程 开展业务轮训 "
            "公开投诉电话并录音抽查 建立问题台账销号管理 由分管负责人包案").split()
SANCTIONS = "诫勉谈话 通报批评 书面检查 约谈提醒 政务警告 调离岗位 免职".split()
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
KINDS = [("notices", "督查通报", 50), ("cases", "典型案例", 30), ("articles", "工作动态", 12), ("awards", "十佳名单", 4),
         ("ledgers", "整改台账", 4)]
HEADINGS = "基本情况 主要做法 存在问题 处理结果 整改要求 下一步打算".split()

HAN = re.compile("[\u3400-\u9fff]")
SHORTEST = 80  # Han characters of a page of real text
LONGEST = 6000  # characters, after which real text is cut at its next heading or, without one, paragraph


def percent(part, whole, places="0.01"):
    return str((Decimal(part) * 100 / Decimal(whole)).quantize(Decimal(places), ROUND_HALF_UP))


def sentence(r, unit, city, day):
    """One of many; all draw the same numbers, so that the text stays the same when one of them changes."""
    problem, problem2 = r.sample(PROBLEMS, 2)
    measure, measure2 = r.sample(MEASURES, 2)
    sanction, sanction2 = r.sample(SANCTIONS, 2)
    done, doing = r.randint(5, 800), r.randint(1, 300)
    sent = r.randint(300, 2000)
    back = r.randint(200, sent)
    long = r.randint(20, 90)
    short = r.randint(2, long - 5)
    happy = r.randint(back // 2, back)
    k, n, m = r.randint(5, 800), r.randint(20, 900), r.randint(2, 60)
    return r.choice([
        f"{day}，{city}市效能办组织检查组对{unit}开展明察暗访，发现{problem}等问题{n}个。",
        f"检查组现场调阅卷宗{n}份，抽查录音{m}段，随机回访办事群众{k}人次。",
        f"群众反映较为集中的是{problem}，其次是{problem2}。",
        f"{unit}承诺在{m}个工作日内完成整改，并{measure}。",
        f"针对{problem}，该单位{measure}，同时{measure2}。",
        f"共查摆问题{done + doing}个，截至目前已整改{done}个，正在整改{doing}个，整改率{percent(done, done + doing)}%。",
        f"对负有责任的{m}名工作人员分别给予{sanction}、{sanction2}处理。",
        f"窗口平均办理时间由{long}分钟缩短到{short}分钟，网上办件占比提高到{r.randint(50, 99)}.{r.randint(0, 9)}%。",
        f"{unit}负责人表示，将举一反三，{measure}，防止问题反弹。",
        f"本次评议共发放表格{sent}份，回收{back}份，回收率{percent(back, sent, '1')}%，"
        f"其中满意{happy}份，满意率{percent(happy, back)}%。",
        f"市效能办要求各单位对照通报逐项自查，{measure2}，并于月底前报送结果。",
        f"该事项涉及资金{n}万元，惠及企业{m}家、群众{k}户。",
        f"“以前跑{m}趟，现在一次就办好了。”前来办事的{r.choice(SURNAMES)}先生说。",
        f"经复查，{problem}已基本解决，{problem2}仍需持续用力。",
    ])


def bulletin(i, seed=1):
    """The i-th bulletin: what is told of it, and its body as (element, text) pairs, a table as ("table", rows)."""
    r = random.Random(seed * 1_000_003 + i)
    folder, label, _ = r.choices(KINDS, [kind[2] for kind in KINDS])[0]
    city, unit = r.choice(CITY), r.choice(UNITS)
    year, month, day = r.randint(2014, 2025), r.randint(1, 12), r.randint(1, 28)
    said = f"{month}月{day}日"
    problem, _ = r.sample(PROBLEMS, 2)
    body = [("p", sentence(r, unit, city, said))]
    for part in range(r.randint(2, 4)):
        body.append(("h2", f"{'一二三四'[part]}、{r.choice(HEADINGS)}"))
        for _ in range(r.randint(2, 4)):
            body.append(("p", "".join(sentence(r, unit, city, said) for _ in range(r.randint(3, 6)))))
    if folder in ("awards", "ledgers") or r.random() < .2:
        rows = [["序号", "单位", "事项", "责任人", "数量"]]
        for k in range(1, r.randint(6, 14)):
            rows.append([str(k), f"{r.choice(CITY)}市{r.choice(UNITS)}", r.choice(PROBLEMS), f"{r.choice(SURNAMES)}某",
                         str(r.randint(1, 300))])
        body.append(("table", rows))
    body += [("li", measure) for measure in r.sample(MEASURES, 4)]
    return {"address": f"/{folder}/{year}/{i:06d}/", "title": f"关于{city}市{unit}{problem}问题的{label}（{year}年第{i}号）",
            "date": f"{year}-{month:02d}-{day:02d}", "kind": label, "unit": f"{city}市{unit}", "region": city,
            "year": str(year)}, body


class Text(html.parser.HTMLParser):
    """The headings and paragraphs of an HTML file, as (element, text) pairs."""
    HEADING = {"h1", "h2", "h3", "h4"}
    PART = HEADING | {"p", "li", "td", "th", "dt", "dd", "pre", "div", "tr", "br", "section", "table", "ul", "ol", "dl"}
    LEFT_OUT = {"script", "style", "nav", "header", "footer", "aside", "head", "noscript", "button", "svg"}

    def __init__(self):
        super().__init__()
        self.found, self.gathered, self.element, self.out = [], [], "p", 0

    def end(self):
        text = " ".join("".join(self.gathered).split())
        if text:
            self.found.append((self.element, text))
        self.gathered, self.element = [], "p"

    def handle_starttag(self, tag, attrs):
        if tag in self.LEFT_OUT or (tag == "div" and self.out) or ("class", "navheader") in attrs or ("class", "navfooter") in attrs:
            self.out += 1
        if tag in self.PART and not self.out and not (self.element != "p" and tag in ("div", "br")):
            self.end()
            self.element = tag if tag in self.HEADING else "p"

    def handle_endtag(self, tag):
        if self.out and (tag in self.LEFT_OUT or tag == "div"):
            self.out -= 1
        elif tag in self.PART and not self.out and not (self.element != "p" and tag == "div"):
            self.end()

    def handle_data(self, data):
        if not self.out:
            self.gathered.append(data)


def of_html(path):
    with open(path, encoding="utf-8", errors="replace") as f:
        parser = Text()
        parser.feed(f.read())
        parser.end()
        return parser.found


def of_manual(path):
    """A manual page without its macros."""
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as f:
        lines = f.read().split("\n")
    found, gathered = [("h1", os.path.basename(path)[:-3])], []

    def plain(text):
        text = re.sub(r"\\f(\[\w*\]|\(..|.)|\\[&,/|^]|\\s[-+]?\d", "", text)
        return re.sub(r"\\\((..)|\\\[(\w+)\]", " ", text).replace("\\-", "-").replace("\\e", "\\").replace('"', "")

    for line in lines + [".PP"]:
        if line.startswith((".SH", ".SS", ".Sh", ".Ss")) or re.match(r"\.(PP|P|LP|TP|IP|Pp|It|TH|Dd|br|sp)\b", line):
            text = " ".join(" ".join(gathered).split())
            if text:
                found.append(("p", text))
            gathered = []
            if line[:3].upper() in (".SH", ".SS") and plain(line[3:]).strip():
                found.append(("h2", plain(line[3:]).strip()))
            elif line.startswith(".IP"):
                gathered.append(plain(line[3:]))
        elif line.startswith((".", "'")):
            macro = re.match(r"\.(B|I|BR|RB|BI|IB|IR|RI|SM|SB|Nm|Fl|Ar|Xr|Pa|Cm|Em|Ql)\s+(.*)", line)
            if macro:
                gathered.append(plain(macro[2]))
        else:
            gathered.append(plain(line))
    return found


def cut(pairs):
    """Pages of one document: a new one at a heading once the page is long enough."""
    page, size = [], 0
    for element, text in pairs:
        heading = element in Text.HEADING
        if page and (size > LONGEST or (heading and size > LONGEST // 6 and element in ("h1", "h2"))):
            yield page
            page, size = [], 0
        page.append((element, text))
        size += len(text)
    if page:
        yield page


def texts(folder):
    """Documents of real text, with made-up dates: the packages and the folders they come from as kinds and units."""
    files = []
    for parent, folders, names in os.walk(folder):
        folders.sort()
        files += [os.path.join(parent, name) for name in sorted(names)
                  if name.endswith((".html", ".htm")) or (re.search(r"\.\d\w*\.gz$", name) and "/man" in parent)]
    seen, number = set(), 0
    for path in sorted(files):
        if os.path.islink(path):
            continue
        steps = os.path.relpath(path, folder).split(os.sep)
        for page in cut(of_manual(path) if path.endswith(".gz") else of_html(path)):
            text = "".join(t for _, t in page)
            han = len(HAN.findall(text))
            if han < SHORTEST or han * 4 < len(text) or text in seen:
                continue
            seen.add(text)
            number += 1
            title = next((t for e, t in page if e in Text.HEADING), page[0][1])[:60]
            date = datetime.date(2014, 1, 1) + datetime.timedelta(number * 7 % 4380)
            kind, unit = steps[0], steps[-2]
            body = page[1:] if page[0][0] in Text.HEADING and page[0][1] == title else page
            yield {"address": f"/texts/{date.year}/{number:06d}/", "title": title, "date": date.isoformat(), "kind": kind,
                   "unit": unit, "region": CITY[number % len(CITY)], "year": str(date.year)}, body


def page(d, body):
    e = html.escape
    marks = "data-search data-pagefind-body"
    out = [f'<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>{e(d["title"])}</title></head><body><main>',
           "".join(f'<span data-pagefind-filter="{name}:{e(d[name])}"></span>' for name in ("kind", "unit", "region", "year")),
           f'<span data-pagefind-sort="date:{d["date"]}"></span>',
           f'<h1 {marks}>{e(d["title"])}</h1>',
           f'<table {marks}><tr><th>单位</th><td>{e(d["unit"])}</td></tr><tr><th>日期</th><td>{d["date"]}</td></tr></table>',
           f"<div {marks}>"]
    for element, content in body:
        if element == "table":
            out.append("<table>" + "".join(
                "<tr>" + "".join(f"<td>{e(cell)}</td>" for cell in row) + "</tr>" for row in content) + "</table>")
        else:
            element = "h2" if element in Text.HEADING else element
            out.append(f"<{element}>{e(content)}</{element}>")
    out.append("</div></main></body></html>")
    return "\n".join(out) + "\n"


def write(documents, out):
    told, characters = [], 0
    for d, body in documents:
        folder = f"{out}/pages{d['address']}"
        os.makedirs(folder, exist_ok=True)
        text = page(d, body)
        with open(folder + "index.html", "w", encoding="utf-8") as f:
            f.write(text)
        characters += len(text)
        told.append(d)
    told.sort(key=lambda d: (d["date"], d["address"]), reverse=True)
    with open(f"{out}/documents.jsonl", "w", encoding="utf-8") as f:
        f.writelines(json.dumps(d, ensure_ascii=False) + "\n" for d in told)
    print(f"{len(told)} pages, {characters} characters with their tags")


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("what", choices=["bulletins", "texts"])
    a.add_argument("source", help="N, or FOLDER")
    a.add_argument("out")
    a.add_argument("--seed", type=int, default=1)
    a = a.parse_args()
    write(texts(a.source) if a.what == "texts" else (bulletin(i, a.seed) for i in range(1, int(a.source) + 1)), a.out)


if __name__ == "__main__":
    main()
