// Schemes of the workspace's own: look at a file, take it in, give it out, take it off the shelf.
import { largestFiles } from '../../shared/contract/sentLimits.ts';
import { lintScheme } from '../../shared/scheme/lintScheme.ts';
import { readScheme } from '../../shared/scheme/readScheme.ts';
import { remarksOn } from '../../shared/scheme/remarksOn.ts';
import { SchemeError } from '../../shared/scheme/SchemeError.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { type SchemeSummary, summaryOf } from '../../shared/scheme/summaryOf.ts';
import type { TakenIn } from '../../shared/scheme/takenIn.ts';
import { upgradeScheme } from '../../shared/scheme/upgrades/upgradeScheme.ts';
import { legalFileName } from '../../shared/text/legalFileName.ts';
import { Refusal } from '../refusal.ts';
import type { Context } from './context.ts';
import { dayOf } from './dossier.ts';
import { keep } from './pinScheme.ts';
import { digestOf } from './schemeLibrary.ts';
import { findOwn, referenceOf, takeFromShelf } from './schemeShelf.ts';
import type { SourceDocument } from './sourceDocument.ts';

const mostItems = 1000;

/** A scheme file as it was looked at: what it is, and what a person has to confirm before it is taken in. */
export interface SchemeFile {
  readonly source: SchemeSource;
  readonly summary: SchemeSummary;
}

/** What a file holds. Errors: a Refusal with every reason why it cannot be used, each naming its place. */
export async function readSchemeFile(file: File): Promise<SchemeFile> {
  if (file.size > largestFiles.scheme) {
    const size = Math.ceil(file.size / 1024 / 1024);
    throw new Refusal('REFUSED', `方案文件“${file.name}”有 ${size} MB，超过 5 MB，不像是方案文件`);
  }
  const given = parsed(file.name, await file.text());
  try {
    // It is kept as today's language has it, whatever version it came in.
    const source = upgradeScheme(given);
    const scheme = readScheme(source);
    const count = scheme.sheet?.items.length ?? 0;
    if (count > mostItems) throw new SchemeError([`评分表有 ${count} 条考评内容，超过 ${mostItems} 条`]);
    const problems = lintScheme(scheme);
    if (problems.length > 0) throw new SchemeError(problems);
    // Safe: readScheme has checked it.
    return {
      source: source as SchemeSource,
      summary: { ...summaryOf(scheme, true), remarks: remarksOn(scheme) },
    };
  } catch (error) {
    if (!(error instanceof SchemeError)) throw error;
    const [first = ''] = error.problems;
    const more = error.problems.length > 1 ? `（共 ${error.problems.length} 处）` : '';
    throw new Refusal('REFUSED', `方案文件“${file.name}”不能使用：${first}${more}`, error.problems);
  }
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Refusal(
      'REFUSED',
      `“${name}”不是方案文件，或只有一部分：内容不是完整的 JSON。请重新取得整个文件`,
    );
  }
}

interface TakingIn {
  readonly file: File;
  readonly document?: File | undefined;
  readonly by: string;
  /** What a person confirmed as 文件如此. */
  readonly confirmed: readonly string[];
}

/**
 * Takes a scheme in; what it is asked for by comes back. Once an assessment uses it, it stays as it is: another text
 * needs another version.
 *
 * Errors: a Refusal where the file cannot be used, a remark is not confirmed, or the id and version are taken.
 */
export async function takeIn(
  context: Context,
  { file, document, by, confirmed }: TakingIn,
): Promise<{ schemeId: string }> {
  const { source, summary } = await readSchemeFile(file);
  refuseTaken(context, source);
  const { workspace, caller } = context;
  const known = [...confirmed, ...(source.asIs?.remarks ?? [])];
  const open = summary.remarks.filter((remark) => !known.includes(remark));
  if (open.length > 0)
    throw new Refusal('REFUSED', `方案有 ${open.length} 处须先确认“文件如此”：${open.join('；')}`, open);
  const on = dayOf(workspace.sources.now());
  const kept = withConfirmations(source, summary.remarks, { by, on });
  const bytes = document && new Uint8Array(await document.arrayBuffer());
  workspace.together(() => {
    const found = document && bytes && keep(workspace, { name: document.name.slice(-200), bytes });
    workspace.record(caller, [
      {
        kind: 'scheme-added',
        digest: digestOf(kept),
        source: kept,
        ...(found && { document: found }),
        own: { by, on },
      },
    ]);
  });
  return { schemeId: referenceOf(kept) };
}

/** The scheme with what was confirmed of it: by whoever did so before where that was all, otherwise all of it anew. */
function withConfirmations(source: SchemeSource, remarks: readonly string[], taken: TakenIn): SchemeSource {
  const { asIs, ...rest } = source;
  if (remarks.length === 0) return rest;
  const isKnown = asIs !== undefined && remarks.every((remark) => asIs.remarks.includes(remark));
  return { ...rest, asIs: isKnown ? asIs : { ...taken, remarks: [...remarks] } };
}

function refuseTaken({ workspace, library }: Context, source: SchemeSource): void {
  const { id, version } = source;
  if (library.list().some((shipped) => shipped.id === id))
    throw new Refusal('REFUSED', `编号 ${id} 是程序自带方案的编号，请给自己的方案换一个编号`);
  const taken = workspace.schemes.listOf(id).find((stored) => stored.source.version === version);
  if (!taken) return;
  throw new Refusal(
    'REFUSED',
    withoutConfirmations(taken.source) === withoutConfirmations(source)
      ? `方案 ${id} 的 ${version} 版已经在方案库中`
      : `方案 ${id} 的 ${version} 版已经在方案库中，内容与这个文件不同。请改用新的版本号`,
  );
}

function withoutConfirmations({ asIs: _, ...source }: SchemeSource): string {
  return JSON.stringify(source);
}

/** The scheme as a file that takeIn reads. */
export function exportScheme(context: Context, reference: string): File {
  const { source } = takeFromShelf(context, reference);
  const name = `${legalFileName(`${source.id}-${source.version}`)}.json`;
  return new File([`${JSON.stringify(source, null, 2)}\n`], name, { type: 'application/json' });
}

/** The document that it comes from. Errors: a Refusal (MISSING) where there is none. */
export function documentOf(context: Context, reference: string): SourceDocument {
  const { document } = takeFromShelf(context, reference);
  if (!document) throw new Refusal('MISSING', '这个方案没有载入文件原文');
  return document;
}

/** Takes one of the workspace's own off the shelf. Errors: a Refusal where it is shipped, or an assessment uses it. */
export function removeScheme(context: Context, reference: string): void {
  const own = findOwn(context, reference);
  if (!own) throw new Refusal('REFUSED', '程序自带的方案不能移除');
  const { workspace, caller } = context;
  const { id, version } = own.source;
  const users = workspace.assessments.list().filter(({ schemeDigest }) => {
    const pinned = workspace.schemes.find(schemeDigest);
    return pinned?.id === id && (pinned.version === version || pinned.version.startsWith(`${version}-`));
  });
  if (users.length > 0) {
    const names = users.map(({ name }) => `“${name}”`).join('、');
    throw new Refusal('REFUSED', `方案正用于${names}，不能移除`, [], { screen: 'list' });
  }
  workspace.record(caller, [{ kind: 'scheme-removed', digest: own.digest }]);
}

/** A document as the screen shows it: its text, or null where it is of another kind and only given out as a file. */
export function shownDocument({ name, bytes }: SourceDocument): { title: string; text: string | null } {
  const isText = /\.(txt|md)$/i.test(name);
  return { title: name.replace(/\.txt$/i, ''), text: isText ? Buffer.from(bytes).toString('utf8') : null };
}
