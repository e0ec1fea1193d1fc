// Runs one of this folder's scripts for package.json: node electron/start/run.mjs start|build|ensureBrowser
import { fileURLToPath } from 'node:url';
import { onOwnNode } from './ownNode.mjs';

await onOwnNode(fileURLToPath(import.meta.url), () => import(`./${process.argv[2]}.ts`));
