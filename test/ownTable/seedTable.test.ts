import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../electron/files/readSource.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';
import { schemeIdentity } from '../../shared/ownTable/schemeIdentity.ts';
import { schemeOfDraft } from '../../shared/ownTable/schemeOfDraft.ts';
import type { SourceFile } from '../../shared/ownTable/sourceTable.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { remarksOn } from '../../shared/scheme/remarksOn.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { docxOf } from '../support/madeDocx.ts';
import { htmlOf, type MadeTable } from '../support/madeTable.ts';
import { xlsxOf } from '../support/madeXlsx.ts';
import { seedBlocks } from '../support/seedTable.ts';

const shippedPath = join(import.meta.dirname, '../../resources/schemes/shandong-wuhao.json');
const shipped = JSON.parse(readFileSync(shippedPath, 'utf8')) as SchemeSource;
const blocks = seedBlocks() as (string | MadeTable)[];
const at = blocks.findIndex((block) => typeof block !== 'string');
const title = String(blocks[at - 1]);

const files: readonly [string, () => SourceFile][] = [
  ['a Word document', () => readSource('004.docx', docxOf(blocks))],
  ['a page from the clipboard', () => readSource('004.html', new TextEncoder().encode(htmlOf(blocks)))],
  [
    'a workbook',
    () =>
      readSource(
        '004.xlsx',
        xlsxOf([
          {
            name: 'Sheet1',
            above: [title],
            table: blocks[at] as MadeTable,
            below: blocks.slice(at + 1).map(String),
          },
        ]),
      ),
  ],
];

type Sheet = NonNullable<SchemeSource['sheet']>;
type Rule = Sheet['dimensions'][number]['items'][number]['rules'][number];

/** The rule without ids, conventions and words of ours: a list of things counts by how many there are. */
function bare({ id: _, label: __, convention: ___, ...rule }: Rule) {
  return 'checklist' in rule && rule.checklist ? { ...rule, checklist: rule.checklist.length } : rule;
}

function bareSheet({ dimensions, total }: Sheet) {
  return {
    total,
    dimensions: dimensions.map(({ id, name, max, items }) => ({
      id,
      name,
      max,
      items: items.map(({ rules, ...item }) => ({ ...item, rules: rules.map(withCountOf(rules)) })),
    })),
  };
}

/** The rule with the place of the one whose count it compares, as ids may differ. */
function withCountOf(rules: readonly Rule[]) {
  return (rule: Rule) => ({
    ...bare(rule),
    ...('countOf' in rule &&
      rule.countOf !== undefined && { countOf: rules.findIndex(({ id }) => id === rule.countOf) }),
  });
}

describe('the table of the document that a shipped scheme comes from', () => {
  it.each(files)('is that scheme without a correction, from %s', (_, source) => {
    const file = source();
    const draft = readOwnTable(file);
    expect(draft.problems).toEqual([]);
    expect(draft.ledger.open).toBe(0);
    const made = schemeOfDraft(draft, schemeIdentity(file, draft));
    expect(remarksOn(parseScheme(made))).toEqual([]);
    expect(made.title).toEqual(shipped.title);
    expect(made.honour).toEqual(shipped.honour);
    expect(bareSheet(made.sheet!)).toEqual(bareSheet(shipped.sheet!));
    const { lead, result, list } = made.vetoes!;
    expect({ lead, result, list }).toEqual({
      lead: shipped.vetoes!.lead,
      result: shipped.vetoes!.result,
      list: shipped.vetoes!.list,
    });
  });

  it('says who issued it and what it is called, where that stands above', () => {
    const file = files[0]![1]();
    const { issuer, documentTitle } = schemeOfDraft(
      readOwnTable(file),
      schemeIdentity(file, readOwnTable(file)),
    );
    expect({ issuer, documentTitle }).toEqual({
      issuer: shipped.issuer,
      documentTitle: shipped.documentTitle,
    });
  });
});
