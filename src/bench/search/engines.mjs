// Runs in the page: each engine behind the same three questions. Answers name documents by their addresses.

function now() {
  return performance.now();
}

// The worker of the site, asked by its own messages.
export class Ours {
  async open() {
    this.worker = new Worker('/assets/search-worker.js', { type: 'module' });
    this.waiting = new Map();
    this.worker.onmessage = ({ data }) => this.waiting.get(data.id)(data);
    this.asked = 0;
    await this.ask('open', { index: location.origin + '/search/index/', base: '' });
  }

  ask(method, argument, onRanked) {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (data) => {
        if (data.ranked) {
          onRanked();
        } else {
          this.waiting.delete(id);
          data.error ? reject(new Error(data.error.code)) : resolve(data.result);
        }
      });
      this.worker.postMessage({ id, method, args: [argument] });
    });
  }

  async find(query, more) {
    const begun = now();
    let ranked = 0;
    let rankedAt = Infinity;
    const request = { q: query.typed, facets: query.facets || {}, order: 'best', from: 0, size: 10, counts: Boolean(query.facets), ...more };
    const answer = await this.ask('find', request, () => {
      if (!ranked) {
        ranked = now() - begun;
        rankedAt = Date.now();
      }
    });
    const took = now() - begun;
    return { addresses: answer.hits.map((h) => h.address), how: answer.how, more: answer.more, next: answer.next, ranked: ranked || took,
      rankedAt, took };
  }

  // Every document that is found: shown page after page, or, where there are many, all at once without looking into them.
  async all(query) {
    if (query.wanted > 50) {
      return (await this.find(query, { size: 1000000, verify: false })).addresses;
    }
    const found = [];
    let from = 0;
    for (let page = 0; page < 1000; page++) {
      const answer = await this.find(query, { from });
      found.push(...answer.addresses);
      if (!answer.more) {
        break;
      }
      from = answer.next;
    }
    return found;
  }

  close() {
    this.worker.terminate();
  }
}

// Pagefind's own code; titles and snippets come together, with a file for each result.
export class Pagefind {
  async open() {
    const pagefind = await import('/pagefind/pagefind.js');
    this.instance = pagefind.createInstance({ basePath: '/pagefind/' });
    await this.instance.init();
  }

  async find(query) {
    const begun = now();
    const filters = Object.fromEntries(Object.entries(query.facets || {}).map(([name, [value]]) => [name, value]));
    const { results } = await this.instance.search(query.typed, { filters });
    const found = now() - begun;
    this.found = results.map((r) => r.id);
    const shown = await Promise.all(results.slice(0, 10).map((r) => r.data()));
    return { addresses: shown.map((d) => d.raw_url || d.url), how: 'exact', found, ranked: now() - begun, took: now() - begun };
  }

  // What was found last, by the names of the files of the results, which need not be loaded to be counted.
  async all() {
    return this.found;
  }

  async close() {
    await this.instance.destroy();
  }
}

const ENGINES = { ours: Ours, pagefind: Pagefind };
const open = {};

window.bench = {
  async open(engine) {
    open[engine] = new ENGINES[engine]();
    await open[engine].open();
  },
  find: (engine, query) => open[engine].find(query),
  all: (engine, query) => open[engine].all(query),
  async close(engine) {
    await open[engine].close();
  },
};
