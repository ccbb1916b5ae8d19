// The search at work beside the page, so that typing never waits for it. Asks come as {id, method, args}; answers go as
// {id, ranked} when titles stand, {id, result}, or {id, error: {code}}.

import {openIndex} from './search-index.js';
import {Search} from './search-query.js';

let search;

async function answer(ask, onRanked) {
  if (ask.method === 'open') {
    const at = ask.args[0];
    search = openIndex(at.index).then(index => new Search(index, at.base));
    await search;
    return true;
  }
  const ready = await search;
  return ready[ask.method](ask.args[0], onRanked);
}

self.onmessage = event => {
  const ask = event.data;
  answer(ask, ranked => { self.postMessage({id: ask.id, ranked}); }).then(
    result => { self.postMessage({id: ask.id, result}); },
    error => { self.postMessage({id: ask.id, error: {code: error.code || 'corrupt'}}); });
};
