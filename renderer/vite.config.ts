import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';
import { chineseNames } from './chineseNames.ts';

/** What more screens than one need is in one file: a file of its own each would cost the first screen a request each. */
const shared = { minShareCount: 2 };

/** The domain and the library that its schemas are made of: files that need none of the others. */
const domain = { name: 'domain', test: (id: string) => /\/shared\//.test(id) && !/node_modules/.test(id) };
const zod = { name: 'zod', test: /\/node_modules\/zod\// };

/** The domain is run as soon as it is there, while the far larger libraries are still being read. */
const runDomainFirst: Plugin = {
  name: 'run-domain-first',
  transformIndexHtml: (_, { bundle = {} }) =>
    Object.values(bundle).flatMap((chunk): HtmlTagDescriptor[] => {
      if (chunk.type !== 'chunk' || chunk.name !== domain.name) return [];
      const attrs = { type: 'module', crossorigin: true, src: `/${chunk.fileName}` };
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
    }),
};

/** The screen on which most of an evening is spent is on its way with the page, not asked for by what the page draws. */
const preloadScoring: Plugin = {
  name: 'preload-scoring',
  transformIndexHtml: (_, { bundle = {} }) =>
    Object.values(bundle).flatMap((chunk): HtmlTagDescriptor[] => {
      if (chunk.type !== 'chunk' || chunk.name !== 'ScoringScreen') return [];
      const code = { rel: 'modulepreload', crossorigin: true, href: `/${chunk.fileName}` };
      const styles = [...(chunk.viteMetadata?.importedCss ?? [])];
      return [
        code,
        ...styles.map((file) => ({ rel: 'stylesheet', crossorigin: true, href: `/${file}` })),
      ].map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' }));
    }),
};

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), chineseNames(), runDomainFirst, preloadScoring],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'chrome109',
    outDir: '../out/renderer',
    emptyOutDir: true,
    chunkSizeWarningLimit: 2500,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { ...zod, ...shared },
            { ...domain, ...shared },
            { name: 'libs', test: /node_modules/, ...shared },
            { name: 'common', test: /\/renderer\//, ...shared },
          ],
        },
      },
    },
  },
});
