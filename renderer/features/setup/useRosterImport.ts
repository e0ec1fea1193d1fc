import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { bestTable } from '../../../shared/roster/bestTable.ts';
import { readRoster } from '../../../shared/roster/readRoster.ts';
import { type RosterTitles, rosterTitles } from '../../../shared/roster/rosterField.ts';
import { kindKey } from '../../../shared/roster/rosterKind.ts';
import { noteOnTables } from '../../../shared/roster/rosterReading.ts';
import { guessLayout, type TableLayout } from '../../../shared/roster/tableLayout.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import type { TableSheet } from '../../../shared/table/tableSheet.ts';
import { api } from '../../api/client.ts';
import type { Pasted } from '../../ui/pasted.ts';
import { today } from '../../ui/today.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { pastedTables } from './pastedTables.ts';

/** A worksheet and how it is read. */
interface Choice extends TableLayout {
  readonly sheetIndex: number;
}

/** What a person says about a table: what is left out, and what its rows mean where they can mean several things. */
interface Answers {
  readonly isSkipping: boolean;
  readonly isWithoutTwins: boolean;
  readonly withHidden: boolean;
  readonly isFillingDown: boolean;
  readonly kindFor: ReadonlyMap<string, string>;
  readonly parentFor: ReadonlyMap<string, string>;
}

const noAnswers: Answers = {
  isSkipping: false,
  isWithoutTwins: false,
  withHidden: false,
  isFillingDown: true,
  kindFor: new Map(),
  parentFor: new Map(),
};

/** A roster on its way in, `pasted` to begin with: the tables that were brought, how they are read, and what they give. */
export function useRosterImport(
  existing: readonly Candidate[],
  registered: readonly Organisation[],
  pasted: Pasted,
) {
  const { scheme } = useAssessment();
  const { candidateKinds: kinds } = scheme;
  const titles = useMemo(() => rosterTitles(namesOf(scheme)), [scheme]);
  const [tables, setTables] = useState<readonly TableSheet[]>(() => pastedTables(pasted));
  const [choice, setChoice] = useState<Choice>(() => choose(tables, bestTable(tables), titles));
  const [defaultKind, setDefaultKind] = useState(kinds[0] ?? '');
  const [answers, setAnswers] = useState(noAnswers);
  const table = tables[choice.sheetIndex] ?? null;
  const reading = useMemo(() => {
    if (!table || table.rows.length === 0) return null;
    const options = { kinds, defaultKind, existing, registered, today: today(), titles, ...answers };
    return readRoster(table, choice, options);
  }, [table, choice, kinds, defaultKind, existing, registered, titles, answers]);

  const begin = (next: readonly TableSheet[]) => {
    setTables(next);
    setAnswers(noAnswers);
    setChoice(choose(next, bestTable(next), titles));
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
  const answer = (change: Partial<Answers>) => setAnswers((now) => ({ ...now, ...change }));
  return {
    tables,
    table,
    choice,
    reading,
    paste: (next: Pasted) => {
      readFile.reset();
      beginRun(pastedTables(next));
    },
    readFile,
    fileName: readFile.isSuccess ? readFile.variables.file.name : null,
    tableNotes: noteOnTables(tables, choice.sheetIndex),
    chooseSheet: (sheetIndex: number) => {
      setAnswers(noAnswers);
      setChoice(choose(tables, sheetIndex, titles));
    },
    setLayout: (layout: TableLayout) => {
      setAnswers((now) => ({ ...now, isSkipping: false, parentFor: new Map() }));
      setChoice({ ...choice, ...layout });
    },
    titles,
    kinds,
    defaultKind,
    setDefaultKind,
    answers,
    answer,
    /** Takes one of the scheme's kinds for one that it does not have, in every row. */
    chooseKind: (unknown: string, kind: string) =>
      setAnswers((now) => ({ ...now, kindFor: new Map(now.kindFor).set(kindKey(unknown), kind) })),
    /** Says which 上级单位 a row's unit has. */
    chooseParent: (id: string, parent: string) =>
      setAnswers((now) => ({ ...now, parentFor: new Map(now.parentFor).set(id, parent) })),
  };
}
export type RosterImport = ReturnType<typeof useRosterImport>;

function choose(tables: readonly TableSheet[], best: number, titles: RosterTitles): Choice {
  const sheetIndex = Math.max(0, best);
  return { sheetIndex, ...guessLayout(tables[sheetIndex]?.rows ?? [], titles) };
}
