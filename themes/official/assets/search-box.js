// What the boxes of the search share: the worker that answers, and the names that are offered while a reader types.

const PAUSE = 200; // after the last key, in milliseconds
export const LONGEST = 200; // characters of a question

export function make(name, attributes, ...content) {
  const element = document.createElement(name);
  Object.keys(attributes).forEach(key => element.setAttribute(key, attributes[key]));
  element.append(...content);
  return element;
}

// Answers from the files of the site, which a worker reads. One that broke is replaced at the next question.
export function files(here) {
  let worker;
  let opened;
  let waiting = [];

  function launch() {
    worker = new Worker(here.worker);
    worker.onerror = drop;
    worker.onmessage = ({data}) => {
      const one = waiting[data.id];
      if (data.ranked) {
        one.onRanked(data.ranked);
      } else if (data.error) {
        one.reject(data.error);
      } else {
        one.resolve(data.result);
      }
    };
  }

  function drop() {
    const left = waiting;
    worker.terminate();
    worker = null;
    opened = null;
    waiting = [];
    left.forEach(one => one.reject({code: 'network'}));
  }

  const post = (method, args, onRanked) => new Promise((resolve, reject) => {
    const id = waiting.push({resolve, reject, onRanked}) - 1;
    worker.postMessage({id, method, args});
  });

  function open() {
    if (!opened) {
      if (!worker) {
        launch();
      }
      opened = post('open', [{index: new URL(here.index, location.href).href, base: here.base}]);
      opened.catch(drop);
    }
    return opened;
  }

  launch();
  return {
    open,
    find: (request, onRanked) => open().then(() => post('find', [request], onRanked)),
    suggest: typed => open().then(() => post('suggest', [typed])),
    card: typed => open().then(() => post('card', [typed]))
  };
}

// Acts once a reader pauses; what an input method is still composing is nobody's question.
export function onPause(box, before, act) {
  let timer;
  let composing = false;
  const stop = () => clearTimeout(timer);

  function typing() {
    stop();
    before();
    timer = setTimeout(() => composing || act(), PAUSE);
  }

  box.addEventListener('compositionstart', () => { composing = true; });
  box.addEventListener('compositionend', () => {
    composing = false;
    typing();
  });
  box.addEventListener('input', typing);
  return stop;
}

// Names below a box, a listbox by its keys; the one that is chosen is gone to.
export function suggestions(box, list, base, ask) {
  let options = [];
  let active = -1;

  function point(to) {
    active = to;
    options.forEach((option, at) => option.setAttribute('aria-selected', at === to));
    box.setAttribute('aria-activedescendant', to < 0 ? '' : options[to].id);
  }

  function draw(names) {
    options = names.map((one, at) => make('li', {role: 'option', id: box.id + '-' + at, 'data-href': base + one.address},
      make('span', {}, one.text), make('span', {class: 'note'}, one.kind)));
    list.textContent = '';
    list.append(...options);
    list.hidden = !options.length;
    box.setAttribute('aria-expanded', !list.hidden);
    point(-1);
  }

  const close = () => draw([]);

  function show() {
    const typed = box.value;
    if (typed.trim() && typed.length <= LONGEST) {
      ask(typed.trim()).then(names => box.value === typed && document.activeElement === box && draw(names), close);
    }
  }

  box.addEventListener('keydown', event => {
    const around = options.length + 1;
    const act = !event.isComposing && options.length && {
      ArrowDown: () => point((active + 2) % around - 1),
      ArrowUp: () => point((active + around) % around - 1),
      Escape: close,
      Enter: active >= 0 && (() => location.assign(options[active].dataset.href))
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  box.addEventListener('blur', close);
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => location.assign(event.target.closest('li').dataset.href));
  return {close, show};
}
