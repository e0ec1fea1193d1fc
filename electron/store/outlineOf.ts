import { type Outline, readOutline } from '../../shared/scheme/readOutline.ts';
import { SchemeError } from '../../shared/scheme/SchemeError.ts';
import { onceRead } from './onceRead.ts';

/** So many schemes are kept, of all files that the program opens. */
const most = 1000;

/**
 * The outline of a scheme's text, or why it has none; null where it is no JSON. The full check makes the texts from the
 * log and looks for what cannot be read, and the list of assessments shows it: each text is read once for all of them.
 */
export const outlineOf = onceRead((source): Outline | SchemeError => {
  try {
    return readOutline(source);
  } catch (error) {
    if (error instanceof SchemeError) return error;
    throw error;
  }
}, most);
