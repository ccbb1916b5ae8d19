#!/usr/bin/env python3
"""sites.py N OUT   N made-up bulletins as a site of Tongbao, of Hugo and of Eleventy; the same N, the same bytes.

The texts are those of the search bench. Of Tongbao: notices, cases, articles and ledgers with their rows, of 260 units
in ten regions, half of them in a campaign. Of the others: the same texts and tables as Markdown, with lists by unit,
region, year and tag.
"""
import pathlib
import sys

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parent / "search"))
import corpus  # noqa: E402

STATES = "已登记 整改中 已完成待验 已销号".split()
FOLDERS = {"notices": "notices", "cases": "cases", "articles": "articles", "awards": "notices", "ledgers": "ledgers"}
REGION = {city: f"r{i}" for i, city in enumerate(corpus.CITY)}
UNIT = {f"{city}市{unit}": f"r{i}-u{k}" for i, city in enumerate(corpus.CITY) for k, unit in enumerate(corpus.UNITS)}
TAG = {problem: f"t{i}" for i, problem in enumerate(corpus.PROBLEMS)}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def markdown(body, tables=True):
    """The body of a bulletin."""
    parts, last = [], ""
    for element, value in body:
        if element == "table":
            if not tables:
                continue
            head, *rows = value
            text = "\n".join("| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head), *rows])
        else:
            text = {"h2": "## ", "li": "- "}.get(element, "") + value
        parts.append(("\n" if element == last == "li" else "\n\n") + text)
        last = element
    return "".join(parts).strip() + "\n"


def settings(site):
    columns = [("notice", "通报公告"), ("case", "典型案例"), ("article", "工作动态"), ("ledger", "整改台账")]
    lines = ["title: 作风建设公开", "host: 甲州市作风办", "baseUrl: https://www.example.gov.cn", "siteIdCode: '0000000000'",
             "description: 测速用的编造通报", "columns:"]
    lines += [f"  - {{kind: {kind}, name: {name}, description: {name}一栏, keywords: [{name}], type: 工作动态, every: 不定期}}"
              for kind, name in columns]
    lines += ["regions:"]
    lines += [f"  - {{code: {code}, name: {city}, fullName: {city}市, description: 编造的城市}}" for city, code in REGION.items()]
    lines += ["tags:"] + [f"  - {{name: {name}, slug: {slug}}}" for name, slug in TAG.items()]
    write(site / "content/site.yaml", "\n".join(lines) + "\n")
    write(site / "content/units.yaml", "units:\n" + "".join(
        f"  - {{code: {code}, name: {name}, class: 政府部门, region: {code.split('-')[0]}}}\n" for name, code in UNIT.items()))
    for city, code in REGION.items():
        write(site / f"content/campaigns/{code}.md", "\n".join([
            "---", f"title: {city}市作风建设年", "published: 2014-01-01 08:30", "source: 甲州市作风办", 
            f"region: {code}", "---", "编造的专项活动。", ""]))


def of_tongbao(site, i, about, body, first):
    folder = FOLDERS[about["address"].split("/")[1]]
    id_ = f"{folder[0]}{i:06d}"
    problem = next((p for p in TAG if p in about["title"]), None)
    head = [f"title: {about['title']}", f"published: {about['date']} 08:30", "source: 甲州市作风办",
            f"region: {REGION[about['region']]}", f"units: [{UNIT[about['unit']]}]"]
    head += [f"tags: [{problem}]"] if problem else []
    head += [f"campaign: {REGION[about['region']]}"] if i % 2 else []
    if folder == "cases":
        head += ["nature: 反面典型", "facts: 见正文。", "basis: 甲州市作风办督查记录", f"bulletin: {first}"]
    if folder != "ledgers":
        write(site / f"content/{folder}/{about['year']}/{id_}.md", "---\n" + "\n".join(head) + "\n---\n" + markdown(body))
        return
    head += [f"asOf: {about['date']}"]
    entry = site / f"content/ledgers/{about['year']}/{id_}"
    write(entry / "index.md", "---\n" + "\n".join(head) + "\n---\n" + markdown(body, tables=False))
    rows = next((value for element, value in body if element == "table"), [[]])[1:]
    write(entry / "items.csv", "编号,问题,方面,责任单位,整改期限,状态,销号依据\n" + "".join(
        f"{no},{problem},服务,{unit},{int(about['year']) + 1}-06-30,{STATES[int(count) % 4]},"
        f"{f'验收单第{count}号' if int(count) % 4 == 3 else ''}\n"
        for no, unit, problem, _, count in rows))


def of_others(out, i, about, body):
    text = markdown(body)
    kind = about["address"].split("/")[1]
    problem = next((p for p in TAG if p in about["title"]), "其他")
    facts = [f'title: "{about["title"]}"', f"date: {about['date']}", f'unit: "{about["unit"]}"', f'kind: "{about["kind"]}"']
    hugo = facts + [f'units: ["{about["unit"]}"]', f'cities: ["{about["region"]}"]', f'years: ["{about["year"]}"]',
                    f'tags: ["{problem}"]']
    write(out / f"hugo/content/{kind}/{i:06d}.md", "---\n" + "\n".join(hugo) + "\n---\n" + text)
    eleventy = facts + ["layout: page.njk", f'tags: ["{kind}", "{about["region"]}", "{problem}"]']
    write(out / f"eleventy/{kind}/{i:06d}.md", "---\n" + "\n".join(eleventy) + "\n---\n" + text)


def main():
    n, out = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    settings(out / "tongbao")
    bulletins = [corpus.bulletin(i) for i in range(n)]
    first = next(f"n{i:06d}" for i, (about, _) in enumerate(bulletins) if FOLDERS[about["address"].split("/")[1]] == "notices")
    for i, (about, body) in enumerate(bulletins):
        of_tongbao(out / "tongbao", i, about, body, first)
        of_others(out, i, about, body)


if __name__ == "__main__":
    main()
