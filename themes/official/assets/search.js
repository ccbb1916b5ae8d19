// The page of the search. What is looked for stands in the address of the page, so that it can be kept, passed on and
// gone back to. Whatever comes from readers or pages is shown as text.

import {files, LONGEST, make, onPause, suggestions} from './search-box.js';

const FACETS = ['kind', 'unit', 'region', 'campaign', 'year', 'state'];
const SIZE = 10;
const SLOW = 300;
const FEW = 8; // values of a facet, until all are asked for

const form = document.querySelector('form.search-page');
const here = form.dataset;

// --- What is asked, as it stands in the address

function read(address) {
  const asked = new URLSearchParams(address);
  const facets = {};
  FACETS.forEach(name => { facets[name] = Array.from(new Set(asked.getAll(name))).filter(Boolean); });
  return {
    q: (asked.get('q') || '').trim(),
    facets,
    order: asked.get('order') === 'newest' ? 'newest' : 'best',
    page: Math.min(Math.max(parseInt(asked.get('p'), 10) || 1, 1), 99999)
  };
}

function write({q, facets, order, page}) {
  const asked = new URLSearchParams(q && {q});
  FACETS.forEach(name => facets[name].forEach(value => asked.append(name, value)));
  if (order !== 'best') {
    asked.set('order', order);
  }
  if (page > 1) {
    asked.set('p', page);
  }
  return location.pathname + String(asked).replace(/^./, '?$&');
}

const narrowed = state => FACETS.some(name => state.facets[name].length);

// --- Pieces of the page

// A text of the theme with its holes filled.
const text = (name, ...values) => form.getAttribute('data-' + name)
  .replace(/\{(\d)\}/g, (hole, at) => values[at]);

const marked = parts => parts.map(part => (part.m ? make('mark', {}, part.t) : part.l ? make('span', {class: 'of'}, part.t) : part.t));

// Puts new content in the place of the old; what had the keyboard has it again if it is there still.
function redraw(element, content) {
  const key = element.contains(document.activeElement) && document.activeElement.dataset.key;
  element.textContent = '';
  element.append(...content);
  const same = key && Array.from(element.querySelectorAll('[data-key]')).find(one => one.dataset.key === key);
  if (same) {
    same.focus({preventScroll: true});
  }
}

function start(back) {
  const find = name => document.querySelector('.search-' + name);
  const [status, busy, again, chips, none, wider, ways, found, narrow, facets, heading, order, rows, pager, suggested, card] =
    ['status', 'busy', 'again', 'chips', 'none', 'wider', 'ways', 'found', 'narrow', 'facets', 'heading', 'order',
      'results', 'pages', 'suggested', 'card'].map(find);
  const box = form.q;
  const labels = {};
  const unfolded = {};

  let state; // what is asked
  let trail; // where each page of the answer begins
  let answer; // what is on the page, and
  let shown; // what had been asked for it
  let turn = 0;

  // --- What is shown

  function row({address, anchor, date, title, titleParts, snippet, kind, units}) {
    const [year, month, day] = date.split('-').map(Number);
    return make('li', {class: 'row'},
      make('time', {class: 'row-date', datetime: date}, text('day', year, text('months').split(',')[month - 1], day)),
      make('div', {class: 'row-main'},
        make('a', {href: here.base + address + (anchor ? '#' + encodeURIComponent(anchor) : ''), 'data-key': address}, ...marked(titleParts || [{t: title}])),
        make('p', {class: 'row-summary'}, ...marked(snippet || []))),
      make('ul', {class: 'row-facts'}, ...[kind, units].filter(Boolean).map(fact => make('li', {}, fact))));
  }

  const step = (rel, page) =>
    make('a', {class: 'pager-step', rel, href: write({...state, page}), 'data-page': page}, text(rel));

  function drawPager() {
    const {page} = state;
    const last = Math.max(page, Math.ceil(answer.total / SIZE));
    pager.hidden = !answer.more && page === 1;
    redraw(pager, [].concat(
      page > 1 ? step('prev', page - 1) : [],
      make('span', {'aria-current': 'page'}, text(answer.exact ? 'page-of' : 'page', page, last)),
      answer.more ? step('next', page + 1) : []));
  }

  function facet(name) {
    const chosen = state.facets[name];
    const values = (answer.facets[name] || []).slice();
    values.forEach(({value, label}) => { labels[name + value] = label; });
    if (name === 'year') {
      values.sort((a, b) => b.value - a.value);
    }
    const seen = values.filter(({value}, at) => unfolded[name] || at < FEW || chosen.includes(value));
    const more = values.length - seen.length;
    // One value that all have narrows nothing.
    return !chosen.length && values.every(({count}) => count >= answer.total) && values.length < 2 ? [] : make('fieldset', {},
      make('legend', {}, text(name)),
      ...seen.map(({value, label, count}) => {
        const input = make('input', {type: 'checkbox', name, value, 'data-key': name + value});
        input.checked = chosen.includes(value);
        return make('label', {}, input, make('span', {}, label), make('span', {class: 'count'}, count));
      }),
      more ? make('button', {type: 'button', 'data-more': name}, text('unfold', more)) : '');
  }

  function drawFacets() {
    if (answer.facets) {
      redraw(facets, [].concat(...FACETS.map(facet)));
      narrow.hidden = !facets.firstChild;
    }
  }

  const chip = (attributes, ...content) => make('li', {}, make('button', {type: 'button', ...attributes}, ...content));

  function drawChips() {
    const all = [];
    FACETS.forEach(name => state.facets[name].forEach(value => {
      const label = labels[name + value] || value;
      const what = {'data-facet': name, 'data-value': value, 'aria-label': text('remove', text(name), label)};
      all.push(chip(what, label, make('span', {'aria-hidden': true}, '✕')));
    }));
    redraw(chips, all.concat(all.length > 1 ? chip({}, text('clear')) : []));
    chips.hidden = !all.length;
  }

  // One of: rows, nothing found, or neither at the beginning and when it failed.
  function show(rowsShown, noneShown) {
    found.hidden = !rowsShown;
    none.hidden = !noneShown;
    ways.hidden = rowsShown;
    again.hidden = true;
    busy.hidden = true;
  }

  function drawRows(hits, wait) {
    rows.classList.toggle('waits', wait);
    redraw(rows, hits.map(row));
    show(true);
  }

  // Titles that were found before it is sure that the words stand in their pages.
  function drawRanked({hits}) {
    if (hits.length) {
      shown = '';
      pager.hidden = true;
      drawRows(hits, true);
    }
  }

  // What the question names, above what was found; what is late of it leads to its rows.
  function drawCard({kind, text: name, address, line, phone, late}) {
    card.append(make('p', {class: 'note'}, kind), make('a', {href: here.base + address}, name));
    [line, phone && make('a', {class: 'tel', href: 'tel:' + phone.replace(/[^\d+,;#*-]/g, '')}, phone)]
      .concat(late.map(one => make('a', {class: 'state-late', href: here.base + one.address}, '▲ ' + one.text)))
      .filter(Boolean).forEach(content => card.append(make('p', {}, content)));
  }

  function askForCard(words) {
    const {q, page} = state;
    if (q && page === 1) {
      back.card(words).then(one => { if (one && q === state.q && !card.firstChild) { drawCard(one); } }, () => {});
    }
  }

  function drawAnswer() {
    const {hits, total, exact, how, next, instead} = answer;
    const count = hits.length ? text(exact ? 'count' : 'about', total) : text('count', 0);
    trail[state.page] = next;
    history.replaceState({...history.state, trail}, '');
    drawFacets();
    drawChips();
    if (hits.length) {
      drawRows(hits, false);
      drawPager();
    } else {
      show(false, true);
      wider.hidden = !narrowed(state);
    }
    status.textContent = (state.q && text('of', state.q)) + count
      + (state.page > 1 ? text('at', state.page) : '')
      + (hits.length && how !== 'exact' ? (instead ? text('instead', instead.of, instead.word) : text(how)) : '');
    if (instead) {
      askForCard(instead.word);
    }
  }

  function fail(error) {
    const code = 'fail-' + (error && error.code);
    const known = form.hasAttribute('data-' + code) ? code : 'fail-other';
    shown = '';
    drawChips();
    show();
    status.textContent = text(known);
    again.hidden = !/network|corrupt|stale|other/.test(known);
    again.textContent = text(known === 'fail-stale' ? 'reload' : 'retry');
    again.onclick = () => {
      box.focus();
      (known === 'fail-stale' ? location.reload() : look());
    };
  }

  // Asks, and shows what comes unless something else was asked meanwhile.
  function look() {
    const {q, page} = state;
    const from = trail[page - 1] === undefined ? (page - 1) * SIZE : trail[page - 1];
    const counts = narrow.open || narrowed(state);
    const request = {q, facets: state.facets, order: state.order, from, size: SIZE, counts};
    const key = JSON.stringify(request);
    const mine = ++turn;
    const current = act => result => (mine === turn ? act(result) : undefined);
    order.querySelector('[value=' + state.order + ']').checked = true;
    busy.hidden = true;
    if (key === shown) {
      return Promise.resolve();
    }
    card.textContent = '';
    askForCard(q);
    const asked = !q && !narrowed(state) ? Promise.reject({code: 'empty'})
      : Array.from(q).length > LONGEST ? Promise.reject({code: 'long'})
        : back.find(request, current(drawRanked));
    const slow = setTimeout(current(() => { busy.hidden = false; }), SLOW);
    return asked.then(current(result => {
      if (!result.hits.length && page > 1) {
        history.replaceState({passing: true}, '');
        return change({...state, page: 1}, true);
      }
      answer = result;
      shown = key;
      return drawAnswer();
    })).catch(current(fail)).then(() => clearTimeout(slow));
  }

  // --- The way through what was asked. What is still being typed takes its own place; all else can be gone back to.

  function change(next, passing) {
    const address = write(next);
    const kept = {passing, trail: next.page > 1 ? trail : [0]};
    const before = history.state || {};
    if (Array.from(next.q).length <= LONGEST) {
      if (address === location.pathname + location.search || (passing && (before.passing || !state.q))) {
        history.replaceState(kept, '', address);
      } else {
        history.pushState(kept, '', address);
      }
    }
    trail = kept.trail;
    state = next;
    return look();
  }

  function choose(name, value, on) {
    const rest = state.facets[name].filter(one => one !== value);
    change({...state, facets: {...state.facets, [name]: on ? rest.concat(value) : rest}, page: 1});
  }

  const widen = () => change({...state, facets: read('').facets, page: 1});

  // From the address: at the beginning, and whenever the reader goes back or forth.
  function follow() {
    stop();
    offered.close();
    state = read(location.search);
    trail = (history.state || {}).trail || [0];
    box.value = state.q;
    look();
  }

  // --- What the reader does

  const offered = suggestions(box, suggested, here.base, typed => back.suggest(typed));
  const stop = onPause(box, offered.close, () => {
    const q = box.value.trim();
    if (q !== state.q) {
      change({...state, q, page: 1}, true);
    }
    offered.show();
  });
  box.addEventListener('focus', () => back.open().catch(() => {}), {once: true});

  form.addEventListener('submit', event => {
    event.preventDefault();
    stop();
    offered.close();
    const q = box.value.trim();
    change({...state, q, page: q === state.q ? state.page : 1});
  });
  order.addEventListener('change', event => change({...state, order: event.target.value, page: 1}));
  facets.addEventListener('change', ({target}) => choose(target.name, target.value, target.checked));
  facets.addEventListener('click', ({target}) => {
    if (target.dataset.more) {
      const at = Array.from(facets.querySelectorAll('input, button')).indexOf(target);
      unfolded[target.dataset.more] = true;
      drawFacets();
      facets.querySelectorAll('input, button')[at].focus();
    }
  });
  narrow.addEventListener('toggle', () => narrow.open && shown && look());
  chips.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button) {
      const {facet: name, value} = button.dataset;
      (name ? choose(name, value) : widen());
      box.focus();
    }
  });
  wider.addEventListener('click', () => {
    widen();
    box.focus();
  });
  pager.addEventListener('click', event => {
    const {page} = event.target.dataset;
    if (page && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      change({...state, page: Number(page)}).then(() => heading.focus());
    }
  });
  window.addEventListener('popstate', follow);

  narrow.open = matchMedia('(min-width: 960px)').matches && !document.documentElement.dataset.elders;
  follow();
}

// The files of the site are packed.
if (form.backend || (window.Worker && window.DecompressionStream)) {
  start(form.backend || files(here));
} else {
  form.hidden = true;
  document.querySelector('.search-old').hidden = false;
}
