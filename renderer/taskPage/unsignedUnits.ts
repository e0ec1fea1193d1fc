import { createRegister } from '../../shared/register/register.ts';
import { seatOf } from '../../shared/round/seatOf.ts';
import { slotName } from '../../shared/round/sheetSlot.ts';
import { isBegun } from '../../shared/sheet/isBegun.ts';
import { entriesIn, type Task } from './openTask.ts';
import type { TaskStore } from './taskStore.ts';

/** The units of which a sheet is not signed, among the sheets that are being filled: of a later round nothing is missing yet. */
export function unsignedUnits(task: Task, store: TaskStore): string[] {
  const { body, slots } = task;
  const register = createRegister(entriesIn(task));
  const standing = slots.map((slot) =>
    body.candidates
      .filter(({ id }) => seatOf(register, id, slot) === null)
      .map(({ id, name }) => ({ name, sheet: store.find({ candidateId: id, slot: slotName(slot) }) })),
  );
  const begun = standing.filter((units) =>
    units.some(({ sheet }) => sheet && isBegun(undefined, sheet.content)),
  );
  const open = (begun.length > 0 ? begun : standing.slice(0, 1)).flat();
  return [...new Set(open.filter(({ sheet }) => !sheet?.signed).map(({ name }) => name))];
}
