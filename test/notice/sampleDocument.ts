import type { Block, Certificates, OfficialDocument } from '../../shared/notice/officialDocument.ts';

/** Text without punctuation, so that each line holds exactly as many characters as there is room for. */
export function plainText(length: number): string {
  const characters = '党支部标准化规范化建设考评结果公示范围内各单位全体党员群众监督';
  return Array.from({ length }, (_, index) => characters[index % characters.length]).join('');
}

const signOff = (hasSeal: boolean): Block => ({
  kind: 'signOff',
  sender: '中共滨海大学委员会组织部',
  date: '2026年5月11日',
  hasSeal,
});

/** A notice of one page as it would be put up. */
export function shortNotice(hasSeal: boolean): OfficialDocument {
  return {
    name: '关于“五好党支部”拟表彰对象的公示',
    paper: 'A4',
    trace: '方案 山东 1.0 · 2026-05-11 09:00 · 0123456789abcdef',
    parts: [
      [
        { kind: 'title', lines: ['关于滨海大学“五好党支部”', '拟表彰对象的公示'] },
        { kind: 'recipient', text: '各党总支、直属党支部' },
        {
          kind: 'paragraph',
          text: '根据《关于开展“五好党支部”创建活动的通知》（滨大党组〔2026〕3号），经自评申报、考评组实地考评、党委会研究，拟确定第1党支部等3个单位为2026年度“五好党支部”。现予以公示。',
        },
        { kind: 'heading', level: 1, text: '一、公示时间' },
        { kind: 'paragraph', text: '2026年5月11日至2026年5月15日（5个工作日）。' },
        { kind: 'heading', level: 1, text: '二、受理方式' },
        { kind: 'heading', level: 2, text: '（一）提出异议' },
        {
          kind: 'paragraph',
          text: '公示期间，如有异议，请以书面形式反映。个人反映的，应当署真实姓名；单位反映的，应当加盖公章。',
        },
        { kind: 'heading', level: 3, text: '1.受理部门：党委组织部，电话：010-12345678。' },
        { kind: 'attachments', names: ['拟表彰对象名单', '考评得分汇总表'] },
        signOff(hasSeal),
      ],
    ],
  };
}

/** A notice of three pages: one page and a half of plain text, and a table as 附件. */
export function longNotice(paper: OfficialDocument['paper'] = 'A4', rowCount = 12): OfficialDocument {
  return {
    name: '三页公示',
    paper,
    trace: '方案 山东 1.0 · 2026-05-11 09:00 · 0123456789abcdef',
    parts: [
      [
        { kind: 'paragraph', text: plainText(28 * 34 - 2) },
        { kind: 'attachments', names: ['拟表彰对象名单'] },
        signOff(true),
      ],
      [
        { kind: 'attachmentMark', text: '附件' },
        { kind: 'title', lines: ['拟表彰对象名单'] },
        {
          kind: 'table',
          columns: [
            { title: '序号', align: 'center' },
            { title: '单位名称', align: 'left' },
            { title: '结果', align: 'center' },
          ],
          rows: Array.from({ length: rowCount }, (_, index) => [
            String(index + 1),
            `滨海大学第${index + 1}学院学生党支部`,
            '五好党支部',
          ]),
        },
      ],
    ],
  };
}

export const certificates: Certificates = {
  name: '荣誉证书',
  trace: '方案 山东 1.0 · 0123456789abcdef',
  pages: ['机械工程学院教工党支部', '离退休党支部'].map((recipient) => ({
    title: '荣誉证书',
    recipient,
    text: '在2026年度“五好党支部”创建活动中成绩突出，授予“五好党支部”称号。\n特发此证，以资鼓励。',
    sender: '中共滨海大学委员会',
    date: '2026年5月18日',
  })),
};
