import { implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { contract } from '../../shared/contract/contract.ts';
import { type ErrorCode, errors } from '../../shared/contract/errors.ts';
import { ownerName } from '../../shared/package/packageOwner.ts';
import { createRegister } from '../../shared/register/register.ts';
import { problemOfSigners, problemOfSigning } from '../../shared/round/problemOfSigning.ts';
import { problemsOfSheetChange } from '../../shared/round/problemsOfSheetChange.ts';
import { schemeOfSlot } from '../../shared/round/schemeOfRound.ts';
import { seatOf } from '../../shared/round/seatOf.ts';
import { sheetFacts } from '../../shared/round/sheetFacts.ts';
import { type SheetSlot, slotName } from '../../shared/round/sheetSlot.ts';
import { sheetStanding } from '../../shared/round/sheetStanding.ts';
import { changeSheet } from '../../shared/sheet/changeSheet.ts';
import { conflictProblem } from '../../shared/sheet/conflictProblem.ts';
import { conflictsWith } from '../../shared/sheet/conflictsWith.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { today } from '../ui/today.ts';
import { entriesIn, type Task } from './openTask.ts';
import type { KeptSheet, TaskStore } from './taskStore.ts';

interface SheetKey {
  readonly candidateId: string;
  readonly slot: string;
}

/** Answers what the scoring screens ask of the program, from the 任务包 and what this browser keeps of its sheets. */
export function answerTask(
  task: Task,
  store: TaskStore,
  now: () => Date,
): (request: Request) => Promise<Response> {
  const os = implement(contract);
  const { head, body, scheme, source, panel, slots } = task;
  const entries = entriesIn(task);
  const register = createRegister(entries);
  const candidateOf = (candidateId: string) =>
    body.candidates.find(({ id }) => id === candidateId) ?? refuse('MISSING', '任务包里没有这个单位');
  const placeOf = (slot: string): SheetSlot =>
    slots.find((own) => slotName(own) === slot) ??
    refuse('MISSING', `任务包里没有${ownerName(head)}的这张评分表`);
  const sheetAt = (key: SheetKey): KeptSheet =>
    store.find(key) ?? { ...key, content: emptyContent, signed: null, reopened: [] };
  const openSheet = (key: SheetKey) => {
    const candidate = candidateOf(key.candidateId);
    const place = placeOf(key.slot);
    const sheet = sheetAt(key);
    if (sheet.signed) refuse('REFUSED', `“${candidate.name}”的评分表已签字确认并锁定。需要修改的，请先退回`);
    return { sheet, at: { scheme: schemeOfSlot(scheme, place), place, candidate, register } };
  };
  const save = (sheet: KeptSheet) => {
    try {
      store.put(sheet);
    } catch {
      refuse('STORAGE', '这个浏览器给本页的空间已满。请先保存结果包');
    }
  };
  const router = {
    assessment: {
      get: os.assessment.get.handler(() => {
        const { details, ...about } = body.assessment;
        // Whose sheets they are says the frame.
        return { ...details, ...about, id: head.assessmentId, scheme, source, taken: [] };
      }),
    },
    candidate: {
      list: os.candidate.list.handler(({ input: { slot = '' } }) => {
        const place = placeOf(slot);
        const { sheet: form } = schemeOfSlot(scheme, place);
        return body.candidates
          .filter(({ id }) => seatOf(register, id, place) === null)
          .map((candidate) => {
            const held = store.find({ candidateId: candidate.id, slot });
            const facts = sheetFacts(scheme, place.roundId, register, candidate);
            return {
              ...candidate,
              ...sheetStanding(form, held && { ...held, isSigned: held.signed !== null }, facts),
            };
          });
      }),
    },
    sheet: {
      get: os.sheet.get.handler(({ input }) => {
        const { roundId } = placeOf(input.slot);
        const { content, signed } = sheetAt(input);
        const submission = signed && { at: signed.at, signedBy: signed.signedBy };
        const facts = sheetFacts(scheme, roundId, register, candidateOf(input.candidateId));
        return { ...input, ...facts, content, submission };
      }),
      change: os.sheet.change.handler(({ input: { change, basis, ...key } }) => {
        const { sheet, at } = openSheet(key);
        const { candidate } = at;
        const problems = problemsOfSheetChange({ ...at, candidateId: candidate.id, today: today() }, change);
        if (problems.length > 0) refuse('REFUSED', problems.join('；'), problems);
        const conflict = basis ? conflictsWith(sheet.content, change, basis) : null;
        if (conflict) {
          const { message, problems: lines } = conflictProblem(at.scheme, conflict, '另一个窗口里');
          refuse('REFUSED', message, lines);
        }
        save({ ...sheet, content: changeSheet(sheet.content, change) });
        return { savedAt: now().toISOString() };
      }),
      submit: os.sheet.submit.handler(({ input: { signedBy, absent, total, ...key } }) => {
        const { sheet, at } = openSheet(key);
        const names = panel.map(({ name }) => name);
        const problem =
          problemOfSigners(at, names, { signedBy, absent }) ??
          problemOfSigning({ ...at, content: sheet.content }, total);
        if (problem) refuse('REFUSED', problem.message, problem.problems);
        const submission = { at: now().toISOString(), signedBy };
        save({ ...sheet, signed: { ...submission, total } });
        return submission;
      }),
      reopen: os.sheet.reopen.handler(({ input: { reason, ...key } }) => {
        const sheet = sheetAt(key);
        save({ ...sheet, signed: null, reopened: [...sheet.reopened, reason] });
        return { candidateId: key.candidateId };
      }),
    },
    entry: {
      list: os.entry.list.handler(({ input: { candidateId } }) =>
        entries.filter((entry) => entry.candidateId === candidateId),
      ),
    },
  };
  const rpc = new RPCHandler(router);
  return async (request) => {
    const { matched, response } = await rpc.handle(request, { prefix: '/rpc', context: {} });
    return matched ? response : new Response(null, { status: 404 });
  };
}

/** Errors: throws what the contract declares, as the program answers it. */
function refuse(code: ErrorCode, message: string, problems: readonly string[] = []): never {
  throw new ORPCError(code, { status: errors[code].status, message, data: { problems: [...problems] } });
}
