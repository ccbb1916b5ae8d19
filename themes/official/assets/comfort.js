// How the reader wants pages: type, colour, pictures, elders' mode, read aloud. Kept on this device, in no cookie.
// Loaded before the page is drawn, so that nothing moves; the page is whole without it.
(function () {
  'use strict';

  var root = document.documentElement;
  var KEY = 'tongbao';
  var CHOICES = {
    size: ['large', 'larger'],
    colour: ['device', 'light', 'dark', 'contrast'],
    pictures: ['none'],
    elders: ['on']
  };

  // What was kept, and nothing else that may stand there by now.
  function kept() {
    var choices = {};
    try {
      var stored = JSON.parse(localStorage.getItem(KEY)) || {};
      Object.keys(CHOICES).forEach(function (name) {
        if (CHOICES[name].indexOf(stored[name]) >= 0) {
          choices[name] = stored[name];
        }
      });
    } catch (e) {
      // A device that keeps nothing shows the page as it comes.
    }
    return choices;
  }

  function keep(choices) {
    try {
      if (Object.keys(choices).length > 0) {
        localStorage.setItem(KEY, JSON.stringify(choices));
      } else {
        localStorage.removeItem(KEY);
      }
    } catch (e) {
      // The choice holds for this page.
    }
  }

  // What holds of each; elders' mode is in high contrast unless another colour was chosen.
  function held(name) {
    return choices[name] || (name !== 'colour' ? '' : choices.elders ? 'contrast' : 'device');
  }

  function apply() {
    Object.keys(CHOICES).forEach(function (name) {
      var value = held(name);
      if (value && value !== 'device') {
        root.setAttribute('data-' + name, value);
      } else {
        root.removeAttribute('data-' + name);
      }
    });
  }

  var choices = kept();
  root.setAttribute('data-js', '');
  apply();

  // Nothing is drawn before the masthead is whole, or it would move; the validator does not know this link in a page.
  var expect = document.createElement('link');
  expect.rel = 'expect';
  expect.href = '#main';
  expect.setAttribute('blocking', 'render');
  document.head.appendChild(expect);

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  // A message for the eye and for screen readers.
  function say(text) {
    each('.tools-status', function (status) {
      status.textContent = text;
    });
  }

  function show() {
    each('.settings input', function (input) {
      input.checked = held(input.name) === input.value;
    });
    each('[data-do="elders"]', function (button) {
      button.setAttribute('aria-pressed', String(choices.elders === 'on'));
    });
  }

  function choose(name, value) {
    if (value) {
      choices[name] = value;
    } else {
      delete choices[name];
    }
    apply();
    keep(choices);
    show();
  }

  // --- Reading aloud, a sentence after the other: browsers fall silent in the middle of a long text.

  var reading = null;

  // What is not heard: controls, ways to other pages, drawings whose table stands beside them, what is not shown.
  var SILENT = 'nav, form, button, script, noscript, svg, .downloads, .page-tools, .filter, [aria-hidden="true"]';

  // The box of a text: what it is in that is no mere part of a line.
  function block(text) {
    var element = text.parentElement;
    while (/^(inline|contents)/.test(getComputedStyle(element).display)) {
      element = element.parentElement;
    }
    return element;
  }

  // The page sentence by sentence, in the order it is written.
  function sentences() {
    var texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    var blocks = [];
    var parts = [];
    while (texts.nextNode()) {
      var text = texts.currentNode;
      var parent = text.parentElement;
      if (text.data.trim() && !parent.closest(SILENT) && parent.getClientRects().length > 0) {
        var last = blocks[blocks.length - 1];
        var here = block(text);
        if (last && last.block === here) {
          last.text += text.data;
        } else {
          blocks.push({block: here, text: text.data});
        }
      }
    }
    blocks.forEach(function (one) {
      (one.text.match(/[^。！？；\n]+[。！？；]*/g) || []).forEach(function (sentence) {
        if (sentence.trim()) {
          parts.push({block: one.block, text: sentence.trim()});
        }
      });
    });
    return parts;
  }

  function mark(block) {
    each('.read-aloud', function (old) {
      old.classList.remove('read-aloud');
    });
    if (block) {
      block.classList.add('read-aloud');
      block.scrollIntoView({block: 'nearest'});
    }
  }

  function stop(text) {
    reading = null;
    speechSynthesis.cancel();
    mark(null);
    each('[data-do="read"]', function (button) {
      button.setAttribute('aria-pressed', 'false');
      button.textContent = button.getAttribute('data-start');
    });
    say(text || '');
  }

  function speak(button, number) {
    var current = reading;
    if (number >= current.parts.length) {
      stop(button.getAttribute('data-end'));
      return;
    }
    var part = current.parts[number];
    var words = new SpeechSynthesisUtterance(part.text);
    words.lang = document.querySelector('main').lang || root.lang;
    words.rate = 0.9;
    words.onend = function () {
      if (reading === current) {
        speak(button, number + 1);
      }
    };
    words.onerror = function () {
      if (reading === current) {
        stop(button.getAttribute('data-fail'));
      }
    };
    mark(part.block);
    speechSynthesis.speak(words);
  }

  function read(button) {
    if (reading) {
      stop('');
      return;
    }
    reading = {parts: sentences()};
    button.setAttribute('aria-pressed', 'true');
    button.textContent = button.getAttribute('data-stop');
    speak(button, 0);
  }

  // --- The address of the page, for whoever wants to pass it on.

  function copied(button, worked) {
    say(button.getAttribute(worked ? 'data-done' : 'data-fail'));
  }

  // Where the page is not served securely, browsers copy only what is selected.
  function copySelected(text) {
    var box = document.createElement('textarea');
    var worked = false;
    box.value = text;
    box.className = 'unseen';
    document.body.appendChild(box);
    box.select();
    try {
      worked = document.execCommand('copy');
    } catch (e) {
      // Told as not copied.
    }
    document.body.removeChild(box);
    return worked;
  }

  function copy(button) {
    var address = button.getAttribute('data-address');
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(address).then(
        function () { copied(button, true); },
        function () { copied(button, copySelected(address)); });
    } else {
      copied(button, copySelected(address));
      button.focus();
    }
  }

  var actions = {
    elders: function () { choose('elders', choices.elders ? '' : 'on'); },
    reset: function () {
      choices = {};
      apply();
      keep(choices);
      show();
    },
    print: function () { window.print(); },
    copy: copy,
    read: read
  };

  // The names that a box of the search offers come once one is used, in a browser that can unpack them.
  document.addEventListener('focusin', function offer(event) {
    var form = event.target.form;
    var script = form && form.getAttribute('data-suggest');
    if (script && window.Worker && window.DecompressionStream) {
      document.removeEventListener('focusin', offer);
      var names = document.createElement('script');
      names.type = 'module';
      names.src = script;
      document.head.appendChild(names);
    }
  });

  // Tables, and charts in elders' mode, which are wider than a telephone for their letters to be large.
  var FRAMES = '.scroll, .board-chart';

  function isCut(frame) {
    return frame.scrollWidth > frame.clientWidth + 1;
  }

  // A table that goes on beyond the edge says so; the head of one that does not can stay in sight.
  function markCut(frame, cut) {
    frame.toggleAttribute('data-cut', cut);
    frame.toggleAttribute('data-whole', !cut);
    if (frame.localName === 'figure') {
      frame.tabIndex = cut ? 0 : -1;
    }
  }

  function watchTables() {
    if (!('ResizeObserver' in window)) {
      return;
    }
    // All are measured before any is marked, else each would have the page laid out again.
    var widths = new ResizeObserver(function (entries) {
      var frames = entries.map(function (entry) { return entry.target.closest(FRAMES); });
      var cuts = frames.map(isCut);
      frames.forEach(function (frame, i) { markCut(frame, cuts[i]); });
    });
    each(FRAMES, function (frame) {
      widths.observe(frame);
      widths.observe(frame.firstElementChild);
    });
  }

  // The table beside a chart waits behind its summary, and on a telephone so does a chart of many groups: the style
  // sheet shows both so before this is run.
  function foldLong() {
    var narrow = matchMedia('(max-width: 599px)').matches;
    each('.numbers-fold, .narrow-fold', function (fold) {
      fold.open = fold.classList.contains('narrow-fold') && !narrow;
      fold.setAttribute('data-folded', '');
    });
  }

  // Opens what is folded around the row that an address names.
  function reveal() {
    var here = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var fold = here; fold; fold = fold.parentElement) {
      if (fold.localName === 'details') {
        fold.open = true;
      }
    }
    if (here && here.closest('details')) {
      here.scrollIntoView();
    }
  }
  window.addEventListener('hashchange', reveal);

  // On paper all stands open, then all is as it was.
  var opened = [];
  window.addEventListener('beforeprint', function () {
    each('.numbers-fold:not([open]), .narrow-fold:not([open])', function (fold) {
      fold.open = true;
      opened.push(fold);
    });
  });
  window.addEventListener('afterprint', function () {
    opened.splice(0).forEach(function (fold) { fold.open = false; });
  });

  document.addEventListener('DOMContentLoaded', function () {
    foldLong();
    reveal();
    watchTables();
    show();
    each('.settings input', function (input) {
      input.addEventListener('change', function () { choose(input.name, input.value); });
    });
    each('.row-link', function (link) {
      link.addEventListener('click', function () { navigator.clipboard && navigator.clipboard.writeText(link.href); });
    });
    each('[data-do]', function (button) {
      if (button.getAttribute('data-do') === 'read' && !('speechSynthesis' in window)) {
        button.parentNode.removeChild(button);
        return;
      }
      button.addEventListener('click', function () { actions[button.getAttribute('data-do')](button); });
    });
    if ('speechSynthesis' in window) {
      speechSynthesis.cancel();
      window.addEventListener('pagehide', function () { speechSynthesis.cancel(); });
    }
  });

  // Another window of the site, or the page as it comes back from memory, follows what was chosen meanwhile.
  function follow() {
    choices = kept();
    apply();
    show();
  }
  window.addEventListener('storage', follow);
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      follow();
    }
  });
})();
