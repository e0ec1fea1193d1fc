import { wordsOf } from '../scheme/text.ts';
import type { OutcomeSource } from './reportSource.ts';
import type { WorksheetModel } from './workbookModel.ts';

/**
 * The footer of every report: scheme with version and digest, page, time of making and the head of the log.
 *
 * `&` is a footer's own sign, so texts get the full-width one.
 */
export function reportFooter({ scheme, stamp }: OutcomeSource): WorksheetModel['footer'] {
  const title = [...wordsOf(scheme.title).replaceAll('&', '＆')].slice(0, 40).join('');
  return {
    left: `${title}\n方案 ${scheme.version}（${stamp.schemeDigest.slice(0, 8)}）`,
    center: '第 &P 页，共 &N 页',
    right: `${stamp.madeAt} 生成\n日志 ${stamp.head.slice(0, 16)}`,
  };
}
