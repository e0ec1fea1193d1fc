import { formatDay } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Decision, Notice } from '../register/noticeContent.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { listChanges } from './listChanges.ts';
import { chosenRows, listRows } from './listRows.ts';

/** The working days that a notice lasts unless set otherwise. */
export const usualDays = 5;

/** A first draft of the next notice: as the one before it, from `firstDay` on, saying what changed since. */
export function proposedNotice(dossier: Dossier, firstDay: string, lastDay: string | null): Notice {
  const { assessment, register, today } = dossier;
  const former = [...register.list('notice', null).values()].filter(({ issued }) => issued).at(-1);
  const { title = null, basis = null, objections = null } = former?.texts ?? {};
  return {
    by: signerOf(dossier),
    on: today,
    chosen: former?.chosen ?? null,
    texts: { title, basis, objections },
    listAs: former?.listAs ?? 'table',
    firstDay,
    days: former?.days ?? usualDays,
    lastDay: lastDay ?? firstDay,
    office: former?.office ?? '',
    contact: former?.contact ?? '',
    telephone: former?.telephone ?? '',
    address: former?.address ?? '',
    postcode: former?.postcode ?? '',
    sender: former?.sender ?? assessment.organiser,
    date: firstDay,
    hasSeal: former?.hasSeal ?? true,
    paper: former?.paper ?? 'A4',
    changes: former ? changesSince(dossier, former) : '',
    frozen: null,
    issued: null,
    closed: null,
  };
}

/** What became different since a notice was issued, and why; one paragraph. */
function changesSince(dossier: Dossier, former: Notice): string {
  const correction = [...dossier.register.list('correction', null).values()].at(-1);
  const rows = chosenRows(listRows(dossier), former.chosen);
  const changes = listChanges(former.frozen?.rows ?? [], rows);
  const replaced = `本公示代替${formatDay(former.date)}的公示。`;
  if (changes.length === 0) return replaced;
  const reason = correction?.reason.replace(/[。；，\s]+$/, '') ?? '';
  const why = reason === '' ? '' : `更正理由：${reason}。`;
  return `${replaced}更正内容：${changes.join('；')}。${why}`.slice(0, 2000);
}

/** A first draft of the 表彰决定. Where the result does not say who is honoured, nobody is listed until they are chosen. */
export function proposedDecision(dossier: Dossier): Decision {
  const { assessment, scheme, today } = dossier;
  return {
    by: signerOf(dossier),
    on: today,
    chosen: listRows(dossier)
      .filter(({ award }) => award === 'due')
      .map(({ candidateId }) => candidateId),
    texts: {},
    recipient: namesOf(scheme).recipients,
    sender: assessment.organiser,
    date: today,
    hasSeal: true,
    paper: 'A4',
    frozen: null,
    issued: null,
  };
}

function signerOf({ assessment: { panel, organiser } }: Dossier): string {
  return panel.find(({ isChair }) => isChair)?.name ?? panel[0]?.name ?? organiser.slice(0, 40);
}
