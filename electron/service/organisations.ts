// The workspace's register of organisations: list, history, save, remove, titles.
import { identityOf } from '../../shared/assessment/candidate.ts';
import type { OrganisationSaving } from '../../shared/contract/inputs.ts';
import type { HistoryLine } from '../../shared/organisation/historyLine.ts';
import { historyOf } from '../../shared/organisation/historyOf.ts';
import type { Organisation, OrganisationInput } from '../../shared/organisation/organisation.ts';
import { organisationIndex } from '../../shared/organisation/organisationIndex.ts';
import { problemsOfOrganisation } from '../../shared/organisation/problemsOfOrganisation.ts';
import { unitKey } from '../../shared/text/foldName.ts';
import { Refusal } from '../refusal.ts';
import { getCandidate } from './candidates.ts';
import { type Context, getAssessment } from './context.ts';
import { dayOf, getDossier } from './dossier.ts';
import { isFixed } from './refuseFixed.ts';

/** Errors: a Refusal (MISSING) where there is no such organisation. */
function getOrganisation({ workspace }: Context, organisationId: string): Organisation {
  const organisation = workspace.organisations.find(organisationId);
  if (!organisation) throw new Refusal('MISSING', '单位登记中没有这个单位，可能已被移除，请返回刷新');
  return organisation;
}

/** What the organisation came to in every assessment that it is in, newest year first. */
export function historyOfOrganisation(context: Context, organisationId: string): readonly HistoryLine[] {
  const key = unitKey(getOrganisation(context, organisationId));
  return context.workspace.assessments
    .list()
    .flatMap(({ id }) => {
      const own = context.workspace.candidates.list(id).find((candidate) => unitKey(candidate) === key);
      return own ? [historyOf(getDossier(context, id), own)] : [];
    })
    .sort((a, b) => b.year - a.year);
}

/** Saves all or none; the ids come back. Errors: a Refusal that names every duplicate and every day that lies ahead. */
export function saveOrganisations(context: Context, inputs: readonly OrganisationSaving[]): string[] {
  const { workspace, actor } = context;
  const existing = workspace.organisations.list();
  const today = dayOf(workspace.sources.now());
  const problems = [
    ...duplicatesIn(existing, inputs),
    ...inputs.flatMap((input) => problemsOfOrganisation(input, today)),
  ];
  if (problems.length > 0) throw new Refusal('REFUSED', `单位登记没有保存：${problems[0]}`, problems);
  refuseFixedRecords(context, changedIn(existing, inputs));
  const organisations = inputs.map(
    (input): Organisation => ({ ...input, id: input.id ?? workspace.sources.newId() }),
  );
  workspace.record(actor, [{ kind: 'organisations-saved', organisations }]);
  return organisations.map(({ id }) => id);
}

/** Errors: a Refusal where it holds titles, or what it has decides an assessment whose 公示 has begun. */
export function removeOrganisation(context: Context, organisationId: string): void {
  const organisation = getOrganisation(context, organisationId);
  const { name, titles } = organisation;
  if (titles.length > 0) throw new Refusal('REFUSED', `“${name}”登记有称号，不能移除`);
  refuseFixedRecords(context, [organisation]);
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
  const organisationOf = organisationIndex(workspace.organisations.list());
  const organisations = candidateIds.map((id): Organisation => {
    const { candidate, assessmentId: own } = getCandidate(context, id);
    const known = organisationOf(candidate);
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

function duplicatesIn(existing: readonly Organisation[], inputs: readonly OrganisationSaving[]): string[] {
  const saved = new Set(inputs.flatMap(({ id }) => id ?? []));
  const taken = new Set(existing.filter(({ id }) => !saved.has(id)).map(unitKey));
  const former = new Map(existing.map((each) => [each.id, identityOf(each)]));
  return inputs.flatMap((input) => {
    const key = unitKey(input);
    // Older files may hold two writings of one name: each stays as it is while nobody renames it.
    const isRenamed = input.id === null || former.get(input.id) !== identityOf(input);
    const isTaken = taken.has(key) && isRenamed;
    taken.add(key);
    return isTaken ? [`“${input.name}”${input.parent ? `（${input.parent}）` : ''}已在单位登记中`] : [];
  });
}

/** Those that stand in the register now and of which something changes that conditions are decided from. */
function changedIn(existing: readonly Organisation[], inputs: readonly OrganisationSaving[]): Organisation[] {
  const byId = new Map(existing.map((each) => [each.id, each]));
  return inputs.flatMap((input) => {
    const former = input.id === null ? undefined : byId.get(input.id);
    if (input.id !== null && !former)
      throw new Refusal('MISSING', `单位登记中没有“${input.name}”，可能已被移除，请返回刷新`);
    return former && decisiveOf(former) !== decisiveOf(input) ? [former] : [];
  });
}

/** What conditions are decided from stays as it is while the organisation is in an assessment whose 公示 has begun. */
function refuseFixedRecords(context: Context, changed: readonly Organisation[]): void {
  if (changed.length === 0) return;
  const { workspace } = context;
  const names = new Map(changed.map((each) => [unitKey(each), each.name]));
  const problems = workspace.assessments.list().flatMap(({ id, name }) => {
    if (!isFixed(context, id)) return [];
    const held = workspace.candidates.list(id).flatMap((each) => names.get(unitKey(each)) ?? []);
    return held.map((each) => `“${each}”参加的考核《${name}》公示已经开始，它的单位登记（称号除外）不能修改`);
  });
  if (problems.length > 0) {
    throw new Refusal('REFUSED', `${problems[0]}。确需修改的，请先在该考核的“流程”中登记更正`, problems);
  }
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
}: OrganisationInput): string {
  return JSON.stringify([name, parent, kind, foundedOn, acceptedOn, awards, appraisals, projects]);
}
