// A box above each long table or list that leaves only the rows in which every word typed occurs. The page is whole
// without it.
(function () {
  'use strict';

  // Full and half width, capital and small letters count as the same.
  function plain(text) {
    return text.normalize('NFKC').toLowerCase();
  }

  function words(row) {
    return plain(Array.prototype.map.call(row.children, function (part) { return part.textContent; }).join('\n'));
  }

  function addBox(table, number) {
    var rows = Array.prototype.slice.call(table.querySelectorAll('tbody > tr, section > ul > li'));
    var groups = Array.prototype.slice.call(table.querySelectorAll('section'));
    var texts;
    var box = document.createElement('div');
    var label = document.createElement('label');
    var input = document.createElement('input');
    var status = document.createElement('span');

    // What is found must not lie behind the fold of the rows.
    function openFold() {
      var fold = table.parentNode.parentNode.querySelector('.rows-more');
      if (fold && input.value !== '') {
        fold.open = true;
      }
    }

    function filter() {
      openFold();
      texts = texts || rows.map(words);
      var wanted = plain(input.value).split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row, i) {
        var fits = wanted.every(function (word) { return texts[i].indexOf(word) >= 0; });
        row.classList.toggle('filtered', !fits);
        shown += fits ? 1 : 0;
      });
      groups.forEach(function (group) {
        group.classList.toggle('filtered', !group.querySelector('li:not(.filtered)'));
      });
      status.textContent = table.getAttribute('data-filter-count')
        .replace('{0}', String(shown)).replace('{1}', String(rows.length));
    }

    box.className = 'filter';
    input.type = 'search';
    input.id = 'filter-' + number;
    input.autocomplete = 'off';
    label.htmlFor = input.id;
    label.textContent = table.getAttribute('data-filter');
    status.setAttribute('role', 'status');
    box.appendChild(label);
    box.appendChild(input);
    box.appendChild(status);

    // While an input method is composing, the letters in the box are not yet what is looked for.
    input.addEventListener('input', function (event) {
      if (!event.isComposing) {
        filter();
      }
    });
    input.addEventListener('compositionend', filter);
    input.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && !event.isComposing && input.value !== '') {
        event.preventDefault();
        input.value = '';
        filter();
      }
    });

    var frame = table.tagName === 'TABLE' ? table.parentNode : table;
    frame.parentNode.insertBefore(box, frame);
  }

  Array.prototype.forEach.call(document.querySelectorAll('[data-filter]'), function (table, i) {
    addBox(table, i + 1);
  });
})();
