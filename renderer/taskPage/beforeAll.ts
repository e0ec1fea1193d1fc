// Imported before everything else: what must be set before any other file of the page is run.
import { replaceStorage } from '../ui/storage.ts';

// The page's policy forbids eval, which zod would try while its schemas are made.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
replaceStorage();
