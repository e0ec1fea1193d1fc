// The host of `npm run dev`, run from the sources, behind its guard. Ends with its standard input.
import { once } from 'node:events';
import { dirname, join, resolve } from 'node:path';
import { defaultDataPath } from '../dataPath.ts';
import { runHost } from '../start/runHost.ts';

const electronDir = dirname(import.meta.dirname);
// Never the data file that the person at this computer works with, unless it is named.
const dataPath = resolve(process.env.KAOPING_DATA || join(dirname(defaultDataPath()), '开发.kaoping'));
// The one that it had before a restart; the usual one where there is none.
const port = process.argv[2];

await runHost(
  { rootDir: dirname(electronDir), workerPath: join(electronDir, 'fileWorker.ts') },
  {
    dataPath,
    ...(port && { port: Number(port) }),
    onReady: async ({ url, address }) => {
      process.stdout.write(`${JSON.stringify({ url, address })}\n`);
      await once(process.stdin.resume(), 'end');
    },
  },
);
