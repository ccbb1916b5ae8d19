#!/usr/bin/env python3
"""Makes src/main/resources/org/tongbao/search/pinyin.txt of the Unihan database.

pinyin.py UNIHAN_READINGS > pinyin.txt     UNIHAN_READINGS: Unihan_Readings.txt of the Unicode Character Database

A line a syllable without tone (ü as v), then the characters that are read so today: after 通用规范汉字字典 (kTGHZ2013),
现代汉语词典 (kXHC1983) and 现代汉语频率词典 (kHanyuPinlu); characters in none of these after kMandarin.
"""
import collections, re, sys, unicodedata

# The reading of 巿, which looks like 市 and in kXHC1983 stands there as well.
WRONG = {("市", "fu")}

FIELDS = ("kTGHZ2013", "kXHC1983", "kHanyuPinlu", "kMandarin")

def plain(reading):
    letters = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(c for c in letters if not unicodedata.combining(c)).lower()

readings = collections.defaultdict(lambda: collections.defaultdict(list))
for line in open(sys.argv[1], encoding="utf-8"):
    fields = line.rstrip("\n").split("\t")
    if len(fields) == 3 and fields[1] in FIELDS:
        character = int(fields[0][2:], 16)
        for part in fields[2].split():
            part = part.split(":")[-1]
            readings[character][fields[1]] += [re.sub(r"\(\d+\)", "", r) for r in part.split(",")]

syllables = collections.defaultdict(list)
for character in sorted(readings):
    by_field = readings[character]
    modern = by_field["kTGHZ2013"] + by_field["kXHC1983"] + by_field["kHanyuPinlu"]
    if not modern and 0x3400 <= character <= 0x9FFF:
        modern = by_field["kMandarin"]
    for syllable in dict.fromkeys(plain(r) for r in modern):
        if re.fullmatch("[a-z]+", syllable) and (chr(character), syllable) not in WRONG:
            # lüe and nüe are typed in two ways.
            for typed in dict.fromkeys((syllable, re.sub("^([ln])ve$", r"\1ue", syllable))):
                syllables[typed].append(chr(character))

for syllable in sorted(syllables):
    print(syllable, "".join(syllables[syllable]))
