// Reads the static index of the site: the files that docs/search.md describes. Each is named by the hash of its content,
// so that a file that was cut short or damaged on its way is known for what it is.

const FORM = 3;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** What went wrong, by the codes that the page has words for. */
export class SearchError extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

export function hashOf(bytes) {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < bytes.length; i++) {
    a = Math.imul(a ^ bytes[i], 0x01000193);
    b = Math.imul(b ^ bytes[i], 0x5bd1e995);
    b ^= b >>> 15;
  }
  a ^= b >>> 16;
  return (a >>> 0).toString(16).padStart(8, '0') + (b & 0xffff).toString(16).padStart(4, '0');
}

class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at || 0;
  }

  get() {
    return this.bytes[this.at++];
  }

  number() {
    let value = 0;
    let shift = 0;
    let byte;
    do {
      byte = this.bytes[this.at++];
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  }

  part(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return decoder.decode(this.part(this.number()));
  }

  hash() {
    return Array.from(this.part(6), b => b.toString(16).padStart(2, '0')).join('');
  }

  // A term that shares its beginning with the one before.
  term(before) {
    const shared = this.number();
    const rest = this.part(this.number());
    const term = new Uint8Array(shared + rest.length);
    term.set(before.subarray(0, shared));
    term.set(rest, shared);
    return term;
  }
}

function compare(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) {
      return a[i] - b[i];
    }
  }
  return a.length - b.length;
}

function startsWith(term, prefix) {
  return term.length >= prefix.length && prefix.every((b, i) => term[i] === b);
}

/** The last place whose first term is not above a term; 0 when all are above. */
function placeOf(firsts, term) {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (compare(firsts[middle].first, term) <= 0) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** What stands after the letter that a file begins with, unpacked. */
async function unpacked(packed) {
  const stream = new Blob([packed.subarray(1)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function small(count, least, width, input) {
  const values = new Uint32Array(count).fill(least);
  let bits = 0;
  let held = 0;
  for (let i = 0; i < count && width > 0; i++) {
    while (held < width) {
      bits |= input.get() << held;
      held += 8;
    }
    values[i] += bits & ((1 << width) - 1);
    bits >>>= width;
    held -= width;
  }
  return values;
}

function gaps(count, input) {
  const ids = new Int32Array(count);
  let last = -1;
  for (let i = 0; i < count; i++) {
    last += input.number() + 1;
    ids[i] = last;
  }
  return ids;
}

function without(missing, bound) {
  const ids = new Int32Array(bound - missing.length);
  let next = 0;
  for (let id = 0, at = 0; id < bound; id++) {
    if (missing[next] === id) {
      next++;
    } else {
      ids[at++] = id;
    }
  }
  return ids;
}

function set(form, count, bound, input) {
  if (form === 0) {
    return gaps(count, input);
  }
  if (form === 2) {
    const bits = input.part((bound + 7) >> 3);
    const ids = new Int32Array(count);
    for (let id = 0, at = 0; at < count; id++) {
      if (bits[id >> 3] >> (id & 7) & 1) {
        ids[at++] = id;
      }
    }
    return ids;
  }
  return without(form === 1 ? gaps(bound - count, input) : [], bound);
}

/** The pages of a term, ascending; how much each counts; which of them have it in their name, by ordinal. */
function postings(bytes, documents) {
  const input = new Reader(bytes);
  const count = input.number();
  const form = input.get();
  const least = input.get();
  const ids = set(form & 3, count, documents, input);
  const impacts = small(count, least >> 4, form >> 2 & 7, input);
  let named = [];
  if (form & 32) {
    const names = input.number();
    named = set(input.get(), names, count, input);
  }
  return {ids, impacts, named, ofName: least & 15, count};
}

/** How many bytes a file may have at least and at most is not known before; its name tells whether it is whole. */
export async function openIndex(folder) {
  const index = new Index(folder);
  await index.open();
  return index;
}

class Index {
  constructor(folder) {
    this.folder = folder;
    this.files = new Map();
  }

  async open() {
    const bytes = await this.fetched('root.bin', 'no-cache');
    if (bytes[0] !== 82 || bytes.length < 9) {
      throw new SearchError('corrupt');
    }
    if (bytes[1] !== FORM) {
      throw new SearchError('stale');
    }
    const input = new Reader(bytes, 2);
    this.build = input.hash();
    if (hashOf(bytes.subarray(8)) !== this.build) {
      throw new SearchError('corrupt');
    }
    this.documents = input.number();
    this.perFile = input.number();
    this.frequent = input.number();
    this.termPages = [];
    for (let i = input.number(); i > 0; i--) {
      this.termPages.push({first: input.part(input.number()), hash: input.hash()});
    }
    this.titlePages = [];
    for (let i = input.number(); i > 0; i--) {
      this.titlePages.push(input.hash());
    }
    this.facetFiles = {};
    for (let i = input.number(); i > 0; i--) {
      const name = input.text();
      this.facetFiles[name] = input.hash();
    }
    this.namesFile = input.hash();
    this.simplifiedFile = input.hash();
    this.readingsFile = input.hash();
    // Where the directories are small, nearly every question needs all of them: they come while the reader still types.
    if (this.termPages.length + this.titlePages.length < 4) {
      this.termPages.forEach(page => this.directory(page));
      this.titlePages.forEach(hash => this.titleFiles(hash));
    }
  }

  async fetched(path, cache) {
    try {
      const answer = await fetch(this.folder + path, {cache, credentials: 'omit'});
      if (answer.ok) {
        return new Uint8Array(await answer.arrayBuffer());
      }
    } catch (e) {
      // Told as what was not fetched.
    }
    throw new SearchError('network');
  }

  /** A file by its hash, made into what it says; a failure is not kept, so that asking again tries again. */
  file(hash, make) {
    const files = this.files;
    if (!files.has(hash)) {
      const file = this.whole(hash).then(make);
      files.set(hash, file);
      file.catch(() => { files.delete(hash); });
    }
    return files.get(hash);
  }

  async whole(hash) {
    const path = hash.slice(0, 2) + '/' + hash.slice(2) + '.bin';
    let failure;
    for (const cache of ['default', 'reload']) {
      try {
        const bytes = await this.fetched(path, cache);
        if (hashOf(bytes) === hash) {
          return bytes;
        }
        failure = new SearchError('corrupt');
      } catch (e) {
        failure = e;
      }
    }
    throw await this.isStale() ? new SearchError('stale') : failure;
  }

  /** Whether another index stands where this one was opened. */
  async isStale() {
    try {
      const bytes = await this.fetched('root.bin', 'no-store');
      return bytes[1] !== FORM || new Reader(bytes, 2).hash() !== this.build;
    } catch (e) {
      return false;
    }
  }

  directory(page) {
    return this.file(page.hash, async bytes => {
      const input = new Reader(await unpacked(bytes));
      const shards = [];
      let first = new Uint8Array(0);
      for (let i = input.number(); i > 0; i--) {
        first = input.term(first);
        shards.push({first, hash: input.hash()});
      }
      return shards;
    });
  }

  /** The terms of a shard in their order, and where the postings of each lie. */
  shard(hash) {
    return this.file(hash, async packed => {
      const bytes = await unpacked(packed);
      const input = new Reader(bytes);
      const shard = {bytes, places: input.hash(), terms: [], byText: new Map()};
      let first = new Uint8Array(0);
      let from = 0;
      let placesFrom = input.number();
      for (let i = input.number(); i > 0; i--) {
        first = input.term(first);
        const length = input.number();
        const places = input.number();
        const term = {term: first, from, length, placesFrom, places};
        shard.terms.push(term);
        shard.byText.set(decoder.decode(first), term);
        from += length;
        placesFrom += places;
      }
      shard.postings = input.at;
      return shard;
    });
  }

  read(shard, term) {
    if (!term.postings) {
      const from = shard.postings + term.from;
      term.postings = postings(shard.bytes.subarray(from, from + term.length), this.documents);
      term.postings.places = term.places && {file: shard.places, from: term.placesFrom, length: term.places};
    }
    return term.postings;
  }

  /** The postings of a term, or null. */
  async postings(text) {
    if (!this.termPages.length) {
      return null;
    }
    const term = encoder.encode(text);
    const shards = await this.directory(this.termPages[placeOf(this.termPages, term)]);
    const shard = await this.shard(shards[placeOf(shards, term)].hash);
    const found = shard.byText.get(text);
    return found ? this.read(shard, found) : null;
  }

  /** The postings of all terms that begin so, those of the first few shards. */
  async beginning(text, most) {
    const prefix = encoder.encode(text);
    const found = [];
    if (!this.termPages.length) {
      return found;
    }
    let page = placeOf(this.termPages, prefix);
    let shards = await this.directory(this.termPages[page]);
    let at = placeOf(shards, prefix);
    for (let n = 0; n < most; n++) {
      const shard = await this.shard(shards[at].hash);
      for (const term of shard.terms) {
        if (startsWith(term.term, prefix)) {
          found.push(this.read(shard, term));
        }
      }
      if (++at === shards.length) {
        if (++page === this.termPages.length) {
          break;
        }
        shards = await this.directory(this.termPages[page]);
        at = 0;
      }
      if (!startsWith(shards[at].first, prefix)) {
        break;
      }
    }
    return found;
  }

  /** The places of a token, page by page in the order of its postings. */
  async places(found) {
    const bytes = await this.file(found.places.file, b => b);
    const input = new Reader(bytes, found.places.from);
    return Array.from(found.ids, () => {
      const places = [];
      let last = 0;
      for (let i = input.number(); i > 0; i--) {
        last += input.number();
        places.push(last);
      }
      return places;
    });
  }

  /** The hashes of files of titles, one after the other. */
  titleFiles(hash) {
    return this.file(hash, bytes => bytes);
  }

  /** What is shown of pages, in the order asked. */
  async titles(ids) {
    return Promise.all(ids.map(async id => {
      const number = Math.floor(id / this.perFile);
      const hashes = await this.titleFiles(this.titlePages[number >> 11]);
      const hash = new Reader(hashes, 1 + (number & 2047) * 6).hash();
      const lines = (await this.text(hash)).split('\n');
      const of = column => lines[column * lines.length / 5 + id % this.perFile];
      return {title: of(0), address: of(1), date: of(2), kind: of(3), units: of(4)};
    }));
  }

  /** The values of a facet, and which of them each page has. */
  facet(name) {
    const documents = this.documents;
    if (!this.facetFiles[name]) {
      return Promise.resolve({values: [], of: () => []});
    }
    return this.file(this.facetFiles[name], async bytes => {
      const input = new Reader(await unpacked(bytes));
      const values = [];
      for (let i = input.number(); i > 0; i--) {
        values.push({value: input.text(), label: input.text()});
      }
      const combinations = [];
      for (let i = input.number(); i > 0; i--) {
        const combination = [];
        for (let n = input.number(); n > 0; n--) {
          combination.push(input.number());
        }
        combinations.push(combination);
      }
      const column = small(documents, 0, input.get(), input);
      return {values, of: id => combinations[column[id]]};
    });
  }

  /** A text that stands in a file by itself; the empty one where there is no file. */
  async text(hash) {
    return /^0*$/.test(hash) ? '' : this.file(hash, async bytes => decoder.decode(await unpacked(bytes)));
  }

  /** The simplified characters of traditional ones. */
  async simplified() {
    const pairs = (await this.text(this.simplifiedFile)).match(/../g) || [];
    return new Map(pairs.map(p => p.split('')));
  }

  /** How the characters of names are read. */
  async readings() {
    const readings = new Map();
    (await this.text(this.readingsFile)).split('\n').forEach(line => {
      const [syllable, characters] = line.split(' ');
      Array.from(characters || '').forEach(c => readings.set(c, (readings.get(c) || []).concat(syllable)));
    });
    return readings;
  }

  /** The names that are offered while a reader types. */
  async names() {
    return (await this.text(this.namesFile)).split('\n').filter(Boolean).map(line => {
      const [kind, text, address, spellings, forms, state, phone, late] = line.split('\t');
      return {kind, text, address, spellings: spellings.split(' '), forms: forms ? forms.split('|') : [], line: state, phone,
        late: (late ? late.split('|') : []).map(l => ({address: l.replace(/ [^]*/, ''), text: l.replace(/^\S+ /, '')}))};
    });
  }
}
