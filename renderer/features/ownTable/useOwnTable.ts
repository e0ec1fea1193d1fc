import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ownTableScheme } from '../../../shared/nextYear/ownTableScheme.ts';
import { sourceOfScheme } from '../../../shared/nextYear/sourceOfScheme.ts';
import type { OwnTableChoices } from '../../../shared/ownTable/ownTableChoices.ts';
import type { OwnTableDraft } from '../../../shared/ownTable/ownTableDraft.ts';
import { pastedSource } from '../../../shared/ownTable/pastedSource.ts';
import type { SourceFile } from '../../../shared/ownTable/sourceTable.ts';
import type { SchemeSource } from '../../../shared/scheme/scheme.ts';
import { client } from '../../api/client.ts';
import type { Pasted } from '../../ui/pasted.ts';
import { type BroughtTable, forgetTable, keepTable, keptTable } from './keptTable.ts';

/** A committee's own table on its way to a scheme: what was brought, what it says, and what a person decided about it. */
export interface OwnTable {
  readonly source: SourceFile | null;
  readonly draft: OwnTableDraft | null;
  /** The scheme that it makes by now. */
  readonly made: SchemeSource | null;
  readonly carried: readonly string[];
  /** The scheme of before, whose rules hold where the text is the same; null: none. */
  readonly last: SchemeSource | null;
  readonly choices: OwnTableChoices;
  /** What was brought, as the document that the scheme keeps. */
  readonly document: File | null;
  /** Whether it was found from an earlier visit. */
  readonly isKept: boolean;
  readonly isReading: boolean;
  readonly error: unknown;
  readonly bringFile: (file: File) => void;
  readonly bringPasted: (pasted: Pasted) => void;
  /** Begins with a copy of a scheme. */
  readonly copy: (scheme: SchemeSource) => void;
  readonly goBy: (last: SchemeSource | null) => void;
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
  const last = brought?.last ?? null;
  const reading = useMemo(
    () => (source ? ownTableScheme(source, choices, last) : null),
    [source, choices, last],
  );
  const begin = (next: SourceFile, file: File | null, by: SchemeSource | null = null) => {
    setDocument(file);
    setFound(false);
    setState({ brought: { source: next, choices: noChoices, last: by }, former: [] });
  };
  const read = useMutation({
    mutationFn: (file: File) => client.scheme.readSource({ file }),
    onSuccess: (next, file) => begin(next, file),
  });
  return {
    source,
    draft: reading?.draft ?? null,
    made: reading?.scheme ?? null,
    carried: reading?.carried ?? [],
    last,
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
    copy: (scheme) => {
      const form = sourceOfScheme(scheme);
      if (form) begin(form, null, scheme);
    },
    goBy: (next) => setState((now) => ({ ...now, brought: now.brought && { ...now.brought, last: next } })),
    choose: (change) => setState((now) => chosen(now, change)),
    undo: former.length === 0 ? null : () => setState(undone),
    startAnew: () => {
      read.reset();
      setFound(false);
      setState({ brought: null, former: [] });
      // The page may be left before what it shows is changed.
      forgetTable();
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
