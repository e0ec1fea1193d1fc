// npm run build: builds the program anew, whatever is there.
import { buildAll } from './ensureBuilt.ts';
import { rootDir } from './rootDir.ts';

await buildAll(rootDir);
