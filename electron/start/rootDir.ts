import { dirname } from 'node:path';

/** The project's folder, for the scripts that run from the sources. */
export const rootDir = dirname(dirname(import.meta.dirname));
