import { implement, ORPCError, ValidationError } from '@orpc/server';
import type { Caller } from '../../shared/caller/caller.ts';
import { contract } from '../../shared/contract/contract.ts';
import { errors } from '../../shared/contract/errors.ts';
import { removablePlaces } from '../backup/removablePlaces.ts';
import type { Keeper } from '../keeper/keeper.ts';
import type { Attendance } from '../meeting/attendance.ts';
import type { Guest } from '../meeting/guardMeeting.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { refuseOthers } from '../meeting/refuseOthers.ts';
import { asOpenFileRefusal, Refusal } from '../refusal.ts';
import * as archives from '../service/archives.ts';
import * as assessments from '../service/assessments.ts';
import * as candidates from '../service/candidates.ts';
import { changeEach } from '../service/changeEach.ts';
import { getAssessment } from '../service/context.ts';
import { loadDemo } from '../service/demo.ts';
import * as entries from '../service/entries.ts';
import * as meetings from '../service/meetings.ts';
import { noticeFile } from '../service/noticeFiles.ts';
import * as notices from '../service/notices.ts';
import * as organisations from '../service/organisations.ts';
import * as outcomes from '../service/outcomes.ts';
import { exportResult } from '../service/package/exportResult.ts';
import { givePackage, listPackages } from '../service/package/givePackage.ts';
import { mergeResult, readResult } from '../service/package/mergeResult.ts';
import { takeTask } from '../service/package/takeTask.ts';
import { rehearse } from '../service/rehearse.ts';
import { findProgress } from '../service/reportProgress.ts';
import {
  exportRegister,
  exportReport,
  exportReports,
  previewOf,
  printedReport,
  registerTemplate,
  rosterTemplate,
} from '../service/reports.ts';
import { baseOf, listSchemes, takeFromShelf } from '../service/schemeShelf.ts';
import * as schemes from '../service/schemes.ts';
import * as sheets from '../service/sheets.ts';
import { asFile } from '../service/sourceDocument.ts';
import { getWhatIf } from '../service/whatIf.ts';
import { copyWorkspace, workspaceInfo } from '../service/workspace.ts';
import { checkWorkspace } from '../store/checkWorkspace.ts';
import { sentencesOf } from './inputSentences.ts';

/** What reaches a handler: who keeps the data file, the meeting, and who asks. */
export interface Door {
  readonly keeper: Keeper;
  readonly meeting: Meeting;
  readonly caller: Caller;
  /** The device, where it came by the meeting's door. */
  readonly guest: Guest | null;
}

/** What a device of the meeting may ask before it is let in. */
const ofMeeting = new Set(['meeting.join', 'meeting.self']);

/** For what can be asked whether the data file is open or not; of a panelist's device, what is the panelist's alone. */
const door = implement(contract)
  .$context<Door>()
  .use(async ({ context, next }) => {
    try {
      return await next();
    } catch (error) {
      throw asContractError(error, context.keeper.path);
    }
  })
  .use(async ({ context, next, path }, input) => {
    const { guest, keeper, caller } = context;
    if (guest && !ofMeeting.has(path.join('.'))) {
      if (!guest.seat || !guest.isAdmitted) throw new Refusal('REFUSED', '组长还没有允许这台设备加入');
      refuseOthers(await keeper.opened(caller), guest.seat, path, input);
    }
    return next();
  });

/** For what needs the open data file. */
const os = door.use(async ({ context, next }) =>
  next({ context: await context.keeper.opened(context.caller) }),
);

/** The contract's handlers. Each reads, computes purely and writes; refusals become declared errors here. */
export const router = door.router({
  scheme: {
    list: os.scheme.list.handler(({ context }) => listSchemes(context)),
    problems: os.scheme.problems.handler(({ context }) =>
      context.library.problems.map(({ message }) => message),
    ),
    get: os.scheme.get.handler(({ context, input }) => takeFromShelf(context, input.schemeId).source),
    document: os.scheme.document.handler(({ context, input }) =>
      schemes.shownDocument(schemes.documentOf(context, input.schemeId)),
    ),
    documentFile: os.scheme.documentFile.handler(({ context, input }) =>
      asFile(schemes.documentOf(context, input.schemeId)),
    ),
    read: os.scheme.read.handler(async ({ input }) => (await schemes.readSchemeFile(input.file)).summary),
    import: os.scheme.import.handler(async ({ context, input }) => {
      await context.backups.take('导入前');
      return schemes.takeIn(context, input);
    }),
    export: os.scheme.export.handler(({ context, input }) => schemes.exportScheme(context, input.schemeId)),
    readSource: os.scheme.readSource.handler(async ({ context, input }) =>
      context.files.readSource(input.file.name, new Uint8Array(await input.file.arrayBuffer())),
    ),
    remove: os.scheme.remove.handler(({ context, input }) => {
      schemes.removeScheme(context, input.schemeId);
      return {};
    }),
  },
  assessment: {
    list: os.assessment.list.handler(({ context }) => assessments.listAssessments(context)),
    get: os.assessment.get.handler(({ context, input }) =>
      assessments.getAssessmentDetail(context, input.assessmentId),
    ),
    base: os.assessment.base.handler(({ context, input }) =>
      baseOf(context, getAssessment(context, input.assessmentId)),
    ),
    document: os.assessment.document.handler(({ context, input }) =>
      schemes.shownDocument(assessments.documentOfAssessment(context, input.assessmentId)),
    ),
    documentFile: os.assessment.documentFile.handler(({ context, input }) =>
      asFile(assessments.documentOfAssessment(context, input.assessmentId)),
    ),
    create: os.assessment.create.handler(({ context, input }) => ({
      assessmentId: assessments.createAssessment(context, { ...input, isRehearsal: false }),
    })),
    update: os.assessment.update.handler(({ context, input }) => {
      assessments.updateAssessment(context, input);
      return { assessmentId: input.assessmentId };
    }),
    sign: os.assessment.sign.handler(({ context, input }) => ({
      signedAt: assessments.signReadings(context, input.assessmentId),
    })),
    reopen: os.assessment.reopen.handler(({ context, input: { assessmentId, reason } }) => {
      assessments.reopenReadings(context, assessmentId, reason);
      return { assessmentId };
    }),
    remove: os.assessment.remove.handler(({ context, input }) => {
      assessments.removeAssessment(context, input.assessmentId);
      return {};
    }),
    rehearse: os.assessment.rehearse.handler(({ context, input }) => ({
      assessmentId: rehearse(context, input.assessmentId),
    })),
    loadDemo: os.assessment.loadDemo.handler(({ context }) => ({
      assessmentIds: loadDemo(context).map((assessment) => assessment.id),
    })),
  },
  candidate: {
    list: os.candidate.list.handler(({ context, input }) => {
      const all = candidates.listCandidates(context, input.assessmentId, input.slot);
      return context.guest ? meetings.askedFor(context, all, input.slot ?? '', context.guest) : all;
    }),
    add: os.candidate.add.handler(async ({ context, input }) => {
      if (input.candidates.length > 1) await context.backups.take('导入前');
      return { candidateIds: candidates.addCandidates(context, input.assessmentId, input.candidates) };
    }),
    update: os.candidate.update.handler(({ context, input }) => {
      candidates.updateCandidate(context, input.candidateId, input.details);
      return { candidateId: input.candidateId };
    }),
    remove: os.candidate.remove.handler(({ context, input }) => {
      candidates.removeCandidate(context, input.candidateId);
      return {};
    }),
    readTable: os.candidate.readTable.handler(async ({ context, input }) =>
      context.files.readTable(input.file.name, new Uint8Array(await input.file.arrayBuffer())),
    ),
    template: os.candidate.template.handler(({ context, input }) =>
      rosterTemplate(context, input.assessmentId),
    ),
  },
  sheet: {
    get: os.sheet.get.handler(({ context, input }) => sheets.getSheet(context, input)),
    panelTotals: os.sheet.panelTotals.handler(({ context, input }) =>
      outcomes.getPanelTotals(context, input.assessmentId, input),
    ),
    change: os.sheet.change.handler(({ context, input }) => ({
      savedAt: sheets.changeSheetOf(context, input, input.change, input.basis),
    })),
    changeEach: os.sheet.changeEach.handler(({ context, input }) => ({
      savedAt: changeEach(context, input.changes),
    })),
    submit: os.sheet.submit.handler(({ context, input }) => {
      const submission = sheets.submitSheet(context, input);
      context.workspace.checkpoint();
      void context.backups.take('签字');
      return submission;
    }),
    submitEach: os.sheet.submitEach.handler(({ context, input }) => {
      const at = sheets.submitEach(context, input);
      context.workspace.checkpoint();
      void context.backups.take('签字');
      return { at };
    }),
    differences: os.sheet.differences.handler(({ context, input }) =>
      outcomes.getDifferences(context, input.assessmentId, input),
    ),
    sendBack: os.sheet.sendBack.handler(({ context, input }) => {
      sheets.sendBack(context, input);
      return { candidateId: input.candidateId };
    }),
    reopen: os.sheet.reopen.handler(({ context, input }) => {
      sheets.reopenSheet(context, input, input.reason);
      return { candidateId: input.candidateId };
    }),
  },
  meeting: {
    state: os.meeting.state.handler(({ context }) => context.meeting.state()),
    open: os.meeting.open.handler(async ({ context, input }) => {
      const { assessmentId } = input;
      const panelists = meetings.panelistsOf(context, assessmentId);
      await context.meeting.open({ ...input, panelists });
      return context.meeting.state();
    }),
    close: os.meeting.close.handler(async ({ context }) => {
      await context.meeting.close();
      return context.meeting.state();
    }),
    renewPin: os.meeting.renewPin.handler(({ context, input }) => {
      attendanceOf(context.meeting).renewPin(input.panelist);
      return context.meeting.state();
    }),
    admit: os.meeting.admit.handler(({ context, input }) => {
      attendanceOf(context.meeting).admit(input.guestId);
      return context.meeting.state();
    }),
    dismiss: os.meeting.dismiss.handler(({ context, input }) => {
      attendanceOf(context.meeting).dismiss(input.guestId);
      return context.meeting.state();
    }),
    join: os.meeting.join.handler(({ context, input }) => {
      const { guest, meeting } = context;
      return { key: attendanceOf(meeting).join(input.name, input.pin, guest?.device ?? '本机') };
    }),
    self: os.meeting.self.handler(({ context }) => {
      const { open } = context.meeting.state();
      if (!open) throw notOpen();
      return meetings.selfOf(context, open, context.guest);
    }),
  },
  result: {
    get: os.result.get.handler(({ context, input }) =>
      outcomes.getResult(context, input.assessmentId, input.roundId),
    ),
    round: os.result.round.handler(({ context, input }) =>
      outcomes.getRoundToShow(context, input.assessmentId),
    ),
  },
  outcome: {
    flow: os.outcome.flow.handler(({ context, input }) => outcomes.getFlow(context, input.assessmentId)),
    steps: os.outcome.steps.handler(({ context, input }) =>
      outcomes.getSteps(context, input.assessmentId, input.roundId),
    ),
    tracks: os.outcome.tracks.handler(({ context, input }) =>
      outcomes.getTracks(context, input.assessmentId),
    ),
    gradings: os.outcome.gradings.handler(({ context, input }) =>
      outcomes.getGradings(context, input.assessmentId),
    ),
    rectifications: os.outcome.rectifications.handler(({ context, input }) =>
      outcomes.getRectifications(context, input.assessmentId),
    ),
    whatIf: os.outcome.whatIf.handler(({ context, input }) => getWhatIf(context, input)),
  },
  entry: {
    list: os.entry.list.handler(({ context, input }) => {
      const all = entries.listEntries(context, input.assessmentId, input.candidateId);
      return context.guest ? meetings.shownToPanelist(all) : all;
    }),
    set: os.entry.set.handler(async ({ context, input }) => {
      if (entries.isAnnouncing(input.entries)) await context.backups.take('公示前');
      return { savedAt: entries.setEntries(context, input.assessmentId, input.entries) };
    }),
    keepFacts: os.entry.keepFacts.handler(({ context, input }) => ({
      savedAt: entries.keepFactsAnew(context, input.assessmentId),
    })),
    attach: os.entry.attach.handler(async ({ context, input }) => ({
      savedAt: await entries.attachFile(context, input),
    })),
    attachment: os.entry.attachment.handler(({ context, input }) =>
      entries.readAttachment(context, input.assessmentId, input.attachmentId),
    ),
  },
  notice: {
    get: os.notice.get.handler(({ context, input }) => notices.getPublicity(context, input.assessmentId)),
    period: os.notice.period.handler(({ context, input }) =>
      notices.getPeriod(context, input.assessmentId, input.firstDay, input.days),
    ),
    preview: os.notice.preview.handler(({ context, input }) =>
      notices.previewDocument(context, input.assessmentId, input.draft),
    ),
    file: os.notice.file.handler(({ context, input, signal }) => noticeFile(context, input, signal)),
  },
  organisation: {
    list: os.organisation.list.handler(({ context }) => context.workspace.organisations.list()),
    history: os.organisation.history.handler(({ context, input }) =>
      organisations.historyOfOrganisation(context, input.organisationId),
    ),
    save: os.organisation.save.handler(async ({ context, input }) => {
      if (input.organisations.length > 1) await context.backups.take('导入前');
      return { organisationIds: organisations.saveOrganisations(context, input.organisations) };
    }),
    remove: os.organisation.remove.handler(({ context, input }) => {
      organisations.removeOrganisation(context, input.organisationId);
      return {};
    }),
    grant: os.organisation.grant.handler(({ context, input }) => ({
      organisationIds: organisations.grantTitle(context, input),
    })),
    export: os.organisation.export.handler(({ context }) => exportRegister(context)),
    template: os.organisation.template.handler(({ context }) => registerTemplate(context)),
  },
  report: {
    model: os.report.model.handler(({ context, input, signal }) => printedReport(context, input, signal)),
    preview: os.report.preview.handler(({ context, input, signal }) => previewOf(context, input, signal)),
    export: os.report.export.handler(({ context, input, signal }) => exportReport(context, input, signal)),
    exportMany: os.report.exportMany.handler(({ context, input, signal }) =>
      exportReports(context, input, signal),
    ),
    progress: os.report.progress.handler(({ input }) => findProgress(input.progressId)),
    fillTemplate: os.report.fillTemplate.handler(({ context, input, signal }) =>
      archives.fillForm(context, input, signal),
    ),
    verify: os.report.verify.handler(({ context, input, signal }) =>
      archives.verifyReport(context, input.file, signal),
    ),
  },
  package: {
    list: os.package.list.handler(({ context, input }) => listPackages(context, input.assessmentId)),
    give: os.package.give.handler(({ context, input }) => givePackage(context, input)),
    take: os.package.take.handler(async ({ context, input }) => {
      await context.backups.take('导入前');
      return takeTask(context, input.file);
    }),
    result: os.package.result.handler(({ context, input }) => exportResult(context, input)),
    read: os.package.read.handler(({ context, input }) =>
      readResult(context, input.assessmentId, input.file),
    ),
    merge: os.package.merge.handler(async ({ context, input }) => {
      await context.backups.take('导入前');
      return mergeResult(context, input);
    }),
  },
  archive: {
    make: os.archive.make.handler(({ context, input, signal }) =>
      archives.makeArchive(context, input, signal),
    ),
    unfinished: os.archive.unfinished.handler(({ context, input }) =>
      archives.unfinishedIn(context, input.assessmentId),
    ),
    check: os.archive.check.handler(({ context, input, signal }) =>
      archives.checkBroughtArchive(context, input.file, signal),
    ),
  },
  dataFile: {
    state: door.dataFile.state.handler(({ context }) => context.keeper.state()),
    backups: door.dataFile.backups.handler(({ context }) => context.keeper.backups()),
    restore: door.dataFile.restore.handler(async ({ context, input }) => {
      await context.keeper.restore(input.id);
      return {};
    }),
    restoreFile: door.dataFile.restoreFile.handler(async ({ context, input }) => {
      await context.keeper.restoreFile(input.file);
      return {};
    }),
    goOn: door.dataFile.goOn.handler(async ({ context, input }) => {
      await (input.accept ? context.keeper.goOn() : context.keeper.lookAgain());
      return {};
    }),
    rebuild: door.dataFile.rebuild.handler(async ({ context }) => {
      await context.keeper.rebuild(context.caller);
      return {};
    }),
    backUp: os.dataFile.backUp.handler(async ({ context }) => {
      await context.backups.take('手动');
      return {};
    }),
    setSecond: door.dataFile.setSecond.handler(async ({ context, input }) => {
      await context.keeper.setSecond(input.folder);
      return {};
    }),
    places: door.dataFile.places.handler(() => removablePlaces()),
  },
  workspace: {
    info: os.workspace.info.handler(({ context }) => workspaceInfo(context)),
    check: os.workspace.check.handler(({ context }) => checkWorkspace(context.workspace)),
    copy: os.workspace.copy.handler(({ context }) => copyWorkspace(context)),
  },
});

function notOpen(): Refusal {
  return new Refusal('MISSING', '会议没有开放，请由组长在主机上开放');
}

/** Errors: a Refusal (MISSING) while no meeting is open. */
function attendanceOf(meeting: Meeting): Attendance {
  const attendance = meeting.attendance();
  if (!attendance) throw notOpen();
  return attendance;
}

/** The declared error that a refusal or an input against the contract means; anything else is a bug and stays. */
function asContractError(error: unknown, path: string): unknown {
  const refusal = error instanceof Refusal ? error : asOpenFileRefusal(error, path);
  if (refusal)
    return new ORPCError(refusal.code, {
      status: errors[refusal.code].status,
      message: refusal.message,
      data: { problems: [...refusal.problems], ...(refusal.place && { place: refusal.place }) },
    });
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    const problems = sentencesOf(error.cause.issues);
    return new ORPCError('REFUSED', {
      status: errors.REFUSED.status,
      message: `填写的内容不符合要求：${problems.join('；')}`,
      data: { problems },
    });
  }
  return error;
}
