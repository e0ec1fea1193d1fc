import { documentPageCss } from './documentPageCss.ts';
import { documentTextCss } from './documentTextCss.ts';

/** All styles of a document's body: everything below `.official`, and the pages that the printer is to take. */
export const documentCss = `${documentPageCss}\n${documentTextCss}`;
