import { parseDayOrMonth } from '../assessment/day.ts';
import { isUnitName } from './isUnitName.ts';

const labels = [
  '填表|制表|填报|填写|编制|审核|审批|审定|复核|复审|校对|经办|承办|联系|报送|上报|呈报|报告|申报|统计|记录|录入|监督|监票|计票|唱票',
  '主管|主要负责|负责|分管|单位负责|领导|部门负责|党委负责|支部书记|总支书记|党委书记|党支部书记|书记|组长|副组长|组员|考评组|考核组|考评员|评委|签字|签名|签章|盖章',
  '公章|单位|日期|时间|电话|手机|传真|邮箱|电子邮箱|地址|备注|附注|注|说明|填表须知|注意事项|要求|附件|附|抄送|抄报|主送|意见',
].join('|');
const suffixes =
  '人|员|者|单位|部门|党委|党组织|时间|日期|电话|号码|方式|领导|说明|意见|签字|签名|签章|盖章|公章|[（(][^（()）]*[）)]|\\d+';
const labelled = new RegExp(`^(?:${labels}|${suffixes})+[:：]|^.{1,14}[:：]$`, 'u');
const label = new RegExp(`^(?:${labels})(?:${labels}|${suffixes})*$`, 'u');
const sealed = /[（(【[]?(?:盖章|公章|签章|印章|签字|签名)(?:处|栏)?[）)】\]]|(?:盖章|签字|签名)处?$/u;
const title =
  /(?:名单|名册|一览表|汇总表|登记表|统计表|排名表|评分表|明细表|推荐表|审批表|申报表|情况表|信息表|反馈单|台账|目录|附件|附表)[一二三四五六七八九十\d]*(?:[（(].*[）)])?$/u;
const number = '[\\d〇零○一二三四五六七八九十]';
const blankDate = new RegExp(`^(?:${number}{2,4})?年(?:${number}{1,3})?月(?:(?:${number}{1,3})?日)?$`, 'u');
const counting = /^(?:以上|上述|本表|全部|总)?(?:共有?|合计|总计|计)?\d+(?:个|家|名|人)/u;
const average = /^(?:平均(?:分|值|数)?|最高分|最低分|中位数|标准差|达标率|优秀率)/u;
const tally = /[（(](?:个|家|名|人|人次|%|％|分|项|票|次)[）)]$/u;
const page = /^(?:第\d+页)?[,，、]?共\d+页|^第\d+页/u;
const note = /^(?:注|备注|说明|附注|附件|附表)[\d一二三四五六七八九十]*[:：、.．，]|^[※★☆*＊▲●◆■□]/u;

/**
 * Whether the text, where a name is looked for, is a line of the form around a table and no organisation: a title, who
 * filled it in, a seal or signature, a date, a note, a count or mean, a page number.
 *
 * @example isRemark('填表人：张三') // true
 */
export function isRemark(text: string): boolean {
  const bare = text.slice(0, 400).replace(/\s/gu, '');
  if (bare === '') return false;
  const head = bare.slice(0, 40); // Labels stand first; longer texts would be tried in too many ways.
  const patterns = [labelled, sealed, blankDate, counting, average, page, note];
  if (patterns.some((pattern) => pattern.test(head)) || parseDayOrMonth(bare) !== null) return true;
  if (bare.length <= 40 && label.test(bare)) return !isUnitName(bare);
  if (tally.test(bare) || sealed.test(bare)) return true;
  const name = bare.replace(/[。.；;，,、]+$/u, '');
  if (isUnitName(name)) return /[。；]/u.test(name);
  return title.test(name) || /[。；！？]/u.test(bare) || (name.length > 20 && /[，,：:]/u.test(name));
}

/** Whether a row without a name is such a line: all of it, or what it begins with where it holds little else. */
export function isRemarkRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 2 ? filled.every(isRemark) : isRemark(filled[0] ?? '');
}
