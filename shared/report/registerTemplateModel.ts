import { instructionSheet } from './instructionSheet.ts';
import { registerFooter, registerModel } from './registerModel.ts';
import type { WorkbookModel } from './workbookModel.ts';

const instructions: readonly (readonly [string, string])[] = [
  [
    '工作表',
    '五张工作表可以只填其中几张；只补录往年称号的，填“称号”一张即可。表头不要改动，不要合并单元格。',
  ],
  ['单位名称', '必填，写全称。登记中没有的单位，导入时一并加入；已有的，补充到原来的单位名下。'],
  ['上级单位', '有几个单位同名时必填，用来区分；其余可以不填。'],
  ['日期', '写成 2024-05-01、2024年5月1日 都可以，只知道年月的写 2024年5月。不能晚于今天。'],
  [
    '已登记和未登记',
    '“单位”表最后三栏填“已登记”或“未登记”。填“已登记”而没有相应的行，表示核实过、确实没有；“未登记”表示还没有录入，有关条件不能判定。',
  ],
  ['级别', '院级、校级、市级、省级、国家级。'],
  ['党内荣誉', '是、否。党组织授予的也填“是”。'],
  ['授予对象', '单位、书记、党员。授予个人的，姓名填在“姓名”栏；按人数计算的条件，同一人只计一次。'],
  ['重新认定', '首次授予填“否”，重新认定保留称号的填“是”；空着按“否”。'],
  ['重复的内容', '与登记完全相同的行不重复加入；同一天同一项而内容不同的，导入前会逐行指出。'],
];

/** The workbook in which the register is filled in before it is imported: its sheets without rows, and instructions. */
export function registerTemplateModel(): WorkbookModel {
  return {
    title: '单位登记模板',
    sheets: [...registerModel([]).sheets, instructionSheet(instructions, registerFooter)],
  };
}
