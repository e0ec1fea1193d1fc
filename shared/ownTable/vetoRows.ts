import { type Findings, mark } from './findings.ts';
import type { PlacedItem } from './levels.ts';
import type { DraftVetoes, Piece } from './ownTableDraft.ts';
import { pieceOfCell } from './piece.ts';
import { resultOf, vetoesUnder, vetoTexts } from './readVetoes.ts';

/** 一票否决 as rows of the table under that name: what each content says; null where there are none. */
export function vetoRows(rows: readonly PlacedItem[], findings: Findings): DraftVetoes | null {
  const [first] = rows;
  const level = first && (first.raw.section ?? first.raw.dimension);
  if (!first || !level) return null;
  const lead = pieceOfCell(level, first.table);
  const texts = rows.flatMap(({ table, raw }) => {
    const cells = [...raw.contents, ...raw.standards, ...raw.maxes, ...raw.numbers];
    for (const cell of cells) mark(findings, pieceOfCell(cell, table).from, 'veto');
    return (raw.contents.length > 0 ? raw.contents : raw.standards).flatMap((cell) =>
      vetoTexts(pieceOfCell(cell, table)),
    );
  });
  mark(findings, lead.from, 'veto');
  const said = [
    lead,
    ...rows.flatMap(({ table, raw }) => raw.standards.map((cell) => pieceOfCell(cell, table))),
  ];
  const [result = null] = said.map(resultOf).filter((each): each is Piece => each !== null);
  return { lead, result, list: vetoesUnder(lead, texts) };
}
