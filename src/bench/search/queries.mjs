// What is asked, and what is truly there: query sets drawn by a seed, and for each query every document that contains it.
//
//   node queries.mjs FOLDER COUNT OUT.json      FOLDER as corpus.py writes it; COUNT queries a set
//
// A document contains a text when one of its blocks does, both normalised. Drawn substrings are all Han, or start and end
// where a token does.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [folder, count, out] = process.argv.slice(2);
const COUNT = Number(count);
const here = (path) => new URL(path, import.meta.url);
const source = readFileSync(here('../../../themes/official/assets/search-text.js'), 'utf8');
const { blocks, normalize, runs } = await import('data:text/javascript;base64,' + Buffer.from(source).toString('base64'));
const { pinyin } = createRequire(process.env.BENCH_MODULES + '/')('pinyin-pro');

const documents = readFileSync(`${folder}/documents.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const texts = documents.map((d) => blocks(readFileSync(`${folder}/pages${d.address}index.html`, 'utf8')).map((b) => normalize(b.text)).join('\n'));
const starts = new Int32Array(documents.length);
texts.reduce((at, text, i) => {
  starts[i] = at;
  return at + text.length + 1;
}, 0);
const everything = texts.join('\n');

// Mulberry32: the same seed, the same queries.
let state = 20180927;
function random(below) {
  state = (state + 0x6D2B79F5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
}
const pick = (list) => list[random(list.length)];

// The document a place of the whole text is in.
function documentAt(at) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= at) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

// Whether a place of the whole text is in the midst of a word.
function cutsWord(at) {
  if (!WORDS.test(everything.slice(at - 1, at + 1))) {
    return false;
  }
  const from = Math.max(at - 200, everything.lastIndexOf('\n', at - 1) + 1);
  return runs(everything.slice(from, at + 200)).some((r) => !r.han && from + r.start < at && at < from + r.end);
}

const HAN = /^[\u4e00-\u9fff]+$/;
const WORDS = /^[^\s\u3400-\u9fff]{2}$/;

// The documents that contain a text: wanted, those in which it stands at tokens; also, those in which it only stands in
// the midst of a longer word or number, which may be found, but need not.
function containing(text) {
  const wanted = [];
  const also = [];
  const all = HAN.test(text);
  for (let at = everything.indexOf(text); at >= 0;) {
    const i = documentAt(at);
    const next = i + 1 < starts.length ? starts[i + 1] : everything.length;
    let whole = all;
    while (!whole && at >= 0 && at < next) {
      whole = !cutsWord(at) && !cutsWord(at + text.length);
      at = everything.indexOf(text, at + 1);
    }
    (whole ? wanted : also).push(i);
    at = everything.indexOf(text, next);
  }
  return { wanted, also };
}


const quoted = (text) => `"${text}"`;
// Outside quotes spaces and marks only part a question.
const typed = (text) => (/[\s\[\](){}（）〔〕【】《》〈〉「」『』“”‘’,，:：;；!！?？、。—]/.test(text) ? quoted(text) : text);

// The blocks of a document as they are written.
function written(document) {
  return blocks(readFileSync(`${folder}/pages${document.address}index.html`, 'utf8')).map((b) => b.text);
}

// A piece of n characters as written, that starts and ends where tokens do, from any place of a document's text with the
// same chance; null when it is not all in one block.
function substring(n) {
  const all = written(pick(documents)).map((block) => Array.from(block));
  let at = random(all.reduce((sum, block) => sum + block.length, 0));
  const block = all.find((b) => at < b.length || (at -= b.length, false));
  return piece(block.slice(at, at + n).join(''), n);
}

function ofTitle(n) {
  const characters = Array.from(pick(documents).title);
  const at = random(characters.length);
  return piece(characters.slice(at, at + n).join(''), n);
}

function piece(text, n) {
  const found = runs(normalize(text));
  const length = normalize(text).length;
  return Array.from(normalize(text)).length === n && !/["“”]/.test(text) && found.length && found[0].start === 0
    && found[found.length - 1].end === length ? text : null;
}

function words(text) {
  return Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text), (s) => s.segment);
}

// Words by how often they stand in some of the documents.
function frequentWords() {
  const seen = new Map();
  for (let i = 0; i < Math.min(400, texts.length); i++) {
    words(pick(texts)).filter((w) => w.length >= 2 && w.length <= 4 && HAN.test(w)).forEach((w) => seen.set(w, (seen.get(w) || 0) + 1));
  }
  return [...seen].filter(([, n]) => n > 2).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([w]) => w);
}

function phrase(n) {
  const list = words(pick(written(pick(documents))));
  const at = random(list.length);
  const text = list.slice(at, at + n);
  return text.length === n && text.every((w) => HAN.test(w)) && text.join('').length > n ? text.join('') : null;
}

const frequent = frequentWords();

// One character of a text made another, so that it stands nowhere any more.
function mistaken() {
  const text = substring(5 + random(4));
  if (!text || !HAN.test(text)) {
    return null;
  }
  const at = random(text.length);
  const wrong = text.slice(0, at) + pick(Array.from(pick(frequent))) + text.slice(at + 1);
  return everything.includes(wrong) ? null : { typed: wrong, ...containing(text) };
}

// A piece of a title or a unit in Latin letters, and the documents that have that piece there.
function latin(initials) {
  const name = pick(documents)[pick(['title', 'unit'])];
  const characters = Array.from(name);
  const n = 3 + random(4);
  const at = random(characters.length);
  const text = characters.slice(at, at + n).join('');
  const read = pinyin(name, { toneType: 'none', type: 'array', v: true });
  if (!HAN.test(text) || text.length !== n || read.length !== characters.length) {
    return null;
  }
  const wanted = documents.map((d, i) => i).filter((i) => documents[i].title.includes(text) || documents[i].unit.includes(text));
  return { typed: read.slice(at, at + n).map((s) => (initials ? s[0] : s)).join(''), wanted };
}

function facetted() {
  const i = random(documents.length);
  const word = pick(frequent.slice(0, 300));
  const { kind, year } = documents[i];
  const wanted = containing(word).wanted.filter((d) => documents[d].kind === kind && documents[d].year === year);
  return wanted.length ? { typed: word, facets: { kind: [kind], year: [year] }, wanted } : null;
}

function titled() {
  const { title } = pick(documents);
  const text = normalize(title);
  return /["“”]/.test(title) ? null
    : { typed: typed(title), ...containing(text), first: documents.map((d, i) => i).filter((i) => normalize(documents[i].title) === text) };
}

function plain(text) {
  const query = text && { typed: typed(text), ...containing(normalize(text)) };
  return query && query.wanted.length ? query : null;
}
const han = (text) => (text && HAN.test(text) ? text : null);
const mixed = (text) => (text && !HAN.test(text) ? text : null);

const SETS = {
  'title': titled,
  'word': () => plain(random(2) ? pick(frequent) : pick(frequent.slice(0, 200))),
  'phrase of 2 words': () => quotedPhrase(2),
  'phrase of 3 words': () => quotedPhrase(3),
  '2 characters': () => plain(han(substring(2))),
  '4 characters': () => plain(han(substring(4))),
  '6 characters': () => plain(han(substring(6))),
  '8 characters': () => plain(han(substring(8))),
  '4 characters of a title': () => plain(han(ofTitle(4))),
  '4 characters, mixed': () => plain(mixed(substring(4))),
  '8 characters, mixed': () => plain(mixed(substring(8))),
  'unit': () => plain(pick(documents).unit),
  'word, kind and year': facetted,
  'one wrong character': mistaken,
  'pinyin': () => latin(false),
  'pinyin initials': () => latin(true),
};

function quotedPhrase(n) {
  const text = phrase(n);
  return text && { typed: quoted(text), ...containing(normalize(text)) };
}

const queries = [];
for (const [set, draw] of Object.entries(SETS)) {
  // What stands in many places is drawn as often.
  for (let tries = 0, drawn = 0; drawn < COUNT && tries < COUNT * 100; tries++) {
    const query = draw();
    if (query) {
      drawn++;
      queries.push({ set, ...query });
    }
  }
}
writeFileSync(out, JSON.stringify({ documents: documents.length, queries }));
console.log(`${queries.length} queries about ${documents.length} documents, ${everything.length} characters`);
