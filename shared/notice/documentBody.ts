import { assertNever } from '../assertNever.ts';
import { lineOf, linesOf } from './documentLines.ts';
import { signOffOf } from './documentSignOff.ts';
import { documentTable } from './documentTable.ts';
import { escapeHtml } from './escapeHtml.ts';
import { keptTail } from './keptTail.ts';
import type { Block, OfficialDocument } from './officialDocument.ts';

/**
 * The document as HTML for documentCss: classes only, no styles, no scripts, every text escaped. Screen, print and PDF
 * show this.
 */
export function documentBody({ paper, parts }: OfficialDocument): string {
  const sections = parts.map((blocks) => {
    const kept = keptTail(blocks);
    const html = blocks.map((block, index) => blockHtml(block, kept.has(index)));
    return `<section class="official-part">${html.join('')}</section>`;
  });
  return `<div class="official official-${paper.toLowerCase()}">${sections.join('')}</div>`;
}

/** `isKept`: it stays whole, and on the page of what follows. */
function blockHtml(block: Block, isKept: boolean): string {
  const kept = isKept ? ' official-kept' : '';
  switch (block.kind) {
    case 'title':
      return `<h1 class="official-title">${block.lines.flatMap(linesOf).map(escapeHtml).join('<br>')}</h1>`;
    case 'recipient':
      return `<p class="official-flush">${escapeHtml(recipientLine(block.text))}</p>`;
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag} class="official-heading-${block.level}">${escapeHtml(lineOf(block.text))}</${tag}>`;
    }
    case 'paragraph':
      return linesOf(block.text)
        .map((line) => `<p class="official-paragraph${kept}">${escapeHtml(line)}</p>`)
        .join('');
    case 'table':
      return documentTable(block);
    case 'attachments':
      return attachmentsHtml(block.names, kept);
    case 'signOff':
      return signOffHtml(block);
    case 'attachmentMark':
      return `<p class="official-mark">${escapeHtml(lineOf(block.text))}</p>`;
    default:
      return assertNever(block);
  }
}

/**
 * 主送 with its one colon.
 *
 * @example recipientLine('各党支部') // '各党支部：'
 */
export function recipientLine(text: string): string {
  return `${lineOf(text).replace(/[:：]+$/, '')}：`;
}

/**
 * The names of 附件说明 with their numbers; one alone has none.
 *
 * @example attachmentLines(['名单']) // [{ number: '', name: '名单' }]
 */
export function attachmentLines(names: readonly string[]): { number: string; name: string }[] {
  return names.map((name, index) => ({
    number: names.length === 1 ? '' : `${index + 1}.`,
    name: lineOf(name).replace(/。$/, ''),
  }));
}

function attachmentsHtml(names: readonly string[], kept: string): string {
  const lines = attachmentLines(names).map(({ number, name }, index) => {
    const label = index === 0 ? '<span class="official-label">附件：</span>' : '';
    const mark = number === '' ? '' : `<span class="official-number">${number}</span>`;
    const place = index === 0 ? 'official-attachment-first' : 'official-attachment-next';
    return `<p class="${place}">${label}${mark}${escapeHtml(name)}</p>`;
  });
  const count = names.length === 1 ? ' official-attachments-one' : '';
  return `<div class="official-attachments${count}${kept}">${lines.join('')}</div>`;
}

function signOffHtml(block: Extract<Block, { kind: 'signOff' }>): string {
  const { senders, date, shape } = signOffOf(block);
  const sender = senders.map(escapeHtml).join('<br>');
  return [
    `<div class="official-sign official-sign-${shape}"><div class="official-sign-box">`,
    `<p class="official-sign-sender">${sender}</p><p class="official-sign-date">${escapeHtml(date)}</p>`,
    '</div></div>',
  ].join('');
}
