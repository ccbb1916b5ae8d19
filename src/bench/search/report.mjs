// Prints what was measured side by side, beside the limits, and writes it as JSON.
//
//   node report.mjs FOLDER      reads tongbao.json, pagefind.json, written.json, rows.json; writes report.json
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';

const folder = process.argv[2];
const read = (name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
const rows = read('rows.json');
const written = read('written.json');
const builds = { ours: read('tongbao.json'), ...(existsSync(`${folder}/pagefind.json`) ? { pagefind: read('pagefind.json') } : {}) };
const ENGINES = ['ours', 'pagefind'];

function files(at) {
  return readdirSync(at, { withFileTypes: true }).flatMap((f) => (f.isDirectory() ? files(`${at}/${f.name}`) : [`${at}/${f.name}`]));
}
const MB = 1024 * 1024;

// Of Pagefind the index alone, without its code and its ready-made looks.
function size(engine) {
  const list = engine === 'ours' ? files(`${folder}/search`)
    : files(`${folder}/pagefind`).filter((f) => /\.pf_|pagefind-entry/.test(f));
  return { files: list.length, bytes: list.reduce((sum, f) => sum + statSync(f).size, 0) };
}

const at = (values, q) => {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] : null;
};
const spread = (values) => ({ p50: at(values, .5), p90: at(values, .9), max: at(values, 1) });
const mean = (values) => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : null);
const given = (list, name) => list.map((r) => r[name]).filter((v) => v !== null && v !== undefined);

// What of a set means anything: a text with a mistake in it is nowhere, and one in Latin letters is so many others too.
const MEANS = {
  'one wrong character': ['hits'],
  'pinyin': ['recall', 'hits'],
  'pinyin initials': ['recall', 'hits'],
};

function measured(engine) {
  const sets = {};
  for (const set of new Set(rows[engine].map((r) => r.set))) {
    const list = rows[engine].filter((r) => r.set === set);
    const fresh = list.filter((r) => r.fresh).map((r) => r.fresh);
    const means = MEANS[set] || ['recall', 'precision', 'hits', 'rank'];
    const figure = (name, values) => (means.includes(name) ? mean(values) : null);
    sets[set] = {
      queries: list.length,
      failed: list.filter((r) => r.error).map((r) => `${r.typed}: ${r.error}`),
      recall: figure('recall', given(list, 'recall')),
      precision: figure('precision', given(list, 'precision')),
      hits: figure('hits', given(list, 'hit')),
      rank: figure('rank', given(list, 'reciprocal')),
      ms: { ranked: spread(list.filter((r) => r.ms).map((r) => r.ms.ranked)), all: spread(list.filter((r) => r.ms).map((r) => r.ms.all)) },
      freshMs: { ranked: spread(fresh.map((f) => f.ms.ranked)), all: spread(fresh.map((f) => f.ms.all)) },
      warm: { bytes: spread(fresh.map((f) => f.index.sent)), requests: spread(fresh.map((f) => f.index.requests)) },
      pages: {
        sent: spread(fresh.map((f) => f.pages.sent)), stored: spread(fresh.map((f) => f.pages.stored)),
        requests: spread(fresh.map((f) => f.pages.requests)),
      },
      cold: { bytes: spread(fresh.map((f) => f.cold.sent + f.index.sent)), requests: spread(fresh.map((f) => f.cold.requests + f.index.requests)) },
      misses: list.filter((r) => r.recall < 1 || (r.precision !== null && r.precision < 1)).map((r) => r.typed).slice(0, 20),
    };
  }
  return sets;
}

const result = { documents: written.documents, written, build: {}, sets: {} };
for (const engine of ENGINES.filter((e) => rows[e])) {
  result.build[engine] = { ...builds[engine], ...size(engine) };
  result.sets[engine] = measured(engine);
}

const limits = [];
function hold(what, limit, value, kept, theirs) {
  limits.push({ what, limit, value, kept, theirs });
}

const rounded = (value, digits) => (value === null || value === undefined ? '—' : value.toFixed(digits));
const kb = (bytes) => (bytes === null ? '—' : (bytes / 1024).toFixed(1));

function judge() {
  const ours = result.sets.ours;
  const theirs = result.sets.pagefind;
  const of = (set, pick, form) => (theirs && theirs[set] ? form(pick(theirs[set])) : '—');
  const exact = Object.keys(ours).filter((s) => /characters|phrase/.test(s));
  const least = (sets, name) => Math.min(...exact.filter((s) => sets[s] && sets[s][name] !== null).map((s) => sets[s][name]));
  hold('recall, substrings and phrases, worst set', '1.00', rounded(least(ours, 'recall'), 4), least(ours, 'recall') === 1, theirs ? rounded(least(theirs, 'recall'), 4) : '—');
  hold('precision of the first ten, worst set', '1.00', rounded(least(ours, 'precision'), 4), least(ours, 'precision') === 1, theirs ? rounded(least(theirs, 'precision'), 4) : '—');
  hold('known title, mean reciprocal rank', '≥ .95', rounded(ours.title.rank, 3), ours.title.rank >= .95, of('title', (s) => s.rank, (v) => rounded(v, 3)));
  const four = ours['4 characters'];
  const theirFour = (pick, form) => of('4 characters', pick, form);
  const big = result.documents >= 100000;
  const small = result.documents <= 10000;
  if (small) {
    hold('4 characters, warm, until ranked titles, KB p50', '≤ 25', kb(four.warm.bytes.p50), four.warm.bytes.p50 <= 25 * 1024, theirFour((s) => s.warm.bytes.p50, kb));
    hold('the same, KB p90', '≤ 40', kb(four.warm.bytes.p90), four.warm.bytes.p90 <= 40 * 1024, theirFour((s) => s.warm.bytes.p90, kb));
    hold('the same, requests p90', '≤ 6', four.warm.requests.p90, four.warm.requests.p90 <= 6, theirFour((s) => s.warm.requests.p90, String));
    hold('the same, requests at most', '', four.warm.requests.max, true, theirFour((s) => s.warm.requests.max, String));
    hold('verification and snippets, KB at most', '≤ 45', kb(four.pages.sent.max), four.pages.sent.max <= 45 * 1024, theirFour((s) => s.pages.sent.max, kb));
    hold('the same, requests at most', '≤ 10', four.pages.requests.max, four.pages.requests.max <= 10, theirFour((s) => s.pages.requests.max, String));
    hold('cold, with code and directory, before snippets, KB p90', '≤ 70', kb(four.cold.bytes.p90), four.cold.bytes.p90 <= 70 * 1024, theirFour((s) => s.cold.bytes.p90, kb));
    hold('the same, KB at most', '', kb(four.cold.bytes.max), true, theirFour((s) => s.cold.bytes.max, kb));
  } else {
    hold('4 characters, warm, until ranked titles, KB p90', '≤ 70', kb(four.warm.bytes.p90), four.warm.bytes.p90 <= 70 * 1024, theirFour((s) => s.warm.bytes.p90, kb));
  }
  if (!small) {
    hold('4 characters, until ranked titles, just opened, ms p90', '≤ 150', rounded(four.freshMs.ranked.p90, 0), four.freshMs.ranked.p90 <= 150, theirFour((s) => s.freshMs.ranked.p90, (v) => rounded(v, 0)));
  }
  const { ours: a, pagefind: b } = result.build;
  hold('index without positions, MB', '≤ 60 %', rounded((a.bytes - written.positionBytes) / MB, 1), !b || a.bytes - written.positionBytes <= .6 * b.bytes, b ? rounded(b.bytes / MB, 1) : '—');
  hold('positions, MB', '', rounded(written.positionBytes / MB, 1), true, '—');
  if (small) {
    hold('files', '≤ 1500', a.files, a.files <= 1500, b ? b.files : '—');
  } else {
    hold('files', '', a.files, true, b ? b.files : '—');
  }
  hold('CPU time of the build, s', '≤ 1/10', a.cpu, !b || a.cpu <= b.cpu / 10, b ? b.cpu : '—');
  hold('memory of the build, MB', big ? '< 2048' : '≤ 1/5', a.memory, big ? a.memory < 2048 : !b || a.memory <= b.memory / 5, b ? b.memory : '—');
  hold('time of the build, s', '', a.wall, true, b ? b.wall : '—');
}

// A Chinese character is as wide as two others.
const width = (text) => Array.from(text).reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 0);

function table(head, lines) {
  const all = [head, ...lines].map((line) => line.map(String));
  const widths = head.map((_, i) => Math.max(...all.map((line) => width(line[i]))));
  all.forEach((line, n) => {
    console.log(line.map((cell, i) => (i ? ' '.repeat(widths[i] - width(cell)) + cell : cell + ' '.repeat(widths[i] - width(cell)))).join('  '));
    if (n === 0) {
      console.log(widths.map((w) => '-'.repeat(w)).join('  '));
    }
  });
  console.log('');
}

judge();
result.limits = limits;
console.log(`\n${result.documents} pages\n`);
table(['', 'limit', 'Tongbao', '', 'Pagefind'], limits.map((l) => [l.what, l.limit, l.value, l.limit ? (l.kept ? 'kept' : 'MISSED') : '', l.theirs]));

const sets = Object.keys(result.sets.ours);
const both = (set, form) => ENGINES.map((e) => (result.sets[e] && result.sets[e][set] ? form(result.sets[e][set]) : '—'));
console.log('Found. Of each pair of columns the first is Tongbao, the second Pagefind.\n');
table(['', 'queries', 'recall', '', 'precision', '', 'hits@10', '', 'MRR', ''], sets.map((set) => [
  set, result.sets.ours[set].queries, ...both(set, (s) => rounded(s.recall, 3)), ...both(set, (s) => rounded(s.precision, 3)),
  ...both(set, (s) => rounded(s.hits, 2)), ...both(set, (s) => rounded(s.rank, 3))]));
console.log('KB and requests of one query, p50/p90/max: the index, then pages (Tongbao) or fragments (Pagefind).\n');
const three = (s, form) => [s.p50, s.p90, s.max].map(form).join('/');
const whole = (v) => (v === null ? '—' : String(v));
table(['', 'index KB', '', 'requests', '', 'pages KB', '', 'requests', ''], sets.map((set) => [
  set, ...both(set, (s) => three(s.warm.bytes, kb)), ...both(set, (s) => three(s.warm.requests, whole)),
  ...both(set, (s) => three(s.pages.sent, kb)), ...both(set, (s) => three(s.pages.requests, whole))]));
console.log('Milliseconds in the browser, p50/p90, over this machine\'s own network: until ranked titles stand, until all does;\n'
  + 'in an engine that has run for a while, and in one just opened.\n');
const two = (s) => [s.p50, s.p90].map((v) => rounded(v, 0)).join('/');
table(['', 'ranked', '', 'all', '', 'just opened: ranked', '', 'all', ''], sets.map((set) => [
  set, ...both(set, (s) => two(s.ms.ranked)), ...both(set, (s) => two(s.ms.all)), ...both(set, (s) => two(s.freshMs.ranked)), ...both(set, (s) => two(s.freshMs.all))]));
for (const [set, s] of Object.entries(result.sets.ours)) {
  if (s.failed.length) {
    console.log(`Failed, ${set}: ${s.failed.slice(0, 5).join('; ')}`);
  }
  if (s.misses.length && !MEANS[set]) {
    console.log(`Not all found, or not only what was asked, ${set}: ${s.misses.slice(0, 8).join(' ')}`);
  }
}
writeFileSync(`${folder}/report.json`, JSON.stringify(result, null, 1));
