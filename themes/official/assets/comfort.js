// How the reader wants pages: type, colour, pictures, elders' mode, read aloud. Kept on this device, in no cookie.
// Loaded before the page is drawn, so that nothing moves; the page is whole without it.
(function () {
  'use strict';

  var root = document.documentElement;
  var KEY = 'tongbao';
  var CHOICES = {
    size: ['large', 'larger'],
    colour: ['light', 'dark', 'contrast'],
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

  // Elders' mode is in high contrast unless another colour was chosen.
  function apply(choices) {
    Object.keys(CHOICES).forEach(function (name) {
      var value = choices[name] || (name === 'colour' && choices.elders ? 'contrast' : '');
      if (value) {
        root.setAttribute('data-' + name, value);
      } else {
        root.removeAttribute('data-' + name);
      }
    });
  }

  var choices = kept();
  root.setAttribute('data-js', '');
  apply(choices);

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
      input.checked = (choices[input.name] || '') === input.value;
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
    apply(choices);
    keep(choices);
    show();
  }

  // --- Reading aloud, a sentence after the other: browsers fall silent in the middle of a long text.

  var reading = null;

  function sentences() {
    var parts = [];
    var blocks = document.querySelectorAll('main h1, main [data-search]:not(h1)');
    if (blocks.length < 2) {
      blocks = document.querySelectorAll('main');
    }
    Array.prototype.forEach.call(blocks, function (block) {
      block.innerText.split(/\n+|(?<=[。！？；])/).forEach(function (sentence) {
        if (/[^\s\d.,:;·…—-]/.test(sentence) || /\d/.test(sentence)) {
          parts.push({block: block, text: sentence.trim()});
        }
      });
    });
    return parts;
  }

  function mark(block) {
    each('.read-aloud', function (old) {
      old.classList.remove('read-aloud');
    });
    if (block && block !== document.querySelector('main')) {
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
      apply(choices);
      keep(choices);
      show();
    },
    print: function () { window.print(); },
    copy: copy,
    read: read
  };

  document.addEventListener('DOMContentLoaded', function () {
    show();
    each('.settings input', function (input) {
      input.addEventListener('change', function () { choose(input.name, input.value); });
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
    apply(choices);
    show();
  }
  window.addEventListener('storage', follow);
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      follow();
    }
  });
})();
