import { z } from 'zod';
import { statusOfSheet, textOfState } from '../../shared/package/comparePackage.ts';
import { type PackagedSheet, packagedSheetSchema } from '../../shared/package/packageBody.ts';
import { ownerKey } from '../../shared/package/packageOwner.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import type { Task } from './openTask.ts';

/** A sheet as this browser keeps it. */
const keptSchema = packagedSheetSchema.extend({
  /** Why it was opened again after it was signed, each time. */
  reopened: z.array(z.string()).default([]),
});
export type KeptSheet = z.output<typeof keptSchema>;
const aboutSchema = z.object({
  packageId: z.string(),
  serial: z.int(),
  /** The sheets as the 任务包 brought them, see statusOfSheet. */
  known: z.record(z.string(), z.string()),
});

/** Where a sheet lies. */
type Place = Pick<PackagedSheet, 'candidateId' | 'slot'>;

/** The owner's sheets in this browser. Every question reads them anew: the page may be open twice. */
export interface TaskStore {
  /** The units whose sheet stays as it is here, though a newer 任务包 brought another one. */
  readonly kept: readonly string[];
  find(place: Place): KeptSheet | null;
  /** All of them, as they travel. */
  sheets(): PackagedSheet[];
  /** Errors: throws where the browser has no room. */
  put(sheet: KeptSheet): void;
  /** Grows with each change. */
  serial(): number;
  /** Whether a 结果包 has all that was changed since the page was opened. */
  isGiven(): boolean;
  noteGiven(): void;
}

/** The sheets in this browser under the 任务包; null where a newer one was opened here before. */
export function openTaskStore({ head, body }: Task, storage: Storage, now: () => Date): TaskStore | null {
  const base = `kaoping.task.${head.workspace.slice(0, 16)}.${head.assessmentId}.${ownerKey(head)}`;
  const keyOf = ({ candidateId, slot }: Place) => `${base}/sheet/${candidateId} ${slot}`;
  const brought = new Map(body.sheets.map((sheet) => [keyOf(sheet), sheet]));
  const units = new Map(body.candidates.map(({ id, name }) => [id, name]));
  const former = read(aboutSchema, storage.getItem(`${base}/about`));
  if (former && former.packageId !== head.packageId && former.serial > head.serial) return null;
  const isNew = former?.packageId !== head.packageId;
  const kept = isNew ? takeOver() : [];
  if (isNew) storage.setItem(`${base}/about`, JSON.stringify(aboutOf()));

  function aboutOf(): z.output<typeof aboutSchema> {
    const known = Object.fromEntries(body.sheets.map((sheet) => [keyOf(sheet), stateText(sheet)]));
    return { packageId: head.packageId, serial: head.serial, known };
  }

  /** What was only changed where the 任务包 comes from goes by it; the names of units changed on both sides come back. */
  function takeOver(): string[] {
    return keptSheets().flatMap((here) => {
      const key = keyOf(here);
      const status = statusOfSheet(
        {
          brings: stateOf(brought.get(key) ?? null),
          here: stateOf(here),
          known: former?.known[key] ?? stateText(null),
        },
        textOfState,
      );
      if (status === 'new' || status === 'changed') storage.removeItem(key);
      return status === 'conflict' ? [units.get(here.candidateId) ?? ''] : [];
    });
  }

  function keptSheets(): KeptSheet[] {
    const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    return names
      .filter((name) => name.startsWith(`${base}/sheet/`))
      .flatMap((name) => read(keptSchema, storage.getItem(name)) ?? [])
      .filter(({ candidateId }) => units.has(candidateId));
  }

  const serial = () => Number(storage.getItem(`${base}/serial`) ?? 1);
  let given = serial();
  return {
    kept,
    find(place) {
      const sheet = brought.get(keyOf(place));
      const asBrought = sheet ? { ...sheet, reopened: [] } : null;
      return read(keptSchema, storage.getItem(keyOf(place))) ?? asBrought;
    },
    sheets() {
      const all = new Map<string, PackagedSheet>(brought);
      for (const { reopened: _, ...sheet } of keptSheets()) all.set(keyOf(sheet), sheet);
      return [...all.values()];
    },
    put(sheet) {
      storage.setItem(keyOf(sheet), JSON.stringify(sheet));
      // By the clock as well: another browser, or one that keeps nothing, begins to count anew.
      const next = Math.max(serial() + 1, Math.floor(now().getTime() / 1000));
      storage.setItem(`${base}/serial`, String(next));
    },
    serial,
    isGiven: () => given === serial(),
    noteGiven() {
      given = serial();
    },
  };
}

function stateOf(sheet: PackagedSheet | null) {
  return { content: sheet?.content ?? emptyContent, isSigned: sheet?.signed != null };
}

function stateText(sheet: PackagedSheet | null): string {
  return textOfState(stateOf(sheet));
}

function read<S extends z.ZodType>(schema: S, text: string | null): z.output<S> | null {
  try {
    return text === null ? null : schema.parse(JSON.parse(text));
  } catch {
    // Not ours, or cut off: as if it were not there.
    return null;
  }
}
