// The workspace's register of organisations: list, history, save, remove, titles.
import { identityOf } from '../../shared/assessment/candidate.ts';
import type { OrganisationSaving } from '../../shared/contract/contract.ts';
import type { HistoryLine } from '../../shared/organisation/historyLine.ts';
import { historyOf } from '../../shared/organisation/historyOf.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import { Refusal } from '../refusal.ts';
import { getCandidate } from './candidates.ts';
import { type Context, getAssessment } from './context.ts';
import { dayOf, getDossier } from './dossier.ts';
import { refuseFixed } from './refuseFixed.ts';

/** Errors: a Refusal (MISSING) where there is no such organisation. */
export function getOrganisation({ workspace }: Context, organisationId: string): Organisation {
  const organisation = workspace.organisations.find(organisationId);
  if (!organisation) throw new Refusal('MISSING', '单位登记中没有这个单位，可能已被移除，请返回刷新');
  return organisation;
}

/** What the organisation came to in every assessment that it is in, newest year first. */
export function historyOfOrganisation(context: Context, organisationId: string): readonly HistoryLine[] {
  const identity = identityOf(getOrganisation(context, organisationId));
  return context.workspace.assessments
    .list()
    .flatMap(({ id }) => {
      const own = context.workspace.candidates
        .list(id)
        .find((candidate) => identityOf(candidate) === identity);
      return own ? [historyOf(getDossier(context, id), own)] : [];
    })
    .sort((a, b) => b.year - a.year);
}

/** Saves all or none; the ids come back. Errors: a Refusal that names every duplicate and every day that lies ahead. */
export function saveOrganisations(context: Context, inputs: readonly OrganisationSaving[]): string[] {
  const { workspace, actor } = context;
  const problems = [
    ...duplicatesIn(context, inputs),
    ...inputs.flatMap((input) => badRecords(context, input)),
  ];
  if (problems.length > 0) throw new Refusal('REFUSED', `单位登记没有保存：${problems[0]}`, problems);
  for (const input of inputs) if (input.id !== null) refuseFixedRecords(context, input);
  const organisations = inputs.map(
    (input): Organisation => ({ ...input, id: input.id ?? workspace.sources.newId() }),
  );
  workspace.record(actor, [{ kind: 'organisations-saved', organisations }]);
  return organisations.map(({ id }) => id);
}

export function removeOrganisation(context: Context, organisationId: string): void {
  const { name, titles } = getOrganisation(context, organisationId);
  if (titles.length > 0) throw new Refusal('REFUSED', `“${name}”登记有称号，不能移除`);
  context.workspace.record(context.actor, [{ kind: 'organisation-removed', organisationId }]);
}

interface Granting {
  readonly assessmentId: string;
  readonly honour: string;
  readonly on: string;
  readonly basis: string;
  readonly candidateIds: readonly string[];
}

/** Enters the title for each candidate; one who holds it already gets a renewal. */
export function grantTitle(
  context: Context,
  { assessmentId, honour, on, basis, candidateIds }: Granting,
): string[] {
  const { workspace, actor } = context;
  getAssessment(context, assessmentId);
  if (on > dayOf(workspace.sources.now())) throw new Refusal('REFUSED', `授予日期 ${on} 晚于今天，请核对`);
  const organisations = candidateIds.map((id): Organisation => {
    const { candidate, assessmentId: own } = getCandidate(context, id);
    const known = workspace.organisations.findByIdentity(identityOf(candidate));
    if (own !== assessmentId || !known) throw new Refusal('MISSING', `单位登记中没有“${candidate.name}”`);
    const former = known.titles.filter((title) => title.honour === honour);
    if (former.some((title) => title.on === on)) {
      throw new Refusal('REFUSED', `“${candidate.name}”在 ${on} 的称号“${honour}”已经登记`);
    }
    const title = { honour, on, isRenewal: former.length > 0, withdrawnOn: null, basis };
    return { ...known, titles: [...known.titles, title] };
  });
  workspace.record(actor, [{ kind: 'organisations-saved', organisations }]);
  return organisations.map(({ id }) => id);
}

function duplicatesIn({ workspace }: Context, inputs: readonly OrganisationSaving[]): string[] {
  const holders = new Map(workspace.organisations.list().map((each) => [identityOf(each), each.id]));
  const seen = new Set<string>();
  return inputs.flatMap((input) => {
    const identity = identityOf(input);
    const holder = holders.get(identity);
    const isTaken = seen.has(identity) || (holder !== undefined && holder !== input.id);
    seen.add(identity);
    return isTaken ? [`“${input.name}”${input.parent ? `（${input.parent}）` : ''}已在单位登记中`] : [];
  });
}

/** Days ahead of today, and titles that stand twice. */
function badRecords({ workspace }: Context, input: OrganisationSaving): string[] {
  const today = dayOf(workspace.sources.now());
  const { name, foundedOn, acceptedOn, awards, appraisals, projects, titles } = input;
  const days = [
    foundedOn,
    acceptedOn,
    ...[...(awards ?? []), ...(appraisals ?? []), ...(projects ?? []), ...titles].map(({ on }) => on),
  ];
  const ahead = days.find((day) => day !== null && day > today);
  const keys = titles.map((title) => `${title.honour}（${title.on}）`);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  return [
    ...(ahead ? [`“${name}”的日期 ${ahead} 晚于今天，请核对`] : []),
    ...(twice ? [`“${name}”的称号 ${twice} 重复`] : []),
  ];
}

/** What conditions are decided from stays as it is while the organisation is in an assessment whose 公示 has begun. */
function refuseFixedRecords(context: Context, input: OrganisationSaving): void {
  const { workspace } = context;
  const former = input.id === null ? null : workspace.organisations.find(input.id);
  if (!former || decisiveOf(former) === decisiveOf(input)) return;
  const identity = identityOf(former);
  for (const { id } of workspace.assessments.list()) {
    if (isIn(context, id, identity)) refuseFixed(context, id);
  }
}

function isIn({ workspace }: Context, assessmentId: string, identity: string): boolean {
  return workspace.candidates.list(assessmentId).some((candidate) => identityOf(candidate) === identity);
}

function decisiveOf({
  name,
  parent,
  kind,
  foundedOn,
  acceptedOn,
  awards,
  appraisals,
  projects,
}: Omit<Organisation, 'id'>): string {
  return JSON.stringify([name, parent, kind, foundedOn, acceptedOn, awards, appraisals, projects]);
}
