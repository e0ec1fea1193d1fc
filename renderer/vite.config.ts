import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chineseNames } from './chineseNames.ts';

/** What more screens than one need is in one file: a file of its own each would cost the first screen a request each. */
const shared = { minShareCount: 2 };

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), chineseNames()],
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
            { name: 'libs', test: /node_modules/, ...shared },
            { name: 'common', test: /\/(shared|renderer)\//, ...shared },
          ],
        },
      },
    },
  },
});
