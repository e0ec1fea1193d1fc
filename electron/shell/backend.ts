import type { WebApp } from '../web/webApp.ts';

/** What answers the window's requests. */
export interface Backend {
  readonly webApp: WebApp;
  /** Where the data lies, for people to read. */
  readonly dataPath: string;
  readonly logError: (error: unknown) => void;
  close(): void;
}
