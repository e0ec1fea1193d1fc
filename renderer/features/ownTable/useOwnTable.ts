import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { OwnTableChoices } from '../../../shared/ownTable/ownTableChoices.ts';
import type { OwnTableDraft } from '../../../shared/ownTable/ownTableDraft.ts';
import { pastedSource } from '../../../shared/ownTable/pastedSource.ts';
import { readOwnTable } from '../../../shared/ownTable/readOwnTable.ts';
import type { SourceFile } from '../../../shared/ownTable/sourceTable.ts';
import { client } from '../../api/client.ts';
import type { Pasted } from '../../ui/pasted.ts';
import { type BroughtTable, forgetTable, keepTable, keptTable } from './keptTable.ts';

/** A committee's own table on its way to a scheme: what was brought, what it says, and what a person decided about it. */
export interface OwnTable {
  readonly source: SourceFile | null;
  readonly draft: OwnTableDraft | null;
  readonly choices: OwnTableChoices;
  /** What was brought, as the document that the scheme keeps. */
  readonly document: File | null;
  /** Whether it was found from an earlier visit. */
  readonly isKept: boolean;
  readonly isReading: boolean;
  readonly error: unknown;
  readonly bringFile: (file: File) => void;
  readonly bringPasted: (pasted: Pasted) => void;
  readonly choose: (change: (now: OwnTableChoices) => OwnTableChoices) => void;
  readonly undo: (() => void) | null;
  readonly startAnew: () => void;
}

const pastedName = '粘贴的评分标准.txt';

/** The table that is being made a scheme; it outlives the screen until it is used or given up. */
export function useOwnTable(): OwnTable {
  const [kept, setKept] = useState<BroughtTable | null>(keptTable);
  const [isKept, setFound] = useState(kept !== null);
  const [former, setFormer] = useState<readonly OwnTableChoices[]>([]);
  const [document, setDocument] = useState<File | null>(null);
  const source = kept?.source ?? null;
  const choices = kept?.choices ?? noChoices;
  const draft = useMemo(() => (source ? readOwnTable(source, choices) : null), [source, choices]);
  const put = (next: BroughtTable | null) => {
    setKept(next);
    next ? keepTable(next) : forgetTable();
  };
  const begin = (next: SourceFile, file: File) => {
    setDocument(file);
    setFormer([]);
    setFound(false);
    put({ source: next, choices: {} });
  };
  const read = useMutation({
    mutationFn: (file: File) => client.scheme.readSource({ file }),
    onSuccess: (next, file) => begin(next, file),
  });
  const setChoices = (next: OwnTableChoices) => {
    if (source) put({ source, choices: next });
  };
  return {
    source,
    draft,
    choices,
    document: document ?? (source ? new File([textOf(source)], pastedName) : null),
    isKept,
    isReading: read.isPending,
    error: read.error,
    bringFile: (file) => read.mutate(file),
    bringPasted: (pasted) => {
      read.reset();
      begin(pastedSource('粘贴的表格', pasted), new File([pasted.text], pastedName));
    },
    choose: (change) => {
      setFormer((before) => [...before, choices]);
      setChoices(change(choices));
    },
    undo:
      former.length === 0
        ? null
        : () => {
            setFormer(former.slice(0, -1));
            setChoices(former.at(-1) ?? noChoices);
          },
    startAnew: () => {
      read.reset();
      setFormer([]);
      setFound(false);
      put(null);
    },
  };
}

const noChoices: OwnTableChoices = {};

/** What was brought as plain text, where the file itself is not at hand any more. */
function textOf({ lines, tables }: SourceFile): string {
  const rows = tables.flatMap(({ cells }) => cells.map(({ text }) => text));
  return [...lines, ...rows].join('\n');
}
