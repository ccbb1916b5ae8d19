// Asks every query of both engines in Chromium, over the counting server.
//
//   node drive.mjs FOLDER QUERIES.json OUT.json FRESH ENGINE…      FRESH queries of each set are asked of a page just loaded
//
// Each query is asked of an engine that has run for a while: what is shown first, how fast, and all that is found. Some
// are asked of an engine that has just been opened, to count what must be fetched: code and directory until it is ready;
// then, warm, the rest.
import { readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { serve } from './server.mjs';

const [folder, queriesFile, out, fresh, ...engines] = process.argv.slice(2);
const FRESH = Number(fresh);
const LIMITED = '4 characters'; // the set that limits are set for: all of it is asked of a page just loaded
const puppeteer = createRequire(process.env.BENCH_MODULES + '/')('puppeteer-core');
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const assets = process.env.BENCH_ASSETS || here('../../../themes/official/assets');
const { queries } = JSON.parse(readFileSync(queriesFile, 'utf8'));
const addresses = readFileSync(`${folder}/documents.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line).address);
const documentOf = new Map(addresses.map((address, i) => [address, i]));

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!browserPath) {
  console.error('search: Chromium is needed (apt-get install chromium)');
  process.exit(69);
}

// Pagefind names a result by its file, in which its address stands.
if (engines.includes('pagefind')) {
  for (const name of readdirSync(`${folder}/pagefind/fragment`)) {
    const text = gunzipSync(readFileSync(`${folder}/pagefind/fragment/${name}`)).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{')));
    documentOf.set(name.replace('.pf_fragment', ''), documentOf.get(url));
  }
}

const server = await serve({ '/assets/': assets, '/pagefind/': `${folder}/pagefind`, '/search/': `${folder}/search`, '/': `${folder}/pages` }, {
  '/bench.html': '<!doctype html><html lang="zh"><meta charset="utf-8"><script type="module" src="/bench/engines.js"></script></html>',
  '/bench/engines.js': readFileSync(here('engines.mjs'), 'utf8'),
});
const browser = await puppeteer.launch({
  executablePath: browserPath, protocolTimeout: 600000,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

async function opened(engine) {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/bench.html`);
  await page.waitForFunction('window.bench');
  server.taken();
  await page.evaluate((e) => window.bench.open(e), engine);
  return page;
}

// What a request was for: code and directory (which any query needs), index, or the pages that are shown.
const PARTS = {
  ours: (path) => (path.startsWith('/assets/') || path.endsWith('/root.bin') ? 'cold' : path.startsWith('/search/') ? 'index' : 'pages'),
  pagefind: (path) => (path.includes('/fragment/') ? 'pages' : /\/(index|filter)\//.test(path) ? 'index' : 'cold'),
};

// Requests, bytes as stored and as sent, by what they were for. What is fetched of the index once ranked titles stand, to
// find others in the place of those that did not hold what was asked, counts with the pages.
function weighed(opening, log, engine, rankedAt) {
  const parts = Object.fromEntries(['cold', 'index', 'pages'].map((part) => [part, { requests: 0, stored: 0, sent: 0 }]));
  for (const request of opening.concat(log)) {
    const { path, stored, sent, status, at } = request;
    const purpose = opening.includes(request) ? 'cold' : PARTS[engine](path);
    const part = parts[purpose === 'index' && at > rankedAt ? 'pages' : purpose];
    part.requests++;
    part.stored += stored;
    part.sent += sent;
    if (status === 404) {
      throw new Error(`not there: ${path}`);
    }
  }
  return parts;
}

const asked = ({ typed, facets, wanted }) => ({ typed, facets, wanted: wanted.length });

// Waits until nothing is fetched any more: what opens the engine may go on after it says that it is open.
async function quiet() {
  let before = -1;
  while (before !== server.given()) {
    before = server.given();
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
}

// How the first ten and all that was found stand to what is there.
function judged(query, first, all) {
  const wanted = new Set(query.wanted);
  const right = new Set([...query.wanted, ...(query.also || [])]);
  const shown = first.addresses.map((a) => documentOf.get(a));
  const found = new Set(all.map((a) => documentOf.get(a)));
  const firsts = query.first && shown.findIndex((d) => query.first.includes(d));
  return {
    recall: query.wanted.filter((d) => found.has(d)).length / query.wanted.length,
    precision: shown.length ? shown.filter((d) => right.has(d)).length / shown.length : 0,
    hit: shown.some((d) => wanted.has(d)) ? 1 : 0,
    reciprocal: query.first ? (firsts >= 0 ? 1 / (firsts + 1) : 0) : null,
    found: found.size,
    how: first.how,
    ms: { found: first.found, ranked: first.ranked, all: first.took },
  };
}

const begun = Date.now();
function told(engine, what) {
  console.error(`${Math.round((Date.now() - begun) / 1000)} s  ${engine}: ${what}`);
}

const rows = {};
for (const engine of engines) {
  rows[engine] = [];
  const page = await opened(engine);
  let set = '';
  for (const query of queries) {
    if (set !== query.set) {
      set = query.set;
      told(engine, set);
    }
    try {
      const first = await page.evaluate((e, q) => window.bench.find(e, q), engine, asked(query));
      const all = await page.evaluate((e, q) => window.bench.all(e, q), engine, asked(query));
      rows[engine].push({ set: query.set, typed: query.typed, wanted: query.wanted.length, ...judged(query, first, all) });
    } catch (e) {
      rows[engine].push({ set: query.set, typed: query.typed, wanted: query.wanted.length, error: String(e.message).split('\n')[0],
        recall: 0, precision: null, hit: 0, reciprocal: query.first ? 0 : null, found: 0 });
    }
  }
  await page.close();
  told(engine, 'answered every query');
  const seen = {};
  for (let i = 0; i < queries.length; i++) {
    const query = queries[i];
    seen[query.set] = (seen[query.set] || 0) + 1;
    if ((seen[query.set] > FRESH && query.set !== LIMITED) || rows[engine][i].error) {
      continue;
    }
    const one = await opened(engine);
    await quiet();
    const opening = server.taken();
    const first = await one.evaluate((e, q) => window.bench.find(e, q), engine, asked(query));
    rows[engine][i].fresh = {
      ms: { found: first.found, ranked: first.ranked, all: first.took },
      ...weighed(opening, server.taken(), engine, first.rankedAt ?? Infinity),
    };
    await one.close();
  }
  told(engine, 'done');
  writeFileSync(out, JSON.stringify(rows));
}
await browser.close();
server.close();
