// What of a page can be searched for: its text, normalised, in pieces. The same as Tokenizer and PageText in Java.

// Characters that are not seen, and halves of characters.
const UNSEEN = new RegExp('[\\0-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\xAD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064' +
  '\\u2066-\\u206F\\uD800-\\uDFFF\\uFE00-\\uFE0F\\uFEFF\\u{E0100}-\\u{E01EF}]', 'gu');
// Parts two texts, such as two cells: a space to be kept whatever stands beside it.
const PART = '\u2029';
const SPACE = '\\t-\\r \\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u205F\\u3000';
const SPACES = new RegExp('[' + SPACE + PART + ']+', 'g');

// Characters that are searched in pairs.
const HAN = '[\\u3005\\u3007\\u3041-\\u3096\\u30A1-\\u30FA\\u30FC\\u3400-\\u4DBF\\u4E00-\\u9FFF' +
  '\\uAC00-\\uD7A3\\uF900-\\uFAFF\\u{20000}-\\u{2FA1F}\\u{30000}-\\u{323AF}]';
const GAP = new RegExp('(' + HAN + ')[' + SPACE + ']+(?=' + HAN + ')', 'gu');

// A Han run, or a word with its decimal points.
const RUN = new RegExp('(' + HAN + '+)' +
  '|(?:[0-9]\\.(?=[0-9])|[0-9A-Za-z\\xDF-\\xF6\\xF8-\\u024F\\u0370-\\u052F])+', 'gu');
const LONGEST_WORD = 40;

// What is typed for the middle dot of a name: NFKC leaves these as they are.
const MIDDLE_DOTS = /[\u2022\u2027\u2219\u22C5\u30FB\u16EB\u2E31\u2E33\uA78F]/g;

// A number with a comma after every three digits: the commas are as good as unseen.
const GROUPED = /(?<![0-9\uff10-\uff19.,])[1-9\uff11-\uff19][0-9\uff10-\uff19]{0,2}(?:,[0-9\uff10-\uff19]{3})+(?!,?[0-9\uff10-\uff19])/g;

function ungrouped(text) {
  return text.replace(GROUPED, number => number.replace(/,/g, '\u200b'));
}

// The text as it is compared: compatible forms, small letters, one space between words but none between two Han characters,
// nothing unseen, no commas within a number.
export function normalize(text) {
  // A small letter can join with a mark that its capital does not join with, so the form is seen to twice.
  return ungrouped(text).replace(UNSEEN, '').normalize('NFKC').toLowerCase().replace(/ς/g, 'σ').normalize('NFKC')
    .replace(MIDDLE_DOTS, '\xB7')
    .replace(GAP, '$1').replace(SPACES, ' ').replace(/^ | $/g, '');
}

// The text as it is compared, with a space wherever it has some.
export function spaced(text) {
  return normalize(text.replace(SPACES, PART));
}

// A text that is normalised, with the place in it of each character, and of its end; null where the two cannot be laid
// beside each other.
export function aligned(raw) {
  const whole = normalize(raw);
  const from = [];
  let text = '';
  let at = 0;
  let space = -1;
  let parted = false;
  for (const cluster of ungrouped(raw).match(/[^\u0300-\u036f][\u0300-\u036f]*|[^]/gu) || []) {
    const plain = normalize(cluster);
    if (plain) {
      const last = Array.from(text.slice(-2)).pop();
      if (space >= 0 && text && normalize(last + (parted ? PART : ' ') + plain).includes(' ')) {
        text += ' ';
        from.push(space);
      }
      space = -1;
      parted = false;
    } else if (normalize('a' + cluster + 'a') !== 'aa') {
      space = space < 0 ? at : space;
      parted = parted || cluster === PART;
    }
    for (let i = 0; i < plain.length; i++) {
      from.push(at);
    }
    text += plain;
    at += cluster.length;
  }
  from.push(raw.length);
  return text === whole ? {text: whole, from: from} : null;
}

// The runs of a normalised text. Nothing stands between two of which one ends where the other starts.
export function runs(normalized) {
  const found = [];
  let match;
  RUN.lastIndex = 0;
  while ((match = RUN.exec(normalized))) {
    let start = match.index;
    const end = RUN.lastIndex;
    const han = match[1] !== undefined;
    for (; !han && end - start > LONGEST_WORD; start += LONGEST_WORD) {
      found.push({ start, end: start + LONGEST_WORD, han });
    }
    found.push({ start, end, han });
    if (/[0-9]/.test(normalized[end - 1]) && /[%‰]/.test(normalized[end])) {
      found.push({ start: end, end: end + 1, han });
    }
  }
  return found;
}

// The pairs of the Han runs, a Han character that stands alone, the words.
export function tokens(normalized) {
  const found = [];
  runs(normalized).forEach(({ start, end, han }) => {
    const text = normalized.slice(start, end);
    const characters = han ? Array.from(text) : [];
    if (characters.length < 2) {
      found.push(text);
    }
    for (let i = 1; i < characters.length; i++) {
      found.push(characters[i - 1] + characters[i]);
    }
  });
  return found;
}

function words(text) {
  return new Set(text.split(' '));
}

// Elements whose tags part nothing; that have no end; that hold no tags, and nothing to be found.
const INLINE = words('a abbr b bdi bdo cite code data dfn em i kbd mark q rp rt ruby s samp small span strong sub time u var ' +
  'wbr');
const VOID = words('area base br col embed hr img input link meta source track wbr');
const RAW = words('script style title textarea iframe noembed noframes xmp');

const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\xA0' };

// One place in a page: text, a comment, or a tag with its slash, name and attributes.
const PIECE = new RegExp('[^<]+' +
  '|<!--(?:-?>|[^]*?(?:-->|$))' +
  '|<(\\/?)([a-z][^\\t\\n\\f\\r \\/>]*)' +
  '|<[!?\\/][^>]*>?' +
  '|<', 'gi');
const ATTRIBUTE = new RegExp('[\\t\\n\\f\\r \\/]*(?:(>)|([^\\t\\n\\f\\r \\/>][^\\t\\n\\f\\r \\/>=]*)' +
  '(?:[\\t\\n\\f\\r ]*=[\\t\\n\\f\\r ]*("[^"]*(?:"|$)|\'[^\']*(?:\'|$)|[^\\t\\n\\f\\r >"\'][^\\t\\n\\f\\r >]*|(?=>|$)))?|$)', 'gy');

function resolve(text) {
  return text.replace(/&(?:#(?:x([0-9a-f]+)|([0-9]+))|([a-z]+));/gi, (all, hex, decimal, name) => {
    if (all.length > 11) {
      return all;
    }
    if (name) {
      return ENTITIES.hasOwnProperty(name) ? ENTITIES[name] : all;
    }
    const point = hex ? parseInt(hex, 16) : parseInt(decimal, 10);
    return String.fromCodePoint(!point || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF) ? 0xFFFD : point);
  });
}

// The text of each outermost element marked data-search, in the order of the page, with U+2029 where a tag parts it;
// without those in which nothing stands. With its rows, in the order in which they start: those of tables whose cells
// name their column, cards with an id, labels with their value, and heads of tables.
export function blocks(html) {
  const found = [];
  const open = [];
  let block = '';
  let rows = [];
  let gathering = -1; // how many elements stand around what is gathered, or left out
  let skipping = -1;

  function endBlock() {
    if (normalize(block)) {
      found.push({text: block, rows});
    }
    block = '';
    rows = [];
    gathering = -1;
  }

  const isGathering = () => gathering >= 0 && skipping < 0;

  function part(name) {
    if (isGathering() && !INLINE.has(name)) {
      block += PART;
    }
  }

  // Goes past the end of the tag; null if there is none.
  function attributes(from) {
    const marks = {};
    let match;
    ATTRIBUTE.lastIndex = from;
    while ((match = ATTRIBUTE.exec(html)) && match[0]) {
      if (match[1]) {
        marks.closed = /\/>$/.test(match[0]);
        return marks;
      }
      if (match[2]) {
        marks['@' + match[2].toLowerCase()] = resolve((match[3] || '').replace(/^(["'])([^]*)\1$/, '$2'));
      }
    }
    return null;
  }

  function row({start, anchor, own}, head) {
    const one = {start, end: 0, anchor, own, head, cells: []};
    rows.push(one);
    return one;
  }

  function start(name, id, label) {
    const parent = open[open.length - 1] || {name: '', anchor: ''};
    const element = {name, anchor: '', own: Boolean(id), start: block.length};
    if (isGathering()) {
      element.anchor = id || parent.anchor;
      if (name === 'thead' || (id && /^(li|div)$/.test(name)) || parent.name + name === 'dldiv') {
        element.part = row(element, name === 'thead');
      } else if (label && parent.name === 'tr') {
        parent.part = parent.part || row(parent, false);
        element.part = {start: block.length, end: 0, label};
        parent.part.cells.push(element.part);
      }
    }
    open.push(element);
  }

  function close(depth) {
    open.splice(depth).forEach(element => {
      if (element.part) {
        element.part.end = block.length;
      }
    });
  }

  let piece;
  PIECE.lastIndex = 0;
  while ((piece = PIECE.exec(html))) {
    if (!piece[2]) {
      if (isGathering() && (piece[0] === '<' || piece[0][0] !== '<')) {
        block += resolve(piece[0]);
      }
      continue;
    }
    const name = piece[2].toLowerCase();
    const marks = attributes(PIECE.lastIndex);
    if (!marks) {
      break;
    }
    PIECE.lastIndex = ATTRIBUTE.lastIndex;
    if (piece[1]) {
      let depth = open.length - 1;
      while (depth >= 0 && open[depth].name !== name) {
        depth--;
      }
      if (depth >= 0) {
        close(depth);
        skipping = skipping >= depth ? -1 : skipping;
        if (gathering >= depth) {
          endBlock();
        }
      }
      part(name);
      continue;
    }
    part(name);
    if (VOID.has(name) || (marks.closed && open.concat({name}).some(o => /^(svg|math)$/.test(o.name)))) {
      continue;
    }
    if (RAW.has(name)) {
      const end = new RegExp('<\\/' + name + '(?![^\\t\\n\\f\\r \\/>])', 'gi');
      end.lastIndex = PIECE.lastIndex;
      const match = end.exec(html);
      if (!match) {
        break;
      }
      PIECE.lastIndex = match.index;
    } else {
      if (skipping < 0 && ('@data-search-skip' in marks || name === 'template')) {
        skipping = open.length;
      } else if (skipping < 0 && gathering < 0 && '@data-search' in marks) {
        gathering = open.length;
      }
      start(name, marks['@id'] || '', marks['@data-label']);
    }
  }
  close(0);
  if (gathering >= 0) {
    endBlock();
  }
  return found;
}
