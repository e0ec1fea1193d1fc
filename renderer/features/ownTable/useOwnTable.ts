import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
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

/** What was brought, what was decided about it, and each time before: one state, so that no decision is laid on an old one. */
interface State {
  readonly brought: BroughtTable | null;
  readonly former: readonly OwnTableChoices[];
}

/** The table that is being made a scheme; it outlives the screen until it is used or given up. */
export function useOwnTable(): OwnTable {
  const [{ brought, former }, setState] = useState<State>(() => ({ brought: keptTable(), former: [] }));
  const [isKept, setFound] = useState(brought !== null);
  const [document, setDocument] = useState<File | null>(null);
  useEffect(() => {
    brought ? keepTable(brought) : forgetTable();
  }, [brought]);
  const source = brought?.source ?? null;
  const choices = brought?.choices ?? noChoices;
  const draft = useMemo(() => (source ? readOwnTable(source, choices) : null), [source, choices]);
  const begin = (next: SourceFile, file: File) => {
    setDocument(file);
    setFound(false);
    setState({ brought: { source: next, choices: noChoices }, former: [] });
  };
  const read = useMutation({
    mutationFn: (file: File) => client.scheme.readSource({ file }),
    onSuccess: (next, file) => begin(next, file),
  });
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
    choose: (change) => setState((now) => chosen(now, change)),
    undo: former.length === 0 ? null : () => setState(undone),
    startAnew: () => {
      read.reset();
      setFound(false);
      setState({ brought: null, former: [] });
    },
  };
}

function chosen(now: State, change: (choices: OwnTableChoices) => OwnTableChoices): State {
  const { brought, former } = now;
  if (!brought) return now;
  return {
    brought: { ...brought, choices: change(brought.choices) },
    former: [...former, brought.choices],
  };
}

function undone({ brought, former }: State): State {
  const last = former.at(-1);
  return {
    brought: brought && last ? { ...brought, choices: last } : brought,
    former: former.slice(0, -1),
  };
}

const noChoices: OwnTableChoices = {};

/** What was brought as plain text, where the file itself is not at hand any more. */
function textOf({ lines, tables }: SourceFile): string {
  const rows = tables.flatMap(({ cells }) => cells.map(({ text }) => text));
  return [...lines, ...rows].join('\n');
}
