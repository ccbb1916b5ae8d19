// Understands what a reader asks, finds the pages in the index, and looks into the pages themselves before it shows them.

import {SearchError} from './search-index.js';
import {aligned, blocks, normalize, runs, spaced, tokens} from './search-text.js';

const LONGEST = 200;
const MOST_TERMS = 24;
const LOOKS = 5;
const MOST_PLACES = 400000;
// Pages that fit about as well are told apart by their age alone: the newest are what a reader wants, and lie in few files.
const STEP = 8;
const SNIPPET = 90;
// Of a piece that occurs more often, the first places are compared.
const MOST_HITS = 100;
const EACH = 3;
// What may be the beginning of a longer word: no Han character, and nothing between words.
const WORD = /^[0-9a-z\xdf-\u052f.]{3,}$/;
const LETTERS = /^[a-z']{2,40}$/;
const SYLLABLE = /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:i?ang?|i?ong|[iu]?a[io]?|u?eng?|u?e[ir]?|u?ang?|u?ai|ing?|i?e|i[aou]?|iao|iu|ou?|ui|un|uo?|v[en]?|er?|n|ng|m)$/;

// What stands between marks: brackets, stops, and a comma or colon but not within a number.
const UNMARKED = /(?:[0-9][,:](?=[0-9])|[^\[\](){}〔〕【】《》〈〉「」『』“”‘’",:;!?、。—])+/g;

/** The pieces of a question: what must stand on a page as it was typed, and what must not. */
export function parse(typed) {
  const asked = spaced(typed);
  if (!asked) {
    throw new SearchError('empty');
  }
  if (Array.from(asked).length > LONGEST) {
    throw new SearchError('long');
  }
  const pieces = [];
  const form = /(-?)(?:"([^"]+)"|“([^”]+)”|(\S+))(?= |$)/g;
  let at = 0;
  while (at < asked.length) {
    form.lastIndex = at;
    const found = form.exec(asked);
    if (!found) {
      break;
    }
    const phrase = found[2] || found[3];
    (phrase ? [phrase] : found[4].match(UNMARKED) || []).map(normalize).forEach(text => {
      const piece = {text, excluded: Boolean(found[1]), phrase: Boolean(phrase), runs: runs(text)};
      if (piece.runs.length) {
        pieces.push(piece);
      }
    });
    at = form.lastIndex + 1;
  }
  if (!pieces.length) {
    throw new SearchError('nothing');
  }
  if (pieces.every(p => p.excluded)) {
    throw new SearchError('onlyExcluded');
  }
  return pieces;
}

/** Whether two runs are so near that a term of their own checks that they are. */
function join(before, after) {
  return before && after && after.start - before.end <= 2;
}

/** The last of a run with the first of the next and what is between: of a word all, of a Han run one character. */
function junction(text, before, after) {
  const left = text.slice(before.start, before.end);
  const right = text.slice(after.start, after.end);
  const parts = [before.han ? Array.from(left).pop() : left, after.han ? Array.from(right)[0] : right];
  // The word first: it tells more than one character.
  return {term: parts.join(text.slice(before.end, after.start)), parts: before.han ? parts.reverse() : parts};
}

/**
 * The terms that together stand for a piece, each with those it is made of: in the index a term that checks others is
 * left out where one of these is rare.
 */
export function cover(piece) {
  const needs = [];
  piece.runs.forEach((run, i) => {
    const before = piece.runs[i - 1];
    const after = piece.runs[i + 1];
    if (join(before, run)) {
      needs.push(junction(piece.text, before, run));
    }
    const characters = Array.from(piece.text.slice(run.start, run.end));
    const touched = join(before, run) || join(run, after);
    if (!run.han || characters.length === 1) {
      if (!touched) {
        needs.push({term: characters.join('')});
      }
    } else if (characters.length === 2) {
      needs.push({term: characters.join('')});
    } else {
      const last = characters.length - 3;
      const step = characters.length > 8 ? 3 : 2;
      for (let at = 0; at < last + step; at += step) {
        const three = characters.slice(Math.min(at, last), Math.min(at, last) + 3);
        needs.push({term: three.join(''), parts: [three[0] + three[1], three[1] + three[2]]});
      }
    }
  });
  if (needs.length <= MOST_TERMS) {
    return needs;
  }
  return Array.from({length: MOST_TERMS}, (none, i) => needs[Math.floor(i * needs.length / MOST_TERMS)]);
}

/** The lists of pages that a need comes to; null when no page has it. */
async function listsOf(index, need) {
  const found = await index.postings(need.term);
  if (found || !need.parts) {
    return found && [found];
  }
  const first = await index.postings(need.parts[0]);
  if (!first) {
    return null;
  }
  if (first.count <= 10) {
    return [first];
  }
  const second = await index.postings(need.parts[1]);
  return second && (Math.min(first.count, second.count) <= index.frequent) ? [first, second] : null;
}

/** The pages that are in all lists, with how well they fit. Those with every term in their name go before all others. */
function together(lists, documents) {
  const hits = new Uint8Array(documents);
  const scores = new Uint16Array(documents);
  const names = new Uint8Array(documents);
  lists.forEach(list => {
    for (let i = 0; i < list.ids.length; i++) {
      hits[list.ids[i]]++;
      scores[list.ids[i]] += list.impacts[i];
    }
    for (let i = 0; i < list.named.length; i++) {
      const id = list.ids[list.named[i]];
      scores[id] += list.ofName;
      names[id]++;
    }
  });
  const shortest = lists.reduce((a, b) => a.count <= b.count ? a : b);
  const ids = Array.from(shortest.ids).filter(id => hits[id] === lists.length);
  return {ids, hits, score: id => names[id] === lists.length ? 1000 : Math.floor(scores[id] / STEP)};
}

function unique(lists) {
  return Array.from(new Set(lists));
}

/** The pages of all words with one beginning, as one list. */
async function begun(index, beginning) {
  const lists = await index.beginning(beginning, 4);
  const ids = unique([].concat(...lists.map(l => Array.from(l.ids)))).sort((a, b) => a - b);
  return ids.length ? {ids, impacts: [], named: [], ofName: 0, count: ids.length} : null;
}

/** The lists that a page must be in to hold a piece, and whether they say it all; null when no page is. */
async function listsOfPiece(index, piece) {
  if (piece.open) {
    const list = await begun(index, piece.text);
    return list && {lists: [list], exact: false};
  }
  const needs = cover(piece);
  const found = await Promise.all(needs.map(n => listsOf(index, n)));
  if (found.includes(null)) {
    return null;
  }
  const lists = unique([].concat(...found));
  // The piece is one term and nothing else, and the list is that of the term, not of a rare part of it.
  const alone = needs.length === 1 && needs[0].term === piece.text;
  return {lists, exact: alone && lists[0] === await index.postings(needs[0].term)};
}

async function candidates(index, pieces) {
  const wanted = pieces.filter(p => !p.excluded);
  const looked = await Promise.all(wanted.map(p => listsOfPiece(index, p)));
  if (looked.includes(null)) {
    return null;
  }
  const lists = unique([].concat(...looked.map(l => l.lists)));
  const found = together(lists.slice(0, 255), index.documents);
  found.exact = looked.every(l => l.exact);
  for (const piece of pieces) {
    if (piece.excluded) {
      await exclude(index, piece, found);
    } else if (piece.phrase && found.ids.length > 10) {
      await inPlace(index, piece, found, wanted.length === 1);
    }
  }
  return found;
}

/** Leaves out what is known to hold the piece; what only may is looked at when it is to be shown. */
async function exclude(index, piece, found) {
  const out = await listsOfPiece(index, piece);
  if (out && out.exact) {
    const ids = new Set(out.lists[0].ids);
    found.ids = found.ids.filter(id => !ids.has(id));
  } else if (out) {
    found.exact = false;
  }
}

/** Leaves only pages in which the tokens of a phrase follow each other, unless their places are too much to load. */
async function inPlace(index, piece, found, alone) {
  const wanted = placed(piece);
  const lists = await Promise.all(wanted.map(t => index.postings(t.term)));
  if (!lists.length || lists.some(l => !l || !l.places)
      || lists.reduce((sum, l) => sum + l.places.length, 0) > MOST_PLACES) {
    return;
  }
  const places = await Promise.all(lists.map(l => index.places(l)));
  const byPage = lists.map((list, n) => {
    const map = new Map();
    list.ids.forEach((id, i) => { map.set(id, places[n][i]); });
    return map;
  });
  found.ids = found.ids.filter(id => {
    return (byPage[0].get(id) || []).some(start => {
      return wanted.every((t, n) => {
        return (byPage[n].get(id) || []).includes(start + t.at - wanted[0].at);
      });
    });
  });
  // Tokens say nothing of the marks between them, nor of a character that stands alone.
  const plain = piece.runs.length === 1 && piece.runs[0].start === 0 && piece.runs[0].end === piece.text.length;
  found.exact = alone && plain;
}

/** The tokens of a piece that have places, and how far on each is; of a Han run every second and the last. */
function placed(piece) {
  const all = [];
  let place = 0;
  piece.runs.forEach((run, i) => {
    if (i > 0 && piece.runs[i - 1].end !== run.start) {
      place++;
    }
    const characters = Array.from(piece.text.slice(run.start, run.end));
    if (!run.han) {
      all.push({term: characters.join(''), at: place++});
      return;
    }
    for (let at = 0; at < characters.length - 1; at++) {
      if (at % 2 === 0 || at === characters.length - 2) {
        all.push({term: characters[at] + characters[at + 1], at: place + at});
      }
    }
    place += characters.length;
  });
  return all;
}

/** The same pieces in simplified characters; null when they are in such. */
async function simplified(index, pieces) {
  const simple = pieces.some(p => p.runs.some(r => r.han)) ? await index.simplified() : new Map();
  const all = pieces.map(p => ({...p, text: p.text.replace(/[^]/g, c => simple.get(c) || c)}));
  return all.some((p, i) => p.text !== pieces[i].text) ? all : null;
}

/** The same pieces, of which those that are one word may be the beginning of a longer one; null when none is. */
function opened(pieces) {
  const all = pieces.map(p => ({...p, open: !p.excluded && !p.phrase && WORD.test(p.text) && p.runs.length === 1}));
  return all.some(p => p.open) ? all : null;
}

/** For a question without an answer: pages that lack so few of its tokens that one wrong character may be why. */
async function near(index, pieces) {
  if (pieces.some(p => p.excluded) || pieces.reduce((sum, p) => sum + Array.from(p.text).length, 0) < 5) {
    return null;
  }
  const terms = unique([].concat(...pieces.map(p => tokens(p.text))));
  const lists = (await Promise.all(terms.slice(0, MOST_TERMS).map(t => index.postings(t)))).filter(Boolean);
  if (!lists.length) {
    return null;
  }
  const found = together(lists, index.documents);
  const least = Math.max(1, Math.min(terms.length, MOST_TERMS) - 2);
  found.ids = [];
  for (let id = 0; id < index.documents; id++) {
    if (found.hits[id] >= least) {
      found.ids.push(id);
    }
  }
  const score = found.score;
  found.score = id => found.hits[id] * 2000 + score(id);
  return found;
}

/**
 * The part of a text that becomes the piece by the fewest changes of one character: of several rather one with the same
 * ends, then one as long.
 */
export function nearest(piece, text) {
  const a = Array.from(piece);
  const b = Array.from(text);
  let row = a.map((c, i) => ({changes: i + 1, from: 0}));
  let best = {changes: a.length, rank: Infinity, word: piece};
  b.forEach((character, at) => {
    let diagonal = {changes: 0, from: at};
    let left = {changes: 0, from: at + 1};
    row = row.map((above, i) => {
      const same = diagonal.changes + (a[i] === character ? 0 : 1);
      left = same <= Math.min(left.changes, above.changes) + 1 ? {changes: same, from: diagonal.from}
        : left.changes <= above.changes ? {changes: left.changes + 1, from: left.from}
          : {changes: above.changes + 1, from: above.from};
      diagonal = above;
      return left;
    });
    const word = b.slice(left.from, at + 1);
    const rank = left.changes * 1000 + (word[0] === a[0] ? 0 : 100) + (character === a[a.length - 1] ? 0 : 100)
      + Math.abs(word.length - a.length);
    if (left.changes < a.length && rank < best.rank) {
      best = {changes: left.changes, rank, word: word.join('')};
    }
  });
  return best;
}

/** What stands on a page in the place of a piece: the piece itself, or what is nearest to it, without marks around it. */
function nearestOn(page, piece) {
  if (page.some(b => b.plain.includes(piece))) {
    return {changes: 0, word: piece};
  }
  const found = page.map(b => nearest(piece, b.plain)).reduce((a, b) => b.rank < a.rank ? b : a);
  const within = runs(found.word);
  return {changes: found.changes, word: within.length ? found.word.slice(within[0].start, within[within.length - 1].end) : piece};
}

/** Which words were looked for in the place of others. */
function instead(typed, used) {
  const changed = typed.map((t, i) => [t, used[i]]).filter(([t, u]) => t !== u);
  return changed.length ? {of: changed.map(c => c[0]).join(' '), word: changed.map(c => c[1]).join(' ')} : null;
}

/** Ways to read letters as syllables, the last one perhaps begun only; found from the end, each place once. */
export function syllables(letters) {
  const from = [];
  from[letters.length] = [[]];
  for (let at = letters.length - 1; at >= 0; at--) {
    const ways = [];
    for (let end = Math.min(at + 6, letters.length); end > at; end--) {
      const head = letters.slice(at, end);
      if (SYLLABLE.test(head) || (end === letters.length && /^[b-df-hj-np-tw-z]h?$/.test(head))) {
        from[end].forEach(rest => { ways.push([head].concat(rest)); });
      }
    }
    from[at] = letters[at] === "'" ? from[at + 1] : ways.slice(0, 8);
  }
  return from[0];
}

/** Pages with the letters in the spelling of a name: whole syllables, or the first letter of each. */
async function spelled(index, pieces) {
  const letters = pieces[0].text;
  if (pieces.length > 1 || pieces[0].phrase || !LETTERS.test(letters)) {
    return null;
  }
  const ways = syllables(letters.replace(/'+/g, "'")).map(way => {
    if (way.length === 1) {
      return ['\u0001' + way[0]];
    }
    return way.slice(1).map((s, i) => {
      return '\u0001' + way[i] + "'" + s + (i + 2 < way.length ? "'" : '');
    });
  });
  const initials = letters.replace(/'/g, '');
  if (initials.length < 9) {
    const last = Math.max(0, initials.length - 3);
    const grams = [];
    for (let at = 0; at < last + 2; at += 2) {
      grams.push('\u0002' + initials.substr(Math.min(at, last), 3));
    }
    ways.push(grams);
  }
  const ids = new Set();
  await Promise.all(ways.map(async prefixes => {
    const sets = await Promise.all(prefixes.map(async prefix => {
      const list = await begun(index, prefix);
      return new Set(list && list.ids);
    }));
    sets[0].forEach(id => {
      if (sets.every(s => s.has(id))) {
        ids.add(id);
      }
    });
  }));
  return ids.size ? {ids: Array.from(ids), exact: false, score: () => 0} : null;
}

/** The part of a text that letters spell: whole syllables, the last one perhaps begun only, or the first letter of each. */
function spelledIn(text, letters, readings) {
  const all = Array.from(text);
  for (const cut of [s => s, s => s[0]]) {
    for (let from = 0; from < all.length; from++) {
      let ends = new Set([0]);
      for (let at = from; ends.size && at < all.length; at++) {
        const next = new Set();
        const own = (readings.get(all[at]) || []).map(cut);
        ends.forEach(end => own.forEach(s => {
          const rest = letters.slice(end);
          if (rest.startsWith(s) || s.startsWith(rest)) {
            next.add(Math.min(letters.length, end + s.length));
          }
        }));
        if (next.has(letters.length)) {
          return all.slice(from, at + 1).join('');
        }
        ends = next;
      }
    }
  }
  return null;
}

/** The titles of pages, each with its units and regions. */
async function namesOf(index, ids, hits) {
  const facets = await Promise.all(['unit', 'region'].map(name => index.facet(name)));
  return ids.map((id, i) => normalize([hits[i].title]
    .concat([].concat(...facets.map(f => f.of(id).map(v => f.values[v].label))).sort()).join('\u2029')));
}

async function narrowed(index, ids, chosen, but) {
  for (const name of Object.keys(chosen || {})) {
    if (name !== but && chosen[name].length) {
      const facet = await index.facet(name);
      ids = ids.filter(id => {
        return facet.of(id).some(v => chosen[name].includes(facet.values[v].value));
      });
    }
  }
  return ids;
}

async function counted(index, ids, chosen) {
  const counts = {};
  for (const name of Object.keys(index.facetFiles)) {
    const facet = await index.facet(name);
    const numbers = new Uint32Array(facet.values.length);
    (await narrowed(index, ids, chosen, name)).forEach(id => {
      facet.of(id).forEach(v => { numbers[v]++; });
    });
    counts[name] = facet.values.map((v, i) => ({value: v.value, label: v.label, count: numbers[i]}))
      .filter(v => v.count || (chosen && chosen[name] || []).includes(v.value))
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  }
  return counts;
}

/** A text in parts, with the pieces marked. */
export function marked(raw, pieces) {
  const laid = aligned(raw);
  const parts = [];
  let at = 0;
  let end = 0;
  while (laid && at < laid.text.length) {
    let next = -1;
    let length = 0;
    pieces.forEach(piece => {
      const found = laid.text.indexOf(piece, at);
      if (found >= 0 && (next < 0 || found < next || (found === next && piece.length > length))) {
        next = found;
        length = piece.length;
      }
    });
    if (next < 0) {
      break;
    }
    const from = laid.from[next];
    const to = laid.from[next + length];
    if (from > end) {
      parts.push({t: raw.slice(end, from), m: false});
    }
    parts.push({t: raw.slice(from, to), m: true});
    end = to;
    at = next + length;
  }
  if (end < raw.length) {
    parts.push({t: raw.slice(end), m: false});
  }
  return parts;
}

/** Of each piece the first places in a text, as it stands, in their order. */
function places(laid, pieces) {
  const found = [];
  pieces.forEach(piece => {
    let at = laid.text.indexOf(piece);
    for (let n = 0; n < MOST_HITS && at >= 0; n++) {
      found.push({at: laid.from[at], piece});
      at = laid.text.indexOf(piece, at + piece.length);
    }
  });
  return found.sort((a, b) => a.at - b.at);
}

/** Where the table after a place begins. */
function tableAfter({text, rows}, at) {
  return (rows.find(r => r.start > at && (r.head || r.cells.length)) || {start: text.length}).start;
}

/**
 * What stands at a place: how many of the pieces, each counted so often, less where the row has no address of its own,
 * and least in the head of a table; and in which row.
 */
function hitAt(block, at, pieces, all) {
  const number = block.rows.reduce((found, row, n) => row.start <= at && at < row.end ? n : found, -1);
  const row = block.rows[number];
  const count = (from, to, labels) => pieces.filter(p => labels.some(l => l.includes(p))
    || all.some(one => one.piece === p && one.at >= from && one.at < to)).length * EACH;
  if (!row) {
    return {block, at, score: count(at, Math.min(tableAfter(block, at), at + SNIPPET), [])};
  }
  if (row.head) {
    const next = block.rows[number + 1];
    const followed = next && next.cells.length;
    return {block, at: followed ? next.start : at, row: followed ? next : null, score: count(row.start, row.end, []) - 2};
  }
  return {block, at, row, score: count(row.start, row.end, row.cells.map(c => normalize(c.label))) - (row.own ? 0 : 1)};
}

/** The first of the places with the most pieces, rather one that is not in the title. */
function bestHit(page, wanted) {
  const pieces = unique(wanted);
  let best = null;
  for (const block of page.slice(1).concat(page.slice(0, 1))) {
    if (pieces.some(p => block.plain.includes(p))) {
      const laid = aligned(block.text);
      const all = laid ? places(laid, pieces) : [];
      const hit = all.map(one => hitAt(block, one.at, pieces, all))
        .reduce((a, b) => b.score > a.score ? b : a, {block, at: 0, score: 0});
      best = best && hit.score <= best.score ? best : hit;
      if (hit.score === EACH * pieces.length) {
        break;
      }
    }
  }
  return best || {block: page[1] || page[0], at: 0};
}

/** The words around a hit, from the start of its row or of its sentence when that is near. */
function around(raw, hit, row, pieces) {
  const cutAt = Math.max(0, hit - 40);
  const near = /^[\udc00-\udfff]/.test(raw.slice(cutAt)) ? cutAt + 1 : cutAt;
  const before = raw.slice(near, hit);
  const ofRow = row && row.start < hit && hit - row.start <= 40;
  const from = ofRow ? row.start : near + before.length - (/[^。；！？\s]*$/.exec(before)[0].length);
  const cut = raw.slice(from, from + SNIPPET).replace(/[\ud800-\udbff]$/, '');
  const more = from + cut.length < raw.trimEnd().length;
  return marked((!ofRow && from > 0 && from === near ? '…' : '') + cut.replace(/\s+/g, ' ').trim() + (more ? '…' : ''), pieces);
}

/** A row of a table, each value after the name of its column; from the cell with the hit when that would be cut off. */
function ofRow(text, row, hit, pieces) {
  const value = (from, to) => text.slice(from, to).replace(/\s+/g, ' ').trim();
  const length = cell => cell.label.length + cell.value.length + 2;
  const pair = (label, said, after) => marked(label, pieces).map(part => ({...part, l: true})).concat(marked(' ' + said, pieces), after ? {t: after, m: false} : []);
  let cells = row.cells.map(c => ({label: c.label, value: value(c.start, c.end),
    hit: c.start <= hit && hit < c.end ? value(c.start, hit).length : -1})).filter(c => c.value);
  let parts = [];
  const at = cells.findIndex(c => c.hit >= 0);
  const before = cells.slice(0, Math.max(0, at)).reduce((sum, c) => sum + length(c), 0);
  if (at >= 0 && before + cells[at].label.length + cells[at].hit + 20 > SNIPPET) {
    const first = cells[0];
    parts = at === 0 ? [] : length(first) > 30 ? [{t: '…', m: false}] : pair(first.label, first.value, ' …');
    cells = cells.slice(at);
  }
  let room = SNIPPET;
  for (let i = 0; i < cells.length && room > 0; i++) {
    const cell = cells[i];
    const skipped = i === 0 ? Math.max(0, cell.hit - 40) : 0;
    const end = Math.min(cell.value.length, skipped + Math.max(0, room - cell.label.length));
    const said = (skipped ? '…' : '')
      + cell.value.slice(skipped, end).replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
    const last = i + 1 === cells.length;
    room = end < cell.value.length ? 0 : room - cell.label.length - said.length - 2;
    const cut = end < cell.value.length || (room <= 0 && !last);
    parts = parts.concat(pair(cell.label, said, cut ? '…' : last ? '' : ' '));
  }
  return parts;
}

/** What of a page answers: the row or the words with the most pieces, and the address of the row within the page. */
function snippet(page, pieces) {
  if (!page.length) {
    return {anchor: '', snippet: []};
  }
  const {block, at, row} = bestHit(page, pieces);
  const parts = row && row.cells.length ? ofRow(block.text, row, at, pieces) : around(block.text.slice(0, row ? row.end : tableAfter(block, at)), at, row, pieces);
  return {anchor: row ? row.anchor : '', snippet: parts};
}

export class Search {
  /** Looks into an index; the pages themselves lie under a base path of the same site. */
  constructor(index, base) {
    this.index = index;
    this.base = base;
    this.pages = new Map();
  }

  /** The blocks of a page, as they stand and normalised. */
  page(address) {
    const pages = this.pages;
    if (!pages.has(address)) {
      const page = fetch(this.base + address, {credentials: 'omit'}).then(answer => {
        // A page that was taken away since holds nothing any more.
        return answer.ok ? answer.text() : answer.status === 404 || answer.status === 410 ? '' : Promise.reject(new Error());
      }).then(html => {
        return blocks(html).map(block => ({...block, plain: normalize(block.text)}));
      });
      page.catch(() => { pages.delete(address); });
      pages.set(address, page);
    }
    return pages.get(address).catch(() => { throw new SearchError('network'); });
  }

  /** What a question finds: as it was typed, else in the first other way that finds something. */
  async find(request, onRanked) {
    const index = this.index;
    const typed = parse(request.q);
    const exact = await this.answer(request, typed, await candidates(index, typed), 'exact', onRanked);
    if (exact.hits.length || exact.more || (request.from > 0 && exact.total > 0)) {
      return exact;
    }
    const simple = await simplified(index, typed);
    const pieces = simple || typed;
    const texts = all => all.filter(p => !p.excluded).map(p => p.text);
    const simpler = instead(texts(typed), texts(pieces));
    const open = opened(pieces);
    const ways = {
      simplified: () => simple && candidates(index, simple),
      pinyin: () => spelled(index, pieces),
      beginning: () => open && candidates(index, open),
      near: () => near(index, pieces)
    };
    for (const how of Object.keys(ways)) {
      const found = await ways[how]();
      const answer = found && await this.answer(request, pieces, found, how, how === 'near' ? null : onRanked);
      if (answer && answer.hits.length) {
        answer.instead = answer.instead || (how === 'simplified' ? simpler : null);
        return answer;
      }
    }
    exact.instead = simpler;
    return exact;
  }

  async answer(request, pieces, found, how, onRanked) {
    const from = request.from || 0;
    const size = request.size || 10;
    const answer = {total: 0, exact: true, how, next: from, more: false, hits: [], facets: null, instead: null};
    const all = found ? found.ids : [];
    const index = this.index;
    const ids = await narrowed(index, all, request.facets, '');
    if (request.counts) {
      answer.facets = await counted(index, all, request.facets);
    }
    ids.sort((a, b) => (request.order === 'newest' ? 0 : found.score(b) - found.score(a)) || a - b);
    answer.total = ids.length;
    answer.exact = Boolean(found && found.exact) || !ids.length;
    const wanted = pieces.filter(p => !p.excluded).map(p => p.text);
    const readings = how === 'pinyin' && await index.readings();
    let looked = 0;
    while (answer.hits.length < size && answer.next < ids.length && looked < size * LOOKS) {
      const few = ids.slice(answer.next, answer.next + Math.min(size - answer.hits.length, size * LOOKS - looked));
      const titles = await index.titles(few);
      const hits = titles.map(t => Object.assign(t, {anchor: '', titleParts: marked(t.title, wanted), snippet: []}));
      // The page that is called just so goes first.
      const called = hit => Number(normalize(hit.title) === normalize(wanted.join(' ')));
      if (answer.next === 0 && request.order !== 'newest') {
        hits.sort((a, b) => called(b) - called(a));
      }
      if (onRanked && looked === 0) {
        onRanked({total: answer.total, exact: answer.exact, how, hits});
      }
      // Who only counts what may fit need not look.
      if (request.verify === false) {
        answer.hits = hits;
        answer.next += few.length;
        break;
      }
      const pages = await Promise.all(hits.map(h => this.page(h.address)));
      const names = readings && await namesOf(index, few, hits);
      hits.forEach((hit, i) => {
        if (readings || holds(pages[i], pieces, how === 'near')) {
          const words = wanted.map(w => how === 'near' ? nearestOn(pages[i], w).word
            : readings && spelledIn(names[i], w.replace(/'/g, ''), readings) || w);
          Object.assign(hit, snippet(pages[i], words), {titleParts: marked(hit.title, words)});
          // Who names the page wants to see it from its start.
          hit.anchor = words.every(w => normalize(hit.title).includes(w)) ? '' : hit.anchor;
          answer.instead = answer.instead || instead(wanted, words);
          answer.hits.push(hit);
        }
      });
      looked += few.length;
      answer.next += few.length;
    }
    answer.more = answer.next < ids.length;
    if (!answer.hits.length && answer.more && request.verify !== false && how !== 'near' && !found.placed) {
      // So many pages that only seem to fit: now the places of the tokens are worth their bytes.
      for (const piece of pieces.filter(p => !p.excluded)) {
        await inPlace(index, piece, found, false);
      }
      found.placed = true;
      return this.answer(request, pieces, found, how, null);
    }
    if (request.verify !== false && from === 0 && !answer.more) {
      answer.total = answer.hits.length;
      answer.exact = true;
    } else if (how === 'near') {
      answer.exact = false;
    }
    return answer;
  }

  /** What a question names by the longest of its names, of two such neither; with its state and its phone. */
  async card(typed) {
    const asked = normalize(typed);
    let card = null;
    let most = 0;
    (await this.index.names()).forEach(name => {
      const length = Math.max(0, ...name.forms.map(normalize).filter(f => asked.includes(f)).map(f => f.length));
      card = length > most ? name : length === most ? null : card;
      most = Math.max(most, length);
    });
    return card;
  }

  /** Names that begin with what was typed, then those that hold it. */
  async suggest(typed) {
    const asked = normalize(typed);
    if (!asked) {
      return [];
    }
    const letters = asked.replace(/[' ]/g, '');
    const found = [];
    (await this.index.names()).forEach(name => {
      const at = normalize(name.text).indexOf(asked);
      const spelling = name.spellings.some(s => letters.length > 1 && s.startsWith(letters));
      if (at >= 0 || spelling) {
        found.push({name, rank: at === 0 ? 0 : spelling ? 1 : 2});
      }
    });
    return found.sort((a, b) => a.rank - b.rank).slice(0, 8).map(f => f.name);
  }
}

/** Whether a page holds every piece and none that is excluded; for near ones, with one character changed in all. */
function holds(page, pieces, nearly) {
  let changed = 0;
  return pieces.every(piece => {
    if (!nearly || piece.excluded) {
      return page.some(b => b.plain.includes(piece.text)) !== piece.excluded;
    }
    changed += page.length ? nearestOn(page, piece.text).changes : 2;
    return changed <= 1;
  });
}
