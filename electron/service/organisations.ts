// The workspace's register of organisations: list, history, save, remove, titles.
import { identityOf } from '../../shared/assessment/candidate.ts';
import type { OrganisationSaving } from '../../shared/contract/inputs.ts';
import { ownOrganisation } from '../../shared/dossier/ownOrganisation.ts';
import type { HistoryLine } from '../../shared/history/historyLine.ts';
import { historyOf } from '../../shared/history/historyOf.ts';
import { honourRules } from '../../shared/honour/honourRules.ts';
import { isHonour } from '../../shared/honour/isHonour.ts';
import { nearHonour } from '../../shared/honour/nearHonour.ts';
import { problemsOfTitle } from '../../shared/notice/problemsOfTitle.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import { problemsOfOrganisation } from '../../shared/organisation/problemsOfOrganisation.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { unitKey } from '../../shared/text/foldName.ts';
import { Refusal } from '../refusal.ts';
import { getCandidate } from './candidates.ts';
import { type Context, findScheme, getAssessment } from './context.ts';
import { dayOf, getDossier } from './dossier.ts';
import { recordRegister } from './keepFacts.ts';
import { knownSchemes } from './knownSchemes.ts';

/** Errors: a Refusal (MISSING) where there is no such organisation. */
function getOrganisation({ workspace }: Context, organisationId: string): Organisation {
  const organisation = workspace.organisations.find(organisationId);
  if (!organisation)
    throw new Refusal('MISSING', '单位登记中没有这个单位，可能已被移除，请返回刷新', [], {
      screen: 'organisations',
    });
  return organisation;
}

/** What the organisation came to in every assessment that it is in, newest year first. */
export function historyOfOrganisation(context: Context, organisationId: string): readonly HistoryLine[] {
  const key = unitKey(getOrganisation(context, organisationId));
  return context.workspace.assessments
    .list()
    .flatMap(({ id, schemeDigest }) => {
      if (!findScheme(context, schemeDigest)) return [];
      const own = context.workspace.candidates.list(id).find((candidate) => unitKey(candidate) === key);
      return own ? [historyOf(getDossier(context, id), own)] : [];
    })
    .sort((a, b) => b.year - a.year);
}

/** Saves all or none; the ids come back. Errors: a Refusal that names every duplicate and every day that lies ahead. */
export function saveOrganisations(context: Context, inputs: readonly OrganisationSaving[]): string[] {
  const { workspace } = context;
  const existing = workspace.organisations.list();
  const today = dayOf(workspace.sources.now());
  const problems = [
    ...duplicatesIn(existing, inputs),
    ...inputs.flatMap((input) => problemsOfOrganisation(input, today)),
    ...nearTitles(context, existing, inputs),
  ];
  if (problems.length > 0) throw new Refusal('REFUSED', `单位登记没有保存：${problems[0]}`, problems);
  refuseUnknown(existing, inputs);
  const organisations = inputs.map(
    (input): Organisation => ({ ...input, id: input.id ?? workspace.sources.newId() }),
  );
  recordRegister(context, [{ kind: 'organisations-saved', organisations }]);
  return organisations.map(({ id }) => id);
}

/** Errors: a Refusal where it holds titles. */
export function removeOrganisation(context: Context, organisationId: string): void {
  const { name, titles } = getOrganisation(context, organisationId);
  if (titles.length > 0) throw new Refusal('REFUSED', `“${name}”登记有称号，不能移除`);
  recordRegister(context, [{ kind: 'organisation-removed', organisationId }]);
}

interface Granting {
  readonly assessmentId: string;
  readonly honour: string;
  readonly on: string;
  readonly basis: string;
  readonly candidateIds: readonly string[];
}

/** Enters the title for each candidate; one who holds it already gets a renewal. Errors: a Refusal that says who gets none. */
export function grantTitle(
  context: Context,
  { assessmentId, honour, on, basis, candidateIds }: Granting,
): string[] {
  const { workspace } = context;
  getAssessment(context, assessmentId);
  if (on > dayOf(workspace.sources.now())) throw new Refusal('REFUSED', `授予日期 ${on} 晚于今天，请核对`);
  const granted = candidateIds.map((id) => getCandidate(context, id));
  const dossier = getDossier(context, assessmentId);
  const problems = problemsOfTitle(
    dossier,
    honour,
    granted.map(({ candidate }) => candidate),
  );
  if (problems.length > 0) throw new Refusal('REFUSED', problems.join('；'), problems);
  const organisations = granted.map(({ candidate, assessmentId: own }): Organisation => {
    const known = ownOrganisation(dossier, candidate);
    if (own !== assessmentId || !known)
      throw new Refusal('MISSING', `单位登记中没有“${candidate.name}”`, [], { screen: 'organisations' });
    const former = known.titles.filter((title) =>
      isHonour(title.honour, honour, wordsOf(dossier.scheme.issuer)),
    );
    if (former.some((title) => title.on === on)) {
      throw new Refusal('REFUSED', `“${candidate.name}”在 ${on} 的称号“${honour}”已经登记`, [], {
        screen: 'organisations',
        organisationId: known.id,
      });
    }
    const title = { honour, on, isRenewal: former.length > 0, withdrawnOn: null, basis };
    return { ...known, titles: [...known.titles, title] };
  });
  recordRegister(context, [{ kind: 'organisations-saved', organisations }]);
  return organisations.map(({ id }) => id);
}

/** Titles that are put down under what may be another writing of a known honour; what was there before stays. */
function nearTitles(
  context: Context,
  existing: readonly Organisation[],
  inputs: readonly OrganisationSaving[],
): string[] {
  const former = new Set(existing.flatMap(({ titles }) => titles.map(({ honour }) => honour)));
  const added = inputs.flatMap(({ name, titles }) => titles.map(({ honour }) => ({ name, honour })));
  const strange = added.filter(({ honour }) => !former.has(honour));
  if (strange.length === 0) return [];
  const rules = honourRules(knownSchemes(context));
  return strange.flatMap(({ name, honour }) => {
    const near = nearHonour(honour, rules);
    return near === null
      ? []
      : [
          `“${name}”的称号“${honour}”与“${near}”只差前面几个字：是同一称号的，请写“${near}”；是另一荣誉的，请登记为荣誉`,
        ];
  });
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

/** Errors: a Refusal (MISSING) where one that is changed is not there any more. */
function refuseUnknown(existing: readonly Organisation[], inputs: readonly OrganisationSaving[]): void {
  const ids = new Set(existing.map(({ id }) => id));
  const lost = inputs.find(({ id }) => id !== null && !ids.has(id));
  if (lost) throw new Refusal('MISSING', `单位登记中没有“${lost.name}”，可能已被移除，请返回刷新`);
}
