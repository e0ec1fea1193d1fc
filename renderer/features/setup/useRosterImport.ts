import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { type Candidate, identityOf } from '../../../shared/assessment/candidate.ts';
import { readRoster } from '../../../shared/roster/readRoster.ts';
import { guessLayout, type TableLayout } from '../../../shared/roster/tableLayout.ts';
import type { TableSheet } from '../../../shared/roster/tableSheet.ts';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { pastedTables } from './pastedTables.ts';

/** A worksheet and how it is read. */
interface Choice extends TableLayout {
  readonly sheetIndex: number;
}

/** A roster on its way in, `pasted` to begin with: the tables that were brought, how they are read, and what they give. */
export function useRosterImport(existing: readonly Candidate[], pasted: string) {
  const { candidateKinds: kinds } = useAssessment().parsed;
  const [tables, setTables] = useState<readonly TableSheet[]>(() => pastedTables(pasted));
  const [choice, setChoice] = useState<Choice>(() => choose(tables, 0));
  const [defaultKind, setDefaultKind] = useState(kinds[0] ?? '');
  const [isSkipping, setSkipping] = useState(false);
  const [isWithoutTwins, setWithoutTwins] = useState(false);
  const identities = useMemo(() => new Set(existing.map(identityOf)), [existing]);
  const table = tables[choice.sheetIndex] ?? null;
  const reading = useMemo(
    () =>
      table && table.rows.length > 0
        ? readRoster(table.rows, choice.mapping, { ...choice, kinds, defaultKind, existing: identities })
        : null,
    [table, choice, kinds, defaultKind, identities],
  );

  const begin = (next: readonly TableSheet[]) => {
    setTables(next);
    setSkipping(false);
    setWithoutTwins(false);
    setChoice(
      choose(
        next,
        Math.max(
          0,
          next.findIndex(({ rows }) => rows.length > 0),
        ),
      ),
    );
  };
  const run = useRef(0); // Which of what was brought is wanted: the file's answer may come after other rows.
  const beginRun = (next: readonly TableSheet[]) => {
    run.current += 1;
    begin(next);
    return run.current;
  };
  const readFile = useMutation(
    api.candidate.readTable.mutationOptions({
      onMutate: () => beginRun([]),
      onSuccess: (next, _file, begunRun) => {
        if (run.current === begunRun) begin(next);
      },
    }),
  );
  return {
    tables,
    table,
    choice,
    reading,
    paste: (next: readonly TableSheet[]) => {
      readFile.reset();
      beginRun(next);
    },
    readFile,
    fileName: readFile.isSuccess ? readFile.variables.file.name : null,
    chooseSheet: (sheetIndex: number) => {
      setSkipping(false);
      setChoice(choose(tables, sheetIndex));
    },
    setLayout: (layout: TableLayout) => {
      setSkipping(false);
      setChoice({ ...choice, ...layout });
    },
    kinds,
    defaultKind,
    setDefaultKind,
    isSkipping,
    setSkipping,
    isWithoutTwins,
    setWithoutTwins,
  };
}
export type RosterImport = ReturnType<typeof useRosterImport>;

function choose(tables: readonly TableSheet[], sheetIndex: number): Choice {
  return { sheetIndex, ...guessLayout(tables[sheetIndex]?.rows ?? []) };
}
