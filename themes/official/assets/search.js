// Finds entries by words of their titles and summaries, and by column, region and day. What was looked for stands in
// the address of the page, so that it can be kept and passed on.
(function () {
  'use strict';

  var PAGE = 20;

  // Full and half width, capital and small letters count as the same.
  function plain(text) {
    return text.normalize('NFKC').toLowerCase();
  }

  function make(name, cssClass, text) {
    var element = document.createElement(name);
    element.className = cssClass;
    element.textContent = text || '';
    return element;
  }

  // The text with every hit marked. Where folding would change its length, nothing is marked rather than the wrong thing.
  function marked(element, text, words) {
    var folded = plain(text);
    var at = 0;
    while (folded.length === text.length && at < text.length) {
      var next = -1;
      var length = 0;
      words.forEach(function (word) {
        var found = folded.indexOf(word, at);
        if (found >= 0 && (next < 0 || found < next || (found === next && word.length > length))) {
          next = found;
          length = word.length;
        }
      });
      if (next < 0) {
        break;
      }
      element.appendChild(document.createTextNode(text.slice(at, next)));
      element.appendChild(make('mark', '', text.slice(next, next + length)));
      at = next + length;
    }
    element.appendChild(document.createTextNode(text.slice(at)));
    return element;
  }

  function row(entry, words) {
    var item = make('li', 'row');
    var day = make('time', 'row-date', entry.date);
    var main = make('div', 'row-main');
    var link = marked(make('a', ''), entry.title, words);
    var facts = make('ul', 'row-facts');
    day.setAttribute('datetime', entry.day);
    link.href = entry.href;
    main.appendChild(link);
    if (entry.summary) {
      main.appendChild(marked(make('p', 'row-summary'), entry.summary, words));
    }
    facts.appendChild(make('li', '', entry.kindName));
    if (entry.regionName) {
      facts.appendChild(make('li', '', entry.regionName));
    }
    item.appendChild(day);
    item.appendChild(main);
    item.appendChild(facts);
    return item;
  }

  document.addEventListener('DOMContentLoaded', function () {
    var form = document.querySelector('form.search-page');
    var asked = new URLSearchParams(location.search);
    var list = document.querySelector('.search-results');
    var status = document.querySelector('.search-status');
    var none = document.querySelector('.search-none');
    var more = document.querySelector('.search-more');
    var text = function (name, number) { return form.getAttribute('data-' + name).replace('{0}', String(number)); };

    Array.prototype.forEach.call(form.elements, function (field) {
      if (field.name && asked.has(field.name)) {
        field.value = asked.get(field.name);
      }
    });
    document.querySelector('.search-narrow').open = ['kind', 'region', 'from', 'until'].some(function (name) { return asked.get(name); });
    // Fields left empty do not belong in the address.
    form.addEventListener('submit', function () {
      Array.prototype.forEach.call(form.elements, function (field) { field.disabled = field.name && !field.value; });
    });
    window.addEventListener('pageshow', function () {
      Array.prototype.forEach.call(form.elements, function (field) { field.disabled = false; });
    });

    var wanted = function (name) { return (asked.get(name) || '').trim(); };
    var words = plain(wanted('q')).split(/\s+/).filter(Boolean);
    if (!words.length && !['kind', 'region', 'from', 'until'].some(wanted)) {
      status.textContent = form.getAttribute('data-begin');
      return;
    }

    function fits(entry) {
      var said = plain(entry.title + '\n' + (entry.summary || ''));
      return words.every(function (word) { return said.indexOf(word) >= 0; })
        && (!wanted('kind') || wanted('kind') === entry.kind)
        && (!wanted('region') || wanted('region') === entry.region)
        && (!wanted('from') || entry.day >= wanted('from'))
        && (!wanted('until') || entry.day <= wanted('until'));
    }

    function show(found, from) {
      found.slice(from, from + PAGE).forEach(function (entry) { list.appendChild(row(entry, words)); });
      var left = found.length - from - PAGE;
      more.hidden = left <= 0;
      more.textContent = text('more', Math.min(left, PAGE));
      more.onclick = function () {
        show(found, from + PAGE);
        list.children[from + PAGE].querySelector('a').focus();
      };
    }

    fetch(form.getAttribute('data-list'))
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.json();
      })
      .then(function (entries) {
        var found = entries.filter(fits);
        status.textContent = text('count', found.length);
        none.hidden = found.length > 0;
        show(found, 0);
      })
      .catch(function () { status.textContent = form.getAttribute('data-fail'); });
  });
})();
