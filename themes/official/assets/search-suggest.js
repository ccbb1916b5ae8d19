// Names offered below the box of the search on any page; asked for by comfort.js once a box is used.

import {files, make, onPause, suggestions} from './search-box.js';

let back;

// Who answers: the server of a preview, or the worker of the search.
function answers({server, ...here}) {
  return server ? {suggest: typed => fetch(server + '?suggest=' + encodeURIComponent(typed)).then(answer => answer.json())}
    : files(here);
}

document.querySelectorAll('form[data-suggest]').forEach(form => {
  const box = form.q;
  const list = make('ul', {class: 'search-suggested', id: box.id + '-names', role: 'listbox', 'aria-label': form.dataset.suggested});
  list.hidden = true;
  box.after(list);
  Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': list.id})
    .forEach(([name, value]) => box.setAttribute(name, value));
  const offered = suggestions(box, list, form.dataset.base, typed => {
    back = back || answers(form.dataset);
    return back.suggest(typed);
  });
  offered.close();
  onPause(box, offered.close, offered.show);
  offered.show();
});
