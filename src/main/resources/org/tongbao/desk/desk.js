// Lists and tables that grow, messages and the page while one types. Without it every form works, one item per saving.
(function () {
  'use strict';
  var form = document.getElementById('entry');
  if (!form) {
    return;
  }
  var PAUSE = 400;
  var state = document.getElementById('state');
  var summary = document.getElementById('summary');
  var page = document.getElementById('page');
  var made = 0;
  var changed = false;
  var at = 0;

  function each(list, action) {
    Array.prototype.forEach.call(list, action);
  }

  // Lists and tables: the spare item becomes the pattern of new ones.
  each(form.querySelectorAll('[data-list]'), function (list) {
    var table = list.tagName === 'TABLE';
    var items = table ? list.tBodies[0] : list;
    var spare = Array.prototype.filter.call(items.children, function (e) { return e.hasAttribute('data-spare'); })[0];
    var pattern = spare.cloneNode(true);
    var add = table ? list.closest('.field, .part').querySelector('.add') : list.querySelector(':scope > .add');
    pattern.removeAttribute('data-spare');
    spare.remove();
    add.hidden = false;
    list.addItem = function () {
      var item = pattern.cloneNode(true);
      var old = item.dataset.item;
      made += 1;
      rename(item, old, old.replace(/\.n$/, '.n' + made));
      if (table) {
        items.appendChild(item);
      } else {
        list.insertBefore(item, add);
      }
      count(list);
      return item;
    };
    add.querySelector('button').addEventListener('click', function () {
      var item = list.addItem();
      var first = item.querySelector('input:not([type=hidden]), textarea, select');
      item.querySelectorAll('.tools').forEach(function (t) { t.hidden = false; });
      if (first) {
        first.focus();
      }
      touched();
    });
    if (!table && !items.querySelector(':scope > .item')) {
      list.addItem();
    }
    count(list);
  });
  each(form.querySelectorAll('.tools'), function (tools) { tools.hidden = false; });

  function rename(item, from, to) {
    var old = from.replace(/\./g, '-');
    var now = to.replace(/\./g, '-');
    item.dataset.item = to;
    each([item].concat(Array.prototype.slice.call(item.querySelectorAll('*'))), function (e) {
      each(e.attributes, function (a) {
        if (/^(name|data-item|data-list)$/.test(a.name) && a.value.indexOf(from) === 0) {
          a.value = to + a.value.slice(from.length);
        } else if (/^(id|for|aria-labelledby|aria-describedby)$/.test(a.name) && a.value.indexOf(old) === 0) {
          a.value = now + a.value.slice(old.length);
        }
      });
    });
  }

  function count(list) {
    if (list.tagName === 'TABLE') {
      list.parentNode.hidden = !list.tBodies[0].rows.length;
    }
    each(list.querySelectorAll('tbody > tr > th.no'), function (cell, i) { cell.textContent = i + 1; });
  }

  form.addEventListener('click', function (event) {
    var button = event.target.closest('.tools [data-do]');
    if (!button) {
      return;
    }
    var item = button.closest('[data-item]');
    var list = item.closest('[data-list]');
    var doing = button.dataset.do;
    if (doing === 'remove') {
      var next = item.nextElementSibling && item.nextElementSibling.matches('[data-item]')
        ? item.nextElementSibling : item.previousElementSibling;
      item.remove();
      var target = next && next.matches('[data-item]') ? next.querySelector('[data-do=remove]') : null;
      (target || (list.closest('.field') || document).querySelector('[data-do=add]')).focus();
    } else if (doing === 'up' && item.previousElementSibling && item.previousElementSibling.matches('[data-item]')) {
      item.parentNode.insertBefore(item, item.previousElementSibling);
      button.focus();
    } else if (doing === 'down' && item.nextElementSibling && item.nextElementSibling.matches('[data-item]')) {
      item.parentNode.insertBefore(item.nextElementSibling, item);
      button.focus();
    }
    count(list);
    touched();
  });

  // What is typed is checked after a pause, and the page shows it.
  var timer = 0;
  var asked = 0;
  function touched() {
    changed = true;
    state.textContent = '有改动，还没有保存';
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  }
  form.addEventListener('input', touched);

  function check() {
    var mine = asked += 1;
    fetch(form.dataset.check, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.json();
      })
      .then(function (live) {
        if (mine === asked) {
          tell(live.messages);
          show(live.preview);
        }
      })
      .catch(function () {
        if (mine === asked) {
          state.textContent = '没有连上编辑台，还没有保存。请不要关掉这一页';
        }
      });
  }

  function element(tag, name, text) {
    var e = document.createElement(tag);
    e.className = name;
    e.textContent = text;
    return e;
  }

  function tell(messages) {
    each(form.querySelectorAll('.messages'), function (list) { list.textContent = ''; list.hidden = true; });
    var all = summary.querySelector('ul');
    all.textContent = '';
    messages.forEach(function (m) {
      var line = (m.about ? m.about + '：' : '') + m.text;
      var item = element('li', m.level, m.at ? '' : line);
      if (m.at) {
        var link = element('a', '', line);
        link.href = '#' + m.at;
        item.appendChild(link);
        var place = document.getElementById(m.at + '-messages');
        if (place) {
          var own = element('li', 'message ' + m.level, m.text);
          if (m.hint) {
            own.appendChild(document.createTextNode(' '));
            own.appendChild(element('span', 'hint', m.hint));
          }
          place.appendChild(own);
          place.hidden = false;
        }
      }
      all.appendChild(item);
    });
    document.getElementById('summary-count').textContent = messages.length;
    summary.hidden = messages.length === 0;
  }

  // A link of the summary leads to the control, also in a folded section.
  summary.addEventListener('click', function (event) {
    var link = event.target.closest('a');
    var place = link && document.getElementById(link.hash.slice(1));
    if (!place) {
      return;
    }
    event.preventDefault();
    var folded = place.closest('details');
    if (folded) {
      folded.open = true;
    }
    place.scrollIntoView({ block: 'center' });
    var control = place.querySelector('input:not([type=hidden]), textarea, select, button');
    if (control) {
      control.focus({ preventScroll: true });
    }
  });

  // The page beside the form.
  var frame = document.querySelector('.page-frame');
  function show(address) {
    if (!address) {
      return;
    }
    var empty = document.querySelector('.page-empty');
    if (empty) {
      empty.remove();
    }
    shown += 1;
    page.src = address + '?' + shown + '#at=' + at;
  }
  var shown = 0;
  addEventListener('message', function (event) {
    if (event.source === page.contentWindow && event.data && typeof event.data.at === 'number') {
      at = event.data.at;
    }
  });
  function fit() {
    var width = Number(frame.dataset.width);
    var scale = Math.min(1, frame.clientWidth / width);
    page.style.width = width + 'px';
    page.style.height = frame.clientHeight / scale + 'px';
    page.style.transform = 'scale(' + scale + ')';
    page.style.marginLeft = Math.max(0, (frame.clientWidth - width) / 2) + 'px';
  }
  var widths = document.querySelector('.switch');
  widths.hidden = false;
  widths.addEventListener('click', function (event) {
    var button = event.target.closest('[data-width]');
    if (button) {
      frame.dataset.width = button.dataset.width;
      each(widths.children, function (b) { b.setAttribute('aria-pressed', String(b === button)); });
      fit();
    }
  });
  addEventListener('resize', fit);
  if (frame.clientWidth < 480) {
    widths.querySelector('button').click();
  }
  fit();

  // Saving.
  var saving = false;
  form.addEventListener('submit', function () { saving = true; });
  addEventListener('keydown', function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      form.requestSubmit ? form.requestSubmit() : form.submit();
    }
  });
  addEventListener('beforeunload', function (event) {
    if (changed && !saving) {
      event.preventDefault();
      event.returnValue = '';
    }
  });
  if (/[?&]saved=/.test(location.search)) {
    history.replaceState(null, '', location.pathname);
  }
})();
