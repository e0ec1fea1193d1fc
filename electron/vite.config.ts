import { join } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const entry = (name: string) => join(here, `${name}.ts`);

export default defineConfig({
  root: here,
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
  build: {
    ssr: true,
    outDir: '../out',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: {
        main: entry('main'),
        host: entry('host'),
        cli: entry('cli'),
        fileWorker: entry('fileWorker'),
      },
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
    },
  },
});
