import { lineOf } from './documentLines.ts';
import { escapeHtml } from './escapeHtml.ts';

interface PageText {
  readonly name: string;
  readonly trace: string;
  readonly css: string;
  readonly body: string;
}

/** A whole self-contained page of HTML. It asks for nothing and runs nothing, and says so to the browser. */
export function officialPage({ name, trace, css, body }: PageText): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(lineOf(name))}</title>`,
    `<meta name="keywords" content="${escapeHtml(lineOf(trace))}">`,
    `<style>body { margin: 0 }\n${css}</style>`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n');
}
