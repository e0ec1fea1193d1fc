import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { chineseNames } from '../chineseNames.ts';

/** The page of which each 任务包 for a browser is made: one file. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [react(), chineseNames(), oneFile()],
  build: {
    target: 'chrome109',
    outDir: '../../out/page',
    emptyOutDir: true,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 5000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: 'taskPage.html',
      output: { format: 'iife', codeSplitting: false },
    },
  },
});

/**
 * Makes one file of the page, which may be opened from a disk: its code and its styles stand in it, and its policy allows
 * that very code and no connection. Errors: fails the build where something would have to be fetched.
 */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const page = files.find(({ fileName }) => fileName.endsWith('.html'));
      const code = files.filter((file) => file.type === 'chunk');
      const styles = files.filter((file) => file.fileName.endsWith('.css'));
      if (page?.type !== 'asset' || code.length !== 1 || code.length + styles.length + 1 !== files.length)
        throw new Error(`not one file: ${files.map(({ fileName }) => fileName).join(', ')}`);
      const script = withoutTags(code[0]?.code ?? '');
      const css = styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n');
      if (/<\/style/i.test(css)) throw new Error('the styles would end the element they stand in');
      const bare = String(page.source)
        .replace(/\s*<script type="module"[^>]*><\/script>/, '')
        .replace(/\s*<link rel="stylesheet"[^>]*>/g, '');
      const head = `<meta http-equiv="Content-Security-Policy" content="${policyFor(script)}" />\n<style>${css}</style>\n</head>`;
      // The package stands before the code, which is the last: what was cut off does not run.
      page.source = putIn(putIn(bare, '</head>', head), '</body>', `<script>${script}</script>\n</body>`);
      for (const { fileName } of files) if (fileName !== page.fileName) delete bundle[fileName];
    },
  };
}

/** Nothing within a script may look like the end of its element, or like a comment that hides it. */
function withoutTags(code: string): string {
  return code.replace(/<(?=\/script|script|!--)/gi, '\\x3C');
}

function policyFor(script: string): string {
  const hash = createHash('sha256').update(script, 'utf8').digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function putIn(text: string, at: string, what: string): string {
  const index = text.lastIndexOf(at);
  return text.slice(0, index) + what + text.slice(index + at.length);
}
