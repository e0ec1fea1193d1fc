// Before anything else: the page's policy forbids eval, which zod would try while its schemas are made.
globalThis.__zod_globalConfig = { jitless: true };
