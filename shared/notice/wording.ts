import type { Dossier } from '../dossier/dossier.ts';
import type { Decision, ListRow, Notice } from '../register/noticeContent.ts';
import { chosenRows, listRows } from './listRows.ts';
import { generatedDecision, generatedNotice } from './noticeTexts.ts';

/** The list and the texts of a document: those it was issued with, or as they stand now. */
function wordingOf<Name extends string>(
  document: Pick<Notice, 'frozen'> & { readonly texts: Readonly<Partial<Record<Name, string | null>>> },
  listed: () => readonly ListRow[],
  generate: (rows: readonly ListRow[]) => Readonly<Record<Name, string>>,
) {
  const { frozen } = document;
  const rows = frozen?.rows ?? listed();
  // Safe: a document is frozen with the texts that are generated for it.
  const generated = (frozen?.generated ?? generate(rows)) as Readonly<Record<Name, string>>;
  const texts = Object.fromEntries(
    (Object.keys(generated) as Name[]).map((name) => [name, document.texts[name] ?? generated[name]]),
  ) as Readonly<Record<Name, string>>;
  return { rows, generated, texts };
}

/** The list and the texts of a notice, with the generated ones. */
export function noticeWording(dossier: Dossier, notice: Notice) {
  return wordingOf(
    notice,
    () => chosenRows(listRows(dossier), notice.chosen),
    (rows) => generatedNotice(dossier, notice, rows),
  );
}

/** Those who cannot be honoured are left out even where they were chosen. */
export function decisionWording(dossier: Dossier, decision: Decision) {
  return wordingOf(
    decision,
    () => {
      const rows = listRows(dossier).filter(({ award }) => award !== 'barred');
      return chosenRows(
        rows.map((row) => ({ ...row, isDue: row.award === 'due' })),
        decision.chosen,
      );
    },
    (rows) => generatedDecision(dossier, rows),
  );
}
