import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * A file of the built UI; the start page for every path without an ending, so that addresses of screens work. The
 * start page gets a fresh style nonce and the strict policy that names it.
 */
export async function serveUi(uiDir: string, pathname: string): Promise<Response> {
  const name = extname(pathname) === '' ? 'index.html' : decoded(pathname).replace(/^\/+/, '');
  const path = normalize(join(uiDir, name));
  if (!path.startsWith(uiDir + sep)) return new Response('没有这个文件', { status: 404, headers: plain });
  let bytes: Buffer<ArrayBuffer>;
  try {
    bytes = await readFile(path);
  } catch {
    return new Response('没有这个文件', { status: 404, headers: plain });
  }
  return name === 'index.html'
    ? startPage(bytes.toString('utf8'))
    : new Response(bytes, { headers: headersFor(name) });
}

function startPage(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  return new Response(html.replaceAll('__CSP_NONCE__', nonce), {
    headers: {
      ...common,
      'content-type': types['.html'] ?? '',
      'cache-control': 'no-store',
      'content-security-policy': policyFor(nonce),
    },
  });
}

const common = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
const plain = { ...common, 'content-type': types['.txt'] ?? '' };

function headersFor(name: string): Record<string, string> {
  const isHashed = name.startsWith('assets/');
  return {
    ...common,
    'content-type': types[extname(name)] ?? 'application/octet-stream',
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

function policyFor(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** The path's text; as it stands where it is not properly encoded, which names no file. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
