// Answers to the page of the search that come from a server as JSON; loaded before search.js, in place of the site's
// own files. It takes and gives what search-worker.js does.

const form = document.querySelector('form.search-page');

function ask(parameters) {
  return fetch(form.dataset.server + '?' + new URLSearchParams(parameters))
    .then(answer => answer.json().then(said => (answer.ok ? said : Promise.reject(said.error))))
    .catch(error => Promise.reject(error && error.code && !(error instanceof Error) ? error : {code: 'network'}));
}

form.backend = {
  open: () => Promise.resolve(),
  find: request => {
    const asked = [];
    Object.keys(request).filter(name => name !== 'facets').forEach(name => asked.push([name, request[name]]));
    Object.keys(request.facets).forEach(name => request.facets[name].forEach(value => asked.push([name, value])));
    return ask(asked);
  },
  suggest: typed => ask([['suggest', typed]]),
  card: typed => ask([['card', typed]])
};
