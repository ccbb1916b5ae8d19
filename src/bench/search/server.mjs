// A static file server that counts what it gave: requests, bytes as stored, bytes as transferred.
//
// Text (pages, scripts, styles, JSON) goes out gzipped as from any host, everything else as it is stored. Nothing may be
// kept by the browser, so that every fetch is counted: what stays in memory is what the engine itself keeps.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css',
  '.json': 'application/json', '.wasm': 'application/wasm',
};

// folders: { '/assets/': folder, '/': folder }, the longest prefix wins; texts: { '/bench.html': content }.
export function serve(folders, texts) {
  const log = [];
  let given = 0;
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);

  function content(path) {
    if (texts[path] !== undefined) {
      return Buffer.from(texts[path]);
    }
    const prefix = prefixes.find((p) => path.startsWith(p));
    const root = normalize(folders[prefix]);
    const file = join(root, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '');
    if (!file.startsWith(root + sep)) {
      throw new Error('outside');
    }
    return readFileSync(file);
  }

  const server = createServer((request, response) => {
    given++;
    const at = Date.now();
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    let stored;
    try {
      stored = content(path);
    } catch (e) {
      log.push({ path, stored: 0, sent: 0, status: 404, at });
      response.writeHead(404).end();
      return;
    }
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range || '');
    const type = TYPES[path.endsWith('/') ? '.html' : extname(path)];
    let body = stored;
    const headers = { 'cache-control': 'no-store', 'content-type': type || 'application/octet-stream' };
    if (range) {
      body = stored.subarray(Number(range[1]), Number(range[2]) + 1);
      headers['content-range'] = `bytes ${range[1]}-${Number(range[1]) + body.length - 1}/${stored.length}`;
    } else if (type) {
      body = gzipSync(stored);
      headers['content-encoding'] = 'gzip';
    }
    log.push({ path, stored: range ? body.length : stored.length, sent: body.length, status: range ? 206 : 200, at });
    headers['content-length'] = body.length;
    response.writeHead(range ? 206 : 200, headers).end(body);
  });

  // What was given since the last time this was asked.
  function taken() {
    return log.splice(0);
  }

  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => ready({
      origin: `http://127.0.0.1:${server.address().port}`, taken, given: () => given, close: () => server.close(),
    }));
  });
}
