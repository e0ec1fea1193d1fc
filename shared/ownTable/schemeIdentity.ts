import type { OwnTableChoices } from './ownTableChoices.ts';
import type { OwnTableDraft } from './ownTableDraft.ts';
import type { SchemeIdentity } from './schemeOfDraft.ts';
import type { SourceFile } from './sourceTable.ts';

const ofIssuer =
  /(?:学院|大学|学校|中学|小学|公司|集团|党委|委员会|党组|党工委|总支|组织部|局|厅|部|中心|医院|办公室|支部|政府|委)(?:文件)?$/u;
const ofDocument =
  /^关于.*(?:意见|通知|方案|办法|细则|规定|标准)$|^.{2,40}(?:实施方案|实施意见|考核办法|管理办法|实施细则|考评办法|考核方案)(?:（.*）)?$/u;

/** Who issued the document and what it is called, where its first lines say so; an id that follows from the table's content. */
export function schemeIdentity(
  { name, lines }: SourceFile,
  draft: OwnTableDraft,
  choices: OwnTableChoices = {},
): SchemeIdentity {
  const first = lines.slice(0, 6);
  const issuer = choices.issuer ?? first.find((line) => line.length <= 30 && ofIssuer.test(line));
  const documentTitle = first.find((line) => ofDocument.test(line));
  return {
    id: `table-${fingerprint(draft)}`,
    version: '1.0',
    seed: name,
    ...(issuer !== undefined && { issuer }),
    ...(documentTitle !== undefined && { documentTitle }),
    ...(choices.candidateKinds && { candidateKinds: choices.candidateKinds }),
  };
}

/** Seven letters and figures that follow from title, contents and points: the same table has the same id. */
function fingerprint({ title, dimensions }: OwnTableDraft): string {
  const items = dimensions.flatMap(({ items }) => items);
  const text = [title.text, ...items.map(({ content, max }) => `${content.text}${max?.points ?? ''}`)].join(
    '\n',
  );
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0');
}
